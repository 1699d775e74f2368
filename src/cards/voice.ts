/** What is needed of a voice of the device. */
export interface Voice {
  readonly lang: string;
}

/** Tags by which devices call a language that they call by another name than the cards do. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['zh-CN', 'zh-SG'],
  'zh-Hant': ['zh-TW', 'zh-HK'],
  fil: ['fil', 'tl'],
};

/** The first voice that speaks a language: (`de`) → de-DE. Some devices write `de_DE`. Nothing if there is none. */
export function voiceFor<V extends Voice>(lang: string, voices: readonly V[]): V | undefined {
  return (TAGS[lang] ?? [lang])
    .map((tag) => tag.toLowerCase())
    .map((tag) =>
      voices.find((voice) => {
        const own = voice.lang.toLowerCase().replaceAll('_', '-');
        return own === tag || own.startsWith(`${tag}-`);
      }),
    )
    .find((voice) => voice !== undefined);
}
