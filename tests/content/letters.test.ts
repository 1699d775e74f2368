import { describe, expect, test } from 'vitest';
import { cardsFit, cardWords, sentencesAreWhole } from '#content/card.ts';
import { explain } from '#content/explain.ts';
import { formMatchesTexts, formsAreWhole, textsAgree } from '#content/letter-rules.ts';
import { letterField, letterForm, type LetterForm, type LetterTexts } from '#content/letter.ts';
import { regulatorIn, spokenIn } from '#content/regulator.ts';
import { LETTERS, SENTENCES } from '#content/vocabulary.ts';
import { formOf, FORMS, TEXTS } from '../support/letters.ts';

const entry = <T>(id: string, data: T, folder = 'letters') => ({
  id,
  file: `content/${folder}/${id}.yaml`,
  body: '',
  data,
});
const english = TEXTS.get('en') as LetterTexts;
const german = TEXTS.get('de') as LetterTexts;
const texts = (...changed: [string, LetterTexts][]) =>
  textsAgree([entry('en', english), ...changed.map(([id, data]) => entry(id, data, 'letters/texts'))]);

describe('a letter is data that is checked', () => {
  test('a type and a topic that do not exist', () => {
    expect(explain(letterField, { type: 'colour' })[0]).toMatch(
      /^type: found "colour".*one of: line, text, date/,
    );
    expect(explain(letterForm, { ...formOf('refund'), law: ['weather'] })[0]).toMatch(
      /law\.0: found "weather"/,
    );
  });

  test('each letter has its form, and a form uses only the fields that it asks for', () => {
    const all = [...FORMS].map(([id, form]) => entry<LetterForm>(id, form));
    expect(formsAreWhole(all)).toEqual([]);
    expect(formsAreWhole(all.slice(1))[0]).toMatch(/closing-request\.yaml: file: found nothing; write it/);
    expect(formsAreWhole([...all, entry<LetterForm>('love', formOf('refund'))])[0]).toMatch(
      /found "love"; write one of: closing-request/,
    );
    const spoilt = { ...formOf('refund'), signatures: ['deceased'] };
    expect(formsAreWhole([...all.filter(({ id }) => id !== 'refund'), entry('refund', spoilt)])).toEqual([
      expect.stringMatching(/refund\.yaml: found the field "deceased"; write one that stands under fields/),
    ]);
  });

  test.each(LETTERS)('%s: form, fields and words fit each other', (letter) => {
    const fields = new Set(Object.keys(english.labels));
    expect(formMatchesTexts(letter, formOf(letter), english, fields)).toEqual([]);
  });

  test('a paragraph without words, words without a paragraph, a field that is not asked for', () => {
    const fields = new Set(Object.keys(english.labels));
    const form = formOf('refund');
    const wrong = (paragraphs: Record<string, string>) =>
      formMatchesTexts(
        'refund',
        form,
        { ...english, letters: { ...english.letters, refund: { ...english.letters.refund, paragraphs } } },
        fields,
      ).join('\n');
    const { pay, ...rest } = english.letters.refund.paragraphs;
    expect(pay).toBeDefined();
    expect(wrong(rest)).toMatch(/refund\.yaml: paragraphs: found "pay"; write its words/);
    expect(wrong({ ...english.letters.refund.paragraphs, extra: 'x' })).toMatch(
      /paragraphs\.extra: found words that no paragraph/,
    );
    expect(wrong({ ...english.letters.refund.paragraphs, pay: '{agent}' })).toMatch(
      /found \{agent\}; write a field of the letter/,
    );
  });
});

describe('every language says what English says', () => {
  test.each([...TEXTS.keys()])('%s does', (lang) => {
    expect(texts([lang, TEXTS.get(lang) as LetterTexts])).toEqual([]);
  });

  const withRefund = (paragraphs: Record<string, string>): LetterTexts => ({
    ...german,
    letters: { ...german.letters, refund: { ...german.letters.refund, paragraphs } },
  });
  const { owed = '', ...others } = german.letters.refund.paragraphs;

  test('a paragraph that is missing, or is one too many', () => {
    expect(texts(['de', withRefund(others)]).join('\n')).toMatch(
      /de\.yaml: letters\.refund\.paragraphs\.owed: found nothing; write as in English: As far as/,
    );
    expect(texts(['de', withRefund({ ...others, owed, more: 'x' })])[0]).toMatch(
      /paragraphs\.more: found what English does not have/,
    );
  });

  test('a field that is lost, misspelt or invented', () => {
    expect(texts(['de', withRefund({ ...others, owed: 'Mir steht etwas zu.' })])[0]).toMatch(
      /letters\.refund: found no \{due\}/,
    );
    expect(texts(['de', withRefund({ ...others, owed: `${owed} {bank}` })])[0]).toMatch(
      /letters\.refund: found \{bank\}; write only/,
    );
  });
});

describe('the cards', () => {
  const card = (sentences: Record<string, { text: string }>) =>
    entry('xx', { sentences } as never, 'cards/languages');

  test('a sentence keeps the place for a name, and no other has one', () => {
    const fine = {
      'do-not-agree': { text: 'No. {regulator}.' },
      'need-interpreter': { text: '{reader}?' },
      'your-name': { text: 'Name?' },
    };
    expect(cardsFit([card(fine)])).toEqual([]);
    expect(cardsFit([card({ 'do-not-agree': { text: 'No.' } })])[0]).toMatch(
      /do-not-agree: found "No\."; write \{regulator\} in it, once/,
    );
    expect(cardsFit([card({ 'your-name': { text: '{name}' } })])[0]).toMatch(
      /your-name: found "\{name\}"; write no placeholder/,
    );
  });

  test('a language lacks no sentence', () => {
    const lines = explain(cardWords, { checked: false, reader: {}, regulator: { text: 'x' }, sentences: {} });
    expect(lines.join('\n')).toMatch(/sentences\.your-name: found nothing/);
  });

  test('the list is that of the vocabulary', () => {
    const all = SENTENCES.map((id) => entry(id, { when: { zh: 'x', en: 'x' } }));
    expect(sentencesAreWhole(all)).toEqual([]);
    expect(sentencesAreWhole(all.slice(1))).toEqual([
      expect.stringMatching(/close-this-number: found nothing/),
    ]);
    expect(sentencesAreWhole([...all, entry('sing', { when: { zh: 'x', en: 'x' } })])[0]).toMatch(
      /found "sing"/,
    );
  });
});

describe('the regulator of a region', () => {
  const region = (counter_languages: string[], name: object) =>
    ({ counter_languages, regulator: { name } }) as never;
  const germany = region(['de', 'en'], {
    en: 'Federal Network Agency (X)',
    zh: '联邦网络局',
    local: 'Bundesnetzagentur',
  });

  test.each([
    ['de', 'Bundesnetzagentur'],
    ['en', 'Federal Network Agency (X)'],
    ['zh-Hans', '联邦网络局'],
    ['fr', 'Federal Network Agency (X)'],
  ])('in %s', (lang, name) => expect(regulatorIn(germany, lang)).toBe(name));

  test('is one body, in one language', () => {
    const macau = region(['zh-MO', 'pt'], {
      en: 'Bureau; Ministry',
      zh: '邮电局',
      local: '郵電局 / Direcção',
    });
    expect(regulatorIn(macau, 'zh-Hant')).toBe('郵電局');
    expect(regulatorIn(macau, 'pt')).toBe('Bureau');
    const korea = region(['ko'], {
      en: 'Commission (users, formerly Old Commission); Ministry',
      zh: '委员会（用户保护，前身为旧委员会）；部',
    });
    expect(regulatorIn(korea, 'en')).toBe('Commission');
    expect(regulatorIn(korea, 'zh-Hans')).toBe('委员会');
  });

  test('languages at the counter are told by language and script', () => {
    expect(
      spokenIn({ counter_languages: ['zh-HK', 'pt-BR', 'zh', 'ga'] }, ['pt', 'zh-Hans', 'zh-Hant']),
    ).toEqual(['zh-Hant', 'pt', 'zh-Hans']);
  });
});
