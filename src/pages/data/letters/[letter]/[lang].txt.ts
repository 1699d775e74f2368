/** A letter with its blanks as plain text: to copy where there is no script. */
import type { APIRoute } from 'astro';
import { type LetterLanguage, letterForm, letterLanguages, wordingOf } from '#content/letters.ts';
import { type Letter, LETTERS } from '#content/vocabulary.ts';
import { compose } from '#letters/compose.ts';
import { letterText } from '#letters/text.ts';

export async function getStaticPaths() {
  const languages = await letterLanguages();
  return LETTERS.flatMap((letter) =>
    languages.map((language) => ({ params: { letter, lang: language.lang }, props: { letter, language } })),
  );
}

/** Says that the file is UTF-8, for hosts that do not. */
const MARK = '\uFEFF';

export const GET: APIRoute<{ letter: Letter; language: LetterLanguage }> = async ({
  props: { letter, language },
}) => {
  const wording = wordingOf(letter, language);
  const blocks = compose(await letterForm(letter), wording, {
    values: {},
    dates: new Set(),
    ticked: new Set(),
  });
  return new Response(`${MARK}${letterText(blocks, wording)}\n`);
};
