import { voiceFor } from './voice.ts';

/** Calls back once the device turns out to have a voice for a language; never if it has none. */
export function whenVoice(lang: string, found: () => void): void {
  if (!('speechSynthesis' in globalThis)) return;
  const look = () => voiceFor(lang, speechSynthesis.getVoices()) !== undefined && (found(), true);
  // Most browsers load their voices when they are first asked for.
  if (!look()) speechSynthesis.addEventListener('voiceschanged', look);
}

/** Says a text in the device's voice for its language, from the beginning. */
export function speak(text: string, lang: string): void {
  const voice = voiceFor(lang, speechSynthesis.getVoices());
  if (!voice) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}
