/** The words of all letters in one language: open data, and what a letter fetches when it turns to that language. */
import type { APIRoute } from 'astro';
import { type LetterLanguage, letterLanguages } from '#content/letters.ts';

export async function getStaticPaths() {
  return (await letterLanguages()).map((language) => ({
    params: { lang: language.lang },
    props: { language },
  }));
}

export const GET: APIRoute<{ language: LetterLanguage }> = ({ props: { language } }) => {
  const { lang, name, texts } = language;
  return new Response(JSON.stringify({ lang, direction: name.direction, marks: name.marks, ...texts }));
};
