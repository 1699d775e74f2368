import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTERS } from '#content/vocabulary.ts';
import { parseChosen } from '#letters/chosen.ts';
import { citation } from '#letters/citation.ts';
import { clean, LIMIT } from '#letters/clean.ts';
import { compose, fillWords } from '#letters/compose.ts';
import { daysAfter, faultOf, isDay, writeDay } from '#letters/dates.ts';
import { parseKept, writeKept } from '#letters/keep.ts';
import { isolate, letterText, RULE } from '#letters/text.ts';
import { formOf, given, HOSTILE, LANGUAGES, TEXTS, wordingOf } from '../support/letters.ts';

const english = wordingOf('closing-request', 'en');
const form = formOf('closing-request');
const every = LETTERS.flatMap((letter) => [...TEXTS.keys()].map((lang) => ({ letter, lang })));
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

/** Text without the marks that isolate a direction. */
const bare = (text: string) => text.replace(/[\u200E\u2068\u2069]/g, '');

describe.each(every)('$letter in $lang', ({ letter, lang }) => {
  const wording = wordingOf(letter, lang);
  const { fields, enclose } = formOf(letter);

  test('empty, each field that is wanted stands there as a blank, and nothing else is missing', () => {
    const text = letterText(compose(formOf(letter), wording, given()), wording);
    expect(text).not.toMatch(/[{}]|undefined/);
    // Within a sentence a label begins small.
    for (const { id, optional } of fields)
      if (!optional && id !== 'dated')
        expect(text.toLowerCase(), id).toContain(wording.labels[id]?.toLowerCase());
    expect(text).toContain(RULE);
  });

  test('filled, every value stands in it and no blank but those to sign on', () => {
    const values = Object.fromEntries(
      fields.map(({ id }) => [id, given().dates.has(id) ? '2026-12-24' : `«${id}»`]),
    );
    const blocks = compose(formOf(letter), wording, given({ ...values, citation: '«law»' }, enclose));
    const text = bare(letterText(blocks, wording));
    for (const { id } of fields)
      expect(text, id).toContain(given().dates.has(id) ? writeDay('2026-12-24', lang) : `«${id}»`);
    for (const id of enclose) expect(text).toContain(wording.enclosures[id]);
    const signs = formOf(letter).layout === 'message' ? 0 : formOf(letter).signatures.length;
    expect(text.split(RULE).length - 1).toBe(signs);
  });
});

describe('what the reader writes', () => {
  test.each(HOSTILE)('stays text: %#', (hostile) => {
    const blocks = compose(form, english, given({ holder: hostile, reply: hostile }));
    const text = bare(letterText(blocks, english));
    for (const line of clean(hostile).split('\n')) expect(text).toContain(bare(line));
  });

  test('is put in once: a placeholder in it is text like any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (holder, operator) => {
        const blocks = compose(form, english, given({ holder, operator, number: '{holder}' }));
        const pieces = blocks.flatMap((block) => block.pieces);
        const values = new Set(
          pieces.flatMap((piece) => (piece.kind === 'value' ? [piece.text.replace(/^\n/, '')] : [])),
        );
        expect([...values]).toEqual(expect.arrayContaining(['{holder}']));
        const words = pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.text] : [])).join('');
        expect(words).not.toMatch(/[{}]/);
      }),
    );
  });

  test('changes no word of the letter', () => {
    const wordsOf = (values: Record<string, string>) =>
      fillWords(english.text.paragraphs['ask'] ?? '', english, given(values)).filter(
        ({ kind }) => kind === 'words',
      );
    const wanted = wordsOf({});
    fc.assert(
      fc.property(anyText, anyText, (number, operator) => {
        expect(wordsOf({ number, operator })).toEqual(wanted);
      }),
    );
  });

  test('a sentence does not end twice, and a list begins on its own line', () => {
    const fill = (value: string) =>
      fillWords('Way: {x}.', english, given({ x: value })).map((piece) =>
        'text' in piece ? piece.text : '',
      );
    expect(fill('to my account.')).toEqual(['Way: ', 'to my account', '.']);
    expect(fill('one\ntwo')).toEqual(['Way: ', '\none\ntwo', '.']);
  });

  test('no paragraph that waits for a field comes without it', () => {
    const ids = (values: Record<string, string>) =>
      compose(form, english, given(values)).map(({ pieces }) =>
        pieces.map((piece) => ('text' in piece ? piece.text : '')).join(''),
      );
    expect(ids({}).some((text) => text.includes('first possible day'))).toBe(true);
    expect(ids({ day: '2026-12-31' }).some((text) => text.includes('31 December 2026'))).toBe(true);
    expect(ids({ day: '2026-02-31' }).some((text) => text.includes('first possible day'))).toBe(true);
  });
});

describe('the form of a letter', () => {
  const partsOf = (lang: string, letter: 'closing-request' | 'proxy' | 'tell-contacts' = 'closing-request') =>
    compose(formOf(letter), wordingOf(letter, lang), given({ holder: '张三', dated: '2026-12-01' }));
  const order = (lang: string) => [...new Set(partsOf(lang).map(({ part }) => part))];

  test('Chinese: title, addressee, text, 此致敬礼, name and day at the end of the line', () => {
    expect(order('zh-Hans')).toEqual([
      'title',
      'greeting',
      'body',
      'closing',
      'signatures',
      'dated',
      'from',
      'details',
    ]);
    const blocks = partsOf('zh-Hans');
    const of = (part: string) => blocks.filter((block) => block.part === part);
    expect(of('title').map(({ align }) => align)).toEqual(['center']);
    expect([...of('signatures'), ...of('dated')].every(({ align }) => align === 'end')).toBe(true);
    expect(of('body').every(({ indent, number }) => (indent === 2) === (number === undefined))).toBe(true);
    const text = letterText(blocks, wordingOf('closing-request', 'zh-Hans'));
    expect(text).toContain('\n\u3000\u3000此致\n敬礼\n');
    expect(text).toContain('\n2026年12月1日\n');
  });

  test('Japanese: day, addressee, sender; Korean: the day over the signature; Thai: enclosures before the text', () => {
    expect(order('ja').slice(0, 5)).toEqual(['dated', 'to', 'greeting', 'from', 'title']);
    expect(order('ko').slice(-2)).toEqual(['dated', 'signatures']);
    expect(order('th').slice(0, 4)).toEqual(['from', 'dated', 'title', 'greeting']);
    expect(order('ms').indexOf('greeting')).toBeLessThan(order('ms').indexOf('title'));
  });

  test('a message has no form, and under an authority each name says whose it is', () => {
    expect(partsOf('zh-Hans', 'tell-contacts').some(({ align, indent }) => align ?? indent)).toBe(false);
    expect(letterText(partsOf('zh-Hans', 'proxy'), wordingOf('proxy', 'zh-Hans'))).toMatch(
      /机主姓名：张三[^]*受托人姓名：_/,
    );
  });

  test('a blank is not named twice', () => {
    expect(
      letterText(compose(formOf('complaint'), wordingOf('complaint', 'zh-Hans'), given()), english),
    ).toMatch(/经过：_+\n/);
  });
});

describe('clean', () => {
  test('is the same when done twice, and leaves only what XML allows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/);
      }),
    );
  });
  test('takes no more than its limit', () => expect(clean('x'.repeat(LIMIT + 5)).length).toBe(LIMIT));
});

test('a value in another direction is isolated, line by line', () => {
  expect(isolate('Bob', 'ltr')).toBe('Bob');
  expect(isolate('سارة', 'ltr')).toBe('\u2068سارة\u2069');
  expect(isolate('+44\nb', 'rtl')).toBe('\u200E+44\u200E\n\u200Eb\u200E');
  expect(isolate('سارة b', 'rtl')).toBe('\u2068سارة b\u2069');
});

describe('days', () => {
  test.each([
    ['2026-02-29', 'none'],
    ['2026-13-01', 'none'],
    ['tomorrow', 'none'],
    ['0002-01-01', 'year'],
    ['2026-11-24', 'past', 'future'],
    ['2026-11-26', 'future', 'past'],
    ['2026-11-25', undefined, 'past'],
    ['2024-02-29', undefined],
    ['', undefined, 'future'],
  ])('%s', (day, fault, tense: string | undefined = undefined) => {
    expect(faultOf(day, tense, '2026-11-25')).toBe(fault);
  });

  test('are real, and some days later as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
        expect(isDay(daysAfter('2026-01-31', count))).toBe(true);
      }),
    );
    expect(daysAfter('2026-02-27', 3)).toBe('2026-03-02');
  });

  test.each([...LANGUAGES.keys()])('are written out in %s, in the Gregorian year and in digits', (lang) => {
    expect(writeDay('2026-12-24', lang)).toMatch(/24.*2026|2026.*24/);
  });
  test.each([
    ['en', '1 December 2026'],
    ['fr', '1er décembre 2026'],
    ['it', '1º dicembre 2026'],
    ['pt', '1º de dezembro de 2026'],
    ['vi', '1 tháng 12 năm 2026'],
    ['th', '1 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026)'],
    ['zh-Hans', '2026年12月1日'],
  ])('as people write them in %s', (lang, day) => expect(writeDay('2026-12-01', lang)).toBe(day));
});

describe('what was kept', () => {
  test('comes back as it was', () => {
    const values = fc.dictionary(fc.constantFrom('holder', 'story', 'died-on'), fc.string());
    fc.assert(
      fc.property(values, (kept) => {
        const chosen = { region: 'DE', language: 'de', cited: ['de-refund'] };
        const stored = writeKept(undefined, { values: kept, ticked: ['bills'], chosen }, []);
        expect(parseKept(stored)).toEqual({ values: { ...kept }, ticked: ['bills'], chosen });
      }),
    );
  });
  test('is not lost when another letter is filled in', () => {
    const stored = writeKept(
      { values: { holder: 'A', story: 'S' }, ticked: ['bills', 'identity'] },
      { values: { holder: 'B' }, ticked: [] },
      ['identity'],
    );
    expect(parseKept(stored)).toEqual({ values: { holder: 'B', story: 'S' }, ticked: ['bills'] });
  });
  test('anything else is nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => void parseKept(stored)));
    expect(parseKept('{"values":{"holder":3,"<b>":"x"},"ticked":[1]}')).toEqual({ values: {}, ticked: [] });
    expect(parseKept(null)).toBeUndefined();
    expect(parseKept('[]')).toBeUndefined();
    expect(parseChosen({ region: '<b>', language: 'de', cited: [] })).toBeUndefined();
    expect(parseChosen({ region: 'DE', language: 'de', cited: [1, '"', 'de-x'] })?.cited).toEqual(['de-x']);
  });
});

test('a citation names each source once, and only what was chosen', () => {
  const fact = (id: string, cite?: string) => ({
    id,
    topic: 'refund',
    text: '',
    about: '',
    sources: [],
    cite,
  });
  const facts = [fact('a', 'Law; Site'), fact('b', 'Law'), fact('c', 'Other'), fact('d')];
  expect(citation(facts, new Set(['a', 'b', 'd']))).toBe('Law; Site');
  expect(citation(facts, new Set())).toBe('');
});
