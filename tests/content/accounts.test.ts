import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { anchorOf, type Excluded, type PublicEntry, shownEntries } from '#accounts/directory.ts';
import { forJustDeleteMe, forTwoFactorDirectory } from '#accounts/give-back.ts';
import { inOrder } from '#accounts/order.ts';
import { routeLink } from '#accounts/routes.ts';
import { directory, excluded } from '#content/directory.ts';
import { explain } from '#content/explain.ts';
import { fileIsId, lookup, service, type Service } from '#content/service.ts';
import { recordsAreSetWell } from '#content/typography.ts';

const source = {
  url: 'https://help.mail.example/number',
  title: 'Change the number',
  publisher: 'Mail',
  kind: 'platform',
  dated: null,
  language: 'en',
};
const good = {
  id: 'mail',
  names: { en: 'Mail', zh: '信' },
  domains: ['mail.example'],
  category: 'email-cloud',
  regions: ['world'],
  number_is: ['code'],
  guards: ['email'],
  read_on: '2026-11',
  change: { how: 'unknown', old_number: 'unknown', proofs: 'unknown', wait: 'unknown' },
  gone: {
    how: { en: 'Ask.', zh: '问。' },
    url: source.url,
    proofs: ['email'],
    wait: { at_least: 1, at_most: 3, unit: 'working-days' },
  },
  texts: { replace: [], off: 'no' },
  close: {
    how: { en: 'Press.', zh: '点。' },
    url: 'https://mail.example/close',
    old_number: 'unknown',
    difficulty: 'easy',
    wait: 'unknown',
  },
  reassigned: 'unknown',
  sources: [source],
  strength: 'primary',
};

describe('a service: one line says field, what was found, what to write', () => {
  test('what is right passes', () => expect(explain(service, good)).toEqual([]));

  test.each([
    [
      'an answer that is none',
      { ...good, change: { ...good.change, old_number: 'maybe' } },
      /^change\.old_number: found "maybe".*yes, no, sometimes, unknown/,
    ],
    [
      'an answer left out',
      { ...good, change: { ...good.change, old_number: undefined } },
      /^change\.old_number: found nothing/,
    ],
    [
      'a proof that is none',
      { ...good, gone: { ...good.gone, proofs: ['luck'] } },
      /^gone\.proofs\.0: found "luck"; write one of: email/,
    ],
    [
      'a wait without a figure',
      { ...good, gone: { ...good.gone, wait: { unit: 'days' } } },
      /^gone\.wait: .*a figure such as/,
    ],
    ['a region that is none', { ...good, regions: ['China'] }, /^regions\.0: found "China".*region code/],
    [
      'a route in clear text',
      { ...good, close: { ...good.close, url: 'http://mail.example/close' } },
      /^close\.url: found "http:\/\/mail\.example\/close".*https/,
    ],
    ['no source', { ...good, sources: [] }, /^sources: .*at least one source/],
    ['one language only', { ...good, names: { en: 'Mail' } }, /^names\.zh: found nothing/],
    ['a key of its own', { ...good, rating: 5 }, /^found the unknown key "rating"/],
    ['a date that is none', { ...good, read_on: 'lately' }, /^read_on: found "lately".*YYYY-MM/],
  ])('%s', (_, data, message) => {
    const lines = explain(service, data);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
  });

  test('a look-up names what it covers', () => {
    expect(explain(lookup, { covers: 'everything' }).join('\n')).toMatch(
      /covers: found "everything".*accounts-by-number/,
    );
  });
});

const filed = (data: object, file = 'content/facts/accounts/services/mail.yaml') => [
  { id: 'mail', file, body: '', data: data as Service },
];

test('a record lies in the file of its id', () => {
  expect(fileIsId(filed(good))).toEqual([]);
  expect(fileIsId(filed(good, 'services/post.yaml'))[0]).toMatch(
    /id: found "mail"; write the name of the file/,
  );
});

test('the Chinese of a record is set well; titles of sources stay as they are', () => {
  expect(recordsAreSetWell(filed({ ...good, sources: [{ ...source, title: '换 SIM 卡' }] }))).toEqual([]);
  const [line] = recordsAreSetWell(
    filed({ ...good, gone: { ...good.gone, how: { en: 'x', zh: '换 SIM卡' } } }),
  );
  expect(line).toMatch(/gone\.how\.zh: found .*without a space/);
});

test('a link says whether it leads to the service or to a report; a cited source is no link', () => {
  const of = (kind: string) =>
    routeLink(source.url, { sources: [{ ...source, kind }] } as unknown as Service);
  expect(of('platform')).toEqual({ url: source.url, isOfficial: true });
  expect(of('news')).toEqual({ url: source.url, isOfficial: false });
  expect(of('secondary')).toBeUndefined();
});

test('what was seen can be given back to the two directories, and nothing else', () => {
  const record = good as unknown as Service;
  expect(forJustDeleteMe(record)).toEqual({
    name: 'Mail',
    url: 'https://mail.example/close',
    difficulty: 'easy',
    notes: 'Press.',
    domains: ['mail.example'],
  });
  expect(forTwoFactorDirectory(record)).toEqual({ Mail: { domain: 'mail.example', recovery: source.url } });
  const unseen = {
    ...record,
    gone: { ...record.gone, verified: false },
    close: { ...record.close, verified: false },
  };
  expect(forJustDeleteMe(unseen)).toBeUndefined();
  expect(forTwoFactorDirectory(unseen)).toBeUndefined();
});

test('a usual list comes out as one would move it: mailbox and devices, money, the rest', async () => {
  const folder = 'content/facts/accounts/services';
  const asked = 'wechat alipay qq bank-reserved-number-cn apple google railway-12306 taobao whatsapp'.split(
    ' ',
  );
  const records = asked.map(
    async (id) => parse(await readFile(`${folder}/${id}.yaml`, 'utf8')) as unknown as Service,
  );
  expect(inOrder(await Promise.all(records)).map(({ id }) => id)).toEqual([
    // A new number may take Google a week to trust, and QQ half a day: started first.
    ...['google', 'qq', 'apple'],
    // The number on file at the bank opens others; WeChat holds money.
    ...['bank-reserved-number-cn', 'alipay', 'wechat'],
    'whatsapp',
    // 12306 sends a code to the old number, Taobao does not.
    ...['railway-12306', 'taobao'],
  ]);
});

describe('the public directory', async () => {
  const folder = 'content/facts/accounts';
  const file = JSON.parse(await readFile(`${folder}/public.json`, 'utf8')) as {
    entries: PublicEntry[];
    directories: Record<string, { fields: string[] }>;
    shared_fields: string[];
  };
  const list = parse(await readFile(`${folder}/excluded.yaml`, 'utf8')) as Excluded & object;

  test('is as its schema says, and so is the list of what is left out', () => {
    expect(explain(directory, file)).toEqual([]);
    expect(explain(excluded, list)).toEqual([]);
    expect(explain(excluded, { ...list, domains: [{ domain: 'a.example', reason: 'dull' }] })[0]).toMatch(
      /reason: found "dull".*adult, gambling/,
    );
  });

  test('says of each field where it comes from', () => {
    const known = new Set([
      ...file.shared_fields,
      ...Object.values(file.directories).flatMap(({ fields }) => fields),
    ]);
    const used = new Set(file.entries.flatMap((entry) => Object.keys(entry)));
    expect(used).toEqual(known);
  });

  test('gives each entry an anchor of its own; every excluded domain is one that it has', () => {
    const domains = file.entries.map(({ domain }) => domain);
    expect(new Set(domains.map(anchorOf)).size).toBe(domains.length);
    expect(list.domains.map(({ domain }) => domain).filter((domain) => !domains.includes(domain))).toEqual(
      [],
    );
    expect(shownEntries(file.entries, list).length).toBeGreaterThan(4300);
  });
});
