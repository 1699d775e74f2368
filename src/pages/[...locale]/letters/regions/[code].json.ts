/** What a letter may need to know of a region, in the language of the page that asks for it. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { isLinked } from '#content/citation.ts';
import { allRegions } from '#content/facts.ts';
import { letterLanguages } from '#content/letters.ts';
import type { Fact, Region } from '#content/region.ts';
import type { Source } from '#content/source.ts';
import { regulatorIn, spokenIn } from '#content/regulator.ts';
import { changeJson } from '#i18n/hant/json.ts';
import { toTraditionalText } from '#i18n/hant/site.ts';
import { localeRoutes, LOCALES, type Locale } from '#i18n/locales.ts';
import { fill, formatDay, stringsFor } from '#i18n/strings.ts';
import type { RegionData, RegionFact } from '#letters/data.ts';
import { readOn } from '#regions/review.ts';

export async function getStaticPaths() {
  const regions = await allRegions();
  return localeRoutes().flatMap(({ params }) =>
    regions.map((region) => ({ params: { ...params, code: region.code }, props: { region } })),
  );
}

/** Kinds of source that a letter can lean on. */
const CITED: readonly string[] = [
  'law',
  'regulator',
  'operator',
  'platform',
  'consumer-body',
] satisfies Source['kind'][];

/** A source as a letter cites it. The separator of several must not stand in it. */
function citationOf({ title, publisher, url }: Source): string {
  const name = title.includes(publisher) ? title : `${title}, ${publisher}`;
  return `${name} (${url})`.replaceAll(';', ',');
}

function inLetter(fact: Fact, region: Region, locale: Locale): RegionFact {
  const { id, topic, strength, measures } = fact;
  const t = stringsFor(locale);
  const words = locale.words === 'en' ? 'en' : 'zh';
  const sources = fact.sources.flatMap((key) => region.sources[key] ?? []);
  const cite = sources
    .filter((source) => CITED.includes(source.kind) && isLinked(source))
    .map(citationOf)
    .join('; ');
  return {
    id,
    topic,
    text: fact[words],
    about: `${t.fact.strength[strength]} · ${fill(t.fact.read, { date: formatDay(readOn(fact, region), locale) })}`,
    sources: sources.map((source) => ({
      title: `${source.title} · ${source.publisher}`,
      lang: source.language,
      url: isLinked(source) ? source.url : undefined,
    })),
    cite: cite || undefined,
    measures: measures && [...new Set(measures.map(({ what }) => what))],
  };
}

export const GET: APIRoute<{ region: Region }> = async ({ props: { region }, params }) => {
  const locale = LOCALES.find(({ segment }) => segment === (params['locale'] ?? '')) ?? LOCALES[0];
  const words = locale.words === 'en' ? 'en' : 'zh';
  const tags = (await letterLanguages()).map(({ lang }) => lang);
  const forms = await getCollection('letterForms');
  const topics = new Set(forms.flatMap(({ data: { law, send } }) => [...law, ...send]));
  const { complaint } = region.regulator;
  const facts = region.facts.filter(({ topic, retired }) => topics.has(topic) && !retired);
  const data: RegionData = {
    languages: spokenIn(region, tags),
    regulator: tags.map((lang) => ({ lang, name: regulatorIn(region, lang) })),
    complaint: complaint && { text: complaint[words], url: complaint.url },
    facts: facts.map((fact) => inLetter(fact, region, locale)),
  };
  const json = JSON.stringify(data);
  return new Response(locale.id === 'zh-hant' ? changeJson(json, locale.lang, toTraditionalText) : json);
};
