import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { language, type Language } from '#content/language.ts';
import { letterForm, letterTexts, type LetterForm, type LetterTexts } from '#content/letter.ts';
import { LETTERS, type Letter } from '#content/vocabulary.ts';
import type { Given, Wording } from '#letters/model.ts';

const yaml = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));

const languages = Object.entries(yaml('languages.yaml') as Record<string, unknown>);

/** How each language is written. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  languages.map(([tag, record]) => [tag, language.parse(record)]),
);

/** The words of the letters, by language. */
export const TEXTS: ReadonlyMap<string, LetterTexts> = new Map(
  readdirSync('content/letters/texts')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), letterTexts.parse(yaml(`letters/texts/${file}`))]),
);

/** What each letter is made of. */
export const FORMS: ReadonlyMap<Letter, LetterForm> = new Map(
  LETTERS.map((id) => [id, letterForm.parse(yaml(`letters/${id}.yaml`))]),
);

export function formOf(letter: Letter): LetterForm {
  const form = FORMS.get(letter);
  if (!form) throw new Error(`no form for ${letter}`);
  return form;
}

/** One letter in one language, as the pages hand it to the core. */
export function wordingOf(letter: Letter, lang: string): Wording {
  const [name, texts] = [LANGUAGES.get(lang), TEXTS.get(lang)];
  const text = texts?.letters[letter];
  if (!name || !texts || !text) throw new Error(`no ${letter} in ${lang}`);
  return { lang, direction: name.direction, marks: name.marks, ...texts, text };
}

const DATES = new Set(['dated', 'day', 'until', 'closed-on', 'died-on', 'complained-on', 'answer-by']);

/** What a reader gave. */
export function given(values: Record<string, string> = {}, ticked: readonly string[] = []): Given {
  return { values, dates: DATES, ticked: new Set(ticked) };
}

/** Names and stories as people who mean harm, or who only have an unusual name, may write them. */
export const HOSTILE = [
  `O'Brien "Bob" <b>x</b>`,
  '<script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '&lt;&amp;&quot;',
  '{number} {holder} {citation}',
  '张三👩‍👩‍👧🏽',
  'עברית and العربية \u202Eolleh',
  'a\u0000b\u0007c\u000Bd',
  'x\uD800y',
  'é'.repeat(5000),
  'one\r\ntwo\rthree\u2028four',
  ']]> <?xml?> %s $& $1 \\n',
];
