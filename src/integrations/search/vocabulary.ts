/**
 * The words that a language's search knows to mean the same: glossary, synonyms, names of regions, their
 * operators, hotlines and regulators. Each list is data that editors keep; nothing is written here.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { z } from 'astro/zod';
import { explain } from '#content/explain.ts';
import { term, type Term, wordsFor } from '#content/glossary.ts';
import { namesApart } from '#content/names.ts';
import type { Region } from '#content/region.ts';
import { type Stopwords, stopwords, type Synonym, synonymFaults, synonyms } from '#content/synonyms.ts';
import { readYaml } from '#content/yaml.ts';
import { makeConverter } from '#i18n/hant/convert.ts';
import { parseTerms } from '#i18n/hant/terms.ts';
import type { LocaleId } from '#i18n/locales.ts';

/** Words that mean the same, before it is known which of them the pages use. */
export interface Words {
  /** The word to show, by language. */
  readonly word: Readonly<Record<LocaleId, string>>;
  readonly forms: readonly string[];
  readonly wrong: readonly string[];
  /** Bare paths. */
  readonly see: readonly string[];
  readonly fork: readonly { readonly label: Readonly<Record<LocaleId, string>>; readonly path: string }[];
  /** Kinds of page that they ask for. */
  readonly kinds: readonly string[];
}

export interface Vocabulary {
  readonly words: readonly Words[];
  /** Names of operators and authorities, and their numbers. */
  readonly names: readonly Words[];
  readonly stop: readonly string[];
  /** Pages of regions where the reader's language is spoken at the counter: bare paths. */
  readonly near: Readonly<Record<LocaleId, readonly string[]>>;
}

/** Languages of a counter that readers of a language speak. */
const SPOKEN: Readonly<Record<LocaleId, RegExp>> = {
  'zh-hans': /^zh(-CN)?$/,
  'zh-hant': /^zh-(TW|HK|MO)$/,
  en: /^en$/,
};

/** Reads the lists below a content folder. Throws, with what to write, where one is not as it should be. */
export async function readVocabulary(content: string): Promise<Vocabulary> {
  const read = (name: string): unknown => {
    const file = `${content}/vocabulary/${name}`;
    return existsSync(file) ? readYaml(file) : undefined;
  };
  const glossary = read('glossary.yaml') ?? [];
  const toHant = makeConverter(parseTerms(read('zh-hant.yaml') ?? [], glossary));
  const terms = inForm(term.array(), glossary, 'glossary.yaml');
  const others = inForm(synonyms, read('synonyms.yaml') ?? [], 'synonyms.yaml');
  const faults = synonymFaults(others, terms);
  if (faults.length > 0) throw new Error(`content/vocabulary/synonyms.yaml:\n${faults.join('\n')}`);
  const empty: Stopwords = { 'zh-hans': '', 'zh-hant': '', en: '' };
  const stop = inForm(stopwords, read('stopwords.yaml') ?? empty, 'stopwords.yaml');
  const regions = await readRegions(`${content}/facts/regions`);
  return {
    words: [
      ...terms.map((entry) => fromTerm(entry, toHant)),
      ...others.map((entry) => fromSynonym(entry)),
      ...regions.map((region) => fromRegion(region, toHant)),
    ],
    names: regions.flatMap((region) => namesIn(region, toHant)),
    near: mapLocales((id) =>
      regions
        .filter(({ counter_languages: spoken = [] }) => spoken.some((language) => SPOKEN[id].test(language)))
        .map(pathOf),
    ),
    stop: Object.values(stop).flatMap((words) => words.split(/\s+/).filter((word) => word !== '')),
  };
}

/** A list as its schema has it. Throws with one line for each thing that is not. */
function inForm<T>(schema: z.ZodType<T>, data: unknown, name: string): T {
  const faults = explain(schema, data);
  if (faults.length > 0)
    throw new Error(faults.map((fault) => `content/vocabulary/${name}: ${fault}`).join('\n'));
  return schema.parse(data);
}

function mapLocales<T>(make: (id: LocaleId) => T): Record<LocaleId, T> {
  return { 'zh-hans': make('zh-hans'), 'zh-hant': make('zh-hant'), en: make('en') };
}

async function readRegions(folder: string): Promise<Region[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => readYaml(`${folder}/${name}`) as Region);
}

function fromTerm(entry: Term, toHant: (text: string) => string): Words {
  const { 'zh-hans': hans, 'zh-hant': hant, en } = entry;
  return {
    word: { 'zh-hans': hans, 'zh-hant': hant, en },
    forms: wordsFor(entry),
    wrong: entry.slips ?? [],
    see: entry.see ? [entry.see] : [],
    fork: (entry.fork ?? []).map((way) => ({
      label: { 'zh-hans': way.zh, 'zh-hant': toHant(way.zh), en: way.en },
      path: way.path,
    })),
    kinds: entry.kinds ?? [],
  };
}

function fromSynonym({ words, see, kinds = [] }: Synonym): Words {
  const all = Object.values(words).flat();
  const [any = ''] = all;
  const first = (id: LocaleId) => words[id]?.[0] ?? any;
  return {
    word: { 'zh-hans': first('zh-hans'), 'zh-hant': first('zh-hant'), en: first('en') },
    forms: all,
    wrong: [],
    see: see ? [see] : [],
    fork: [],
    kinds,
  };
}

type Convert = (text: string) => string;

const pathOf = ({ code }: Region) => `/regions/${code.toLowerCase()}/`;

/** Words that lead to a page, all of one meaning; the word to show is the first unless it is given. */
function leading(see: string, forms: readonly string[], word = forms[0] ?? ''): Words {
  return {
    word: { 'zh-hans': word, 'zh-hant': word, en: word },
    forms,
    wrong: [],
    see: [see],
    fork: [],
    kinds: [],
  };
}

function fromRegion(region: Region, toHant: Convert): Words {
  const { en, zh } = region.names;
  return {
    ...leading(pathOf(region), [en, zh, toHant(zh)].flatMap(apart)),
    word: { 'zh-hans': zh, 'zh-hant': toHant(zh), en },
  };
}

/** The names of a region's regulator, of each operator and brand, and the numbers on which operators answer. */
function namesIn(region: Region, toHant: Convert): Words[] {
  const { regulator, operators } = region;
  const { en, zh, local = zh } = regulator.name;
  const group = (forms: readonly string[], word?: string) => leading(pathOf(region), forms, word);
  return [
    group([en, zh, toHant(zh), local].flatMap(apart)),
    ...operators.flatMap(({ name, brands, hotline, hotline_abroad: abroad }) => [
      ...[...new Set([name, ...brands].flatMap(apart))].map((word) => group([word, toHant(word)])),
      ...[...numbers(hotline), ...numbers(abroad)].map((number) => group([number], name)),
    ]),
  ];
}

/** The parts of a name, but for remarks that stand in its brackets. */
function apart(name: string): string[] {
  return namesApart(name).filter((part) => !/^(formerly|merged|EU-wide)/.test(part));
}

/** Telephone numbers in a text, as they stand there and without gaps. */
function numbers(text = ''): string[] {
  const found = text.match(/[*#+]?\d[\d -]*\d(?!\s*:)/g) ?? [];
  return found
    .map((number) => number.trim())
    .filter((number) => number.replace(/\D/g, '').length >= 3)
    .flatMap((number) => [...new Set([number, number.replace(/\D/g, '')])]);
}
