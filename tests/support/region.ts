import type { Fact, Region } from '#content/region.ts';
import type { Source } from '#content/source.ts';

/** A fact that is right in every respect, apart from what a test changes. */
export const fact = (id: string, over: Partial<Fact> = {}): Fact => ({
  id,
  topic: 'closing',
  applies_to: ['prepaid', 'postpaid', 'esim'],
  en: 'Ask the operator.',
  zh: '去问运营商。',
  sources: ['s1'],
  strength: 'primary',
  ...over,
});

export const source = (over: Partial<Source> = {}): Source => ({
  url: 'https://law.example/act',
  title: 'An act',
  publisher: 'A parliament',
  kind: 'law',
  dated: '2020-01-01',
  language: 'en',
  ...over,
});

/** A record that breaks no rule, apart from what a test changes. */
export const record = (over: Partial<Region> = {}): Region => ({
  code: 'PH',
  names: { en: 'Philippines', zh: '菲律宾' },
  read_on: '2026-11-22',
  answer: { en: 'Ask.', zh: '去问。' },
  first: [
    { for: ['prepaid', 'postpaid'], facts: ['ph-closing-ask'], en: 'Ask.', zh: '去问。' },
    { for: ['esim', 'lost', 'complaint'] },
  ],
  calling_code: '63',
  counter_languages: ['en'],
  regulator: {
    name: { en: 'A commission', zh: '委员会' },
    site: 'https://regulator.example',
    sources: ['s1'],
  },
  facts: [fact('ph-closing-ask')],
  operators: [
    { name: 'Alpha', brands: ['Alpha'], site: 'https://alpha.example', verified: true },
    { name: 'Beta', brands: ['Beta', 'Bee'], site: 'https://beta.example', verified: false },
  ],
  sources: { s1: source() },
  unknown: [],
  ...over,
});
