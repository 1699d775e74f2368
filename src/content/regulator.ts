import type { Region } from './region.ts';

/** Asked hundreds of times for a page; to work one out is slow. */
const languages = new Map<string, string>();

/** Language and script of a tag, as far as it says or implies them: `zh-HK` → `zh-Hant`, `pt-BR` → `pt`. */
export function languageOf(tag: string): string {
  let known = languages.get(tag);
  if (known === undefined) {
    const { language, script } = new Intl.Locale(tag).maximize();
    known = language === 'zh' ? `zh-${script}` : language;
    languages.set(tag, known);
  }
  return known;
}

/** The languages of `known` that clerks of a region speak, the usual one first. */
export function spokenIn(
  { counter_languages }: Pick<Region, 'counter_languages'>,
  known: readonly string[],
): string[] {
  return [...new Set(counter_languages.map(languageOf))].filter((tag) => known.includes(tag));
}

/** A bracket that explains, in several words; a short name in one word stays. */
const EXPLANATION = /\s*(\([^()]*[\s,;][^()]*\)|（[^（）]*[，；\s][^（）]*）)/gu;

/** A record may explain a name, and name two bodies, or one in two languages; a sentence names the first, and no more. */
const first = (name: string) =>
  name
    .replace(EXPLANATION, '')
    .split(/\s+\/\s+|[;；]/u)[0]
    ?.trim() ?? name;

/**
 * The regulator's name for a sentence in a language: its own where that is the first language at the
 * counter, the Chinese or English one in those languages, else English, which its name is known by.
 */
export function regulatorIn({ counter_languages, regulator }: Region, lang: string): string {
  const { en, zh, local } = regulator.name;
  const isOwn = counter_languages[0] !== undefined && languageOf(counter_languages[0]) === lang;
  if (lang === 'en') return first(en);
  if (isOwn && local !== undefined) return first(local);
  return first(lang.startsWith('zh') ? zh : en);
}
