/** The regions and languages that a letter offers, in the language of the page that asks for them. */
import type { APIRoute } from 'astro';
import { allRegions } from '#content/facts.ts';
import { letterLanguages } from '#content/letters.ts';
import { EU } from '#content/places.ts';
import { toTraditionalText } from '#i18n/hant/site.ts';
import { localeRoutes, LOCALES } from '#i18n/locales.ts';
import type { Choices } from '#letters/data.ts';
import { nameOf } from '#regions/names.ts';

export const getStaticPaths = localeRoutes;

export const GET: APIRoute = async ({ params }) => {
  const locale = LOCALES.find(({ segment }) => segment === (params['locale'] ?? '')) ?? LOCALES[0];
  const words = locale.words === 'en' ? 'en' : 'zh';
  const say = locale.id === 'zh-hant' ? toTraditionalText : (text: string) => text;
  const collator = new Intl.Collator(locale.lang);
  // Nobody has an operator in all of the Union: its rules stand with each member state.
  const places = (await allRegions()).filter(({ code }) => code !== EU);
  const regions = places.map((region) => [region.code, say(nameOf(region, locale))] as const);
  const languages = (await letterLanguages()).map(({ lang, name }) => [lang, say(name[words])] as const);
  const data: Choices = { regions: regions.sort(([, a], [, b]) => collator.compare(a, b)), languages };
  return new Response(JSON.stringify(data));
};
