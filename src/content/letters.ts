import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { toTraditionalText } from '#i18n/hant/site.ts';
import { changeJson } from '#i18n/hant/json.ts';
import type { Wording } from '#letters/model.ts';
import type { Language } from './language.ts';
import { formMatchesTexts } from './letter-rules.ts';
import type { LetterForm, LetterTexts } from './letter.ts';
import type { Letter } from './vocabulary.ts';

/** A language in which letters are written. */
export interface LetterLanguage {
  readonly lang: string;
  readonly name: Language;
  readonly texts: LetterTexts;
}

/** The same record in Traditional Chinese, as the pages of that language would show it. */
function inTraditional<T extends object>(record: T): T {
  return JSON.parse(changeJson(JSON.stringify(record), 'zh-Hant', toTraditionalText)) as T;
}

/** Every language of the letters, Chinese and English first, the others by their tag. Traditional Chinese is derived. */
export async function letterLanguages(): Promise<LetterLanguage[]> {
  const entries = await getCollection('letterTexts');
  const texts = new Map(entries.map(({ id, data }) => [id, data]));
  const simplified = texts.get('zh-Hans');
  if (simplified) texts.set('zh-Hant', inTraditional(simplified));
  const first = ['zh-Hans', 'zh-Hant', 'en'];
  const tags = [...first, ...[...texts.keys()].filter((tag) => !first.includes(tag)).sort()];
  return Promise.all(
    tags.map(async (lang) => {
      const [name, words] = [await getEntry('languages', lang), texts.get(lang)];
      if (!name || !words)
        throw new AstroError(
          `content/languages.yaml: ${lang}: found nothing; write how the language is called`,
        );
      return { lang, name: name.data, texts: words };
    }),
  );
}

/** One letter in one language. Fails where it has none. */
export function wordingOf(letter: Letter, { lang, name, texts }: LetterLanguage): Wording {
  const { letters, ...common } = texts;
  const text = letters[letter];
  if (!text)
    throw new AstroError(`content/letters/texts/${lang}.yaml: letters.${letter}: found nothing; write it`);
  return { lang, direction: name.direction, marks: name.marks, ...common, text };
}

/** What a letter is made of, and the fields it asks for. Fails where form, fields and words do not fit each other. */
export async function letterForm(letter: Letter): Promise<LetterForm> {
  const [form, english, fields] = await Promise.all([
    getEntry('letterForms', letter),
    getEntry('letterTexts', 'en'),
    getCollection('letterFields'),
  ]);
  if (!form || !english)
    throw new AstroError(`content/letters/${letter}.yaml: file: found nothing; write it`);
  const problems = formMatchesTexts(letter, form.data, english.data, new Set(fields.map(({ id }) => id)));
  if (problems.length > 0) throw new AstroError(problems.join('\n'));
  return form.data;
}

/** The fields of all letters by their ids. */
export async function letterFields() {
  const entries = await getCollection('letterFields');
  return new Map(entries.map(({ id, data }) => [id, data]));
}
