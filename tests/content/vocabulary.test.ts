import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { explain } from '#content/explain.ts';
import { otherWords, term, termsHold, wordsFor } from '#content/glossary.ts';
import { synonym, synonymFaults, synonyms } from '#content/synonyms.ts';
import { readVocabulary, type Vocabulary } from '#integrations/search/vocabulary.ts';

const right = {
  id: 'port-out',
  'zh-hans': '携号转网',
  'zh-hant': '攜碼轉網',
  en: 'port out',
  means: { zh: '换运营商，号码不变。', en: 'Taking a number along.' },
};
const entry = (data: object) => ({ id: 'x', file: 'glossary.yaml', body: '', data: term.parse(data) });

describe('a word of the glossary', () => {
  test('is right', () => expect(explain(term, right)).toEqual([]));
  test.each([
    ['a bad id', { ...right, id: 'Port Out' }, /^id: found "Port Out".*write its anchor/],
    ['no meaning', { ...right, means: { zh: '换。' } }, /^means\.en: found nothing/],
    ['a path of one language', { ...right, see: '/en/x' }, /^see: found "\/en\/x"/],
    ['a fork of one way', { ...right, fork: [{ zh: '一', en: 'one', path: '/a/' }] }, /^fork: found/],
    ['an unknown key', { ...right, alias: [] }, /unknown key "alias"/],
    ['a bad pinyin', { ...right, pinyin: 'xié hào' }, /^pinyin: found/],
    [
      'a pair of three',
      { ...right, also: { 'zh-hans': [{ 携转: '攜碼', 转网: '轉網' }] } },
      /^also\.zh-hans/,
    ],
    ['a place that is none', { ...right, also: { my: ['轉網'] } }, /unknown key "my"/],
  ])('%s', (_, data, message) => expect(explain(term, data).join('\n')).toMatch(message));

  test('is the headword of one entry only', () => {
    expect(
      termsHold([entry(right), entry({ ...right, id: 'other', en: 'else', 'zh-hant': '別的' })]),
    ).toEqual([expect.stringMatching(/other\.zh-hans: found "携号转网", the headword of port-out as well/)]);
  });

  test('has no other word of one character', () => {
    expect(termsHold([entry({ ...right, heard: '转', slips: ['專'] })])).toEqual([
      expect.stringMatching(/port-out: found "转"; write at least two/),
      expect.stringMatching(/port-out: found "專"/),
    ]);
  });

  test('keeps the words of both scripts of a pair', () => {
    const paired = term.parse({ ...right, also: { 'zh-hans': [{ 携转: '攜碼' }, '转网'], hk: ['轉台'] } });
    expect(wordsFor(paired)).toEqual(['携号转网', '攜碼轉網', 'port out', '攜碼', '携转', '转网', '轉台']);
    expect(otherWords(paired, 'zh-hans')).toEqual(['携转', '转网']);
    expect(otherWords(paired, 'zh-hant')).toEqual(['攜碼']);
  });
});

describe('a synonym', () => {
  const also = { 'zh-hans': [{ 携转: '攜碼' }], hk: ['轉台'] };
  const terms = [term.parse({ ...right, also, heard: 'leave for another', slips: ['鞋号转网'] })];
  test.each<[string, object, RegExp]>([
    ['has no words', { words: {}, note: '' }, /words: found nothing/],
    ...['携号转网', '攜碼轉網', 'Port out', '携转', '攜碼', '轉台', 'leave for another', '鞋号转网'].map(
      (word): [string, object, RegExp] => [
        `repeats a word of the glossary: ${word}`,
        { words: { en: ['x', word] }, note: '' },
        new RegExp(`found "${word}", a word of the glossary; .*under "port-out" there`),
      ],
    ),
    ['is one character', { words: { 'zh-hans': ['信'] }, note: '' }, /at least two characters/],
  ])('%s', (_, data, message) =>
    expect(synonymFaults([synonym.parse(data)], terms).join('\n')).toMatch(message),
  );
});

// Once told without the name of a file.
describe('a list that cannot be used names its file and what to write', () => {
  test.each([
    ['synonyms.yaml', '- words: [a\n', /synonyms\.yaml: line \d+: found what cannot be read/],
    ['synonyms.yaml', '- words: { en: [a] }\n', /synonyms\.yaml: .*note.*; write/],
    [
      'synonyms.yaml',
      '- words: { en: [a] }\n  note: b\n  sea: c\n',
      /synonyms\.yaml: .*"sea"; write one of: words,/,
    ],
    ['stopwords.yaml', 'zh-hans: 的\n', /stopwords\.yaml: (zh-hant|en): found .*; write/],
    ['glossary.yaml', 'a: [\n', /glossary\.yaml: line \d+: found what cannot be read/],
  ])('%s: %j', async (name, text, message) => {
    const dir = await mkdtemp(join(tmpdir(), 'vocabulary-'));
    try {
      await mkdir(join(dir, 'vocabulary'));
      await writeFile(join(dir, 'vocabulary', name), text);
      await expect(readVocabulary(dir)).rejects.toThrow(message);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('the lists as they are', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    vocabulary = await readVocabulary('content');
  });

  test('hold', async () => {
    const terms = term.array().parse(parse(await readFile('content/vocabulary/glossary.yaml', 'utf8')));
    const others = synonyms.parse(parse(await readFile('content/vocabulary/synonyms.yaml', 'utf8')));
    expect(synonymFaults(others, terms)).toEqual([]);
    expect(termsHold(terms.map((data) => ({ id: data.id, file: '', body: '', data })))).toEqual([]);
  });

  test('know operators in all languages, their numbers, and what stands for what', () => {
    const seen = (form: string) => [
      ...new Set(
        [...vocabulary.words, ...vocabulary.names]
          .filter(({ forms }) => forms.includes(form))
          .flatMap(({ see }) => see),
      ),
    ];
    for (const form of ['中国移动', '中國移動', 'China Mobile', '10086'])
      expect(seen(form)).toContain('/regions/cn/');
    expect(seen('75075')).toEqual(['/regions/gb/']);
    expect(seen('25123123')).toEqual(['/regions/hk/']);
    expect(vocabulary.words.find(({ forms }) => forms.includes('退租'))?.forms).toContain('注销');
    expect(vocabulary.words.find(({ wrong }) => wrong.includes('注消'))?.word['zh-hans']).toBe('销户');
  });
});
