import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declared } from '#integrations/declared/index.ts';
import { builtPage } from '#integrations/built-site.ts';
import { neutralityPass } from '#integrations/neutrality/guard.ts';
import { RULES } from '#integrations/neutrality/rules/index.ts';
import { disguised, disguisedAddress, split } from './neutrality/disguise.ts';
import { FIXTURES } from './neutrality/fixtures.ts';
import { proseOf } from './neutrality/prose.ts';
import { broken, findings, OPTIONS } from './neutrality/site.ts';

test('every rule has fixtures of both kinds, and every fixture a rule', () => {
  expect(Object.keys(FIXTURES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  for (const { refused, passes } of Object.values(FIXTURES)) {
    expect(refused.length).toBeGreaterThanOrEqual(6);
    expect(passes.length).toBeGreaterThanOrEqual(4);
  }
});

describe.each(Object.entries(FIXTURES))('%s', (rule, { refused, passes }) => {
  test.each(refused)('refuses %s', (html) => {
    expect(broken(html)).toContain(rule);
  });
  test.each(passes)('lets pass %s', (html) => {
    expect(findings(html)).toEqual([]);
  });
});

describe('a disguise does not help', () => {
  const texts = ['chat-solicitation', 'chat-id', 'chat-handle', 'contact-number', 'undeclared-mail']
    .flatMap((rule) => FIXTURES[rule]?.refused ?? [])
    .flatMap((html) => /^<p>([^<]*)<\/p>$/.exec(html)?.[1] ?? []);
  const addresses = ['undeclared-host', 'chat-host', 'short-link', 'odd-scheme']
    .flatMap((rule) => FIXTURES[rule]?.refused ?? [])
    .flatMap((html) => /^<p><a href="([^"]*)">/.exec(html)?.[1] ?? []);

  test('in text: case, full-width letters, characters that are not seen', () => {
    const disguises = fc.constantFrom(...texts).chain((text) => disguised(text));
    fc.assert(
      fc.property(disguises, (text) => broken(`<p>${text}</p>`).length > 0),
      { numRuns: 2000 },
    );
  });

  test('in text: spread over elements', () => {
    const disguises = fc.constantFrom(...texts).chain((text) => split(text));
    fc.assert(
      fc.property(disguises, (html) => broken(`<p>${html}</p>`).length > 0),
      { numRuns: 1000 },
    );
  });

  test('in links: case, full-width letters, characters that are not seen', () => {
    const disguises = fc.constantFrom(...addresses).chain((address) => disguisedAddress(address));
    fc.assert(
      fc.property(disguises, (address) => broken(`<a href="${address}">page</a>`).length > 0),
      { numRuns: 2000 },
    );
  });
});

test('no text, however odd, makes the guard fail', () => {
  const html = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(html, (text) => {
      findings(`<p title="${text.replaceAll('"', '')}">${text}</p><a href="${text}">x</a>`);
    }),
    { numRuns: 500 },
  );
});

test('findings come in the order of the rules, each once, and say page, link, rule and remedy', () => {
  const html =
    '<a href="https://elsewhere.example/?ref=1">x</a><a href="https://elsewhere.example/?ref=1">x</a>加微信';
  expect(findings(html, '/en/guide/')).toEqual([
    {
      page: '/en/guide/',
      rule: 'undeclared-host',
      found: 'https://elsewhere.example/?ref=1 (elsewhere.example is not declared; a[href])',
      mend: expect.stringContaining('content/facts'),
    },
    {
      page: '/en/guide/',
      rule: 'tracking-parameter',
      found: 'https://elsewhere.example/?ref=1 (parameter ref; a[href])',
      mend: expect.any(String),
    },
    { page: '/en/guide/', rule: 'chat-solicitation', found: '加微信', mend: expect.any(String) },
  ]);
});

describe('addresses that records give in full', () => {
  const pass = neutralityPass({
    ...OPTIONS,
    declaredUrls: new Set([
      'https://operator.example/close?lang=en&from=sms',
      'https://operator.example/plans/old#top',
    ]),
  });
  const refused = (href: string) =>
    (pass.page?.(builtPage('a/index.html', `<a href="${href}">page</a>`), []) ?? []).map(({ rule }) => rule);

  test.each([
    '/close?lang=en&from=sms',
    '/close?lang=en&from=sms#how',
    '/plans/old',
    '/plans/old#end',
    '/close',
  ])('let pass %s', (path) => expect(refused(`https://operator.example${path}`)).toEqual([]));
  test.each(['/close?lang=ms', '/close?lang=en', '/plans/old?id=1', '/plans/new', '/?id=1'])(
    'and no other: %s',
    (path) => expect(refused(`https://operator.example${path}`)).not.toEqual([]),
  );
  test('own pages may have a query', () => expect(refused('/search/?q=sim')).toEqual([]));
});

test('a message shows what cannot be seen', () => {
  expect(findings('<a href="https://opera\u200Btor.example/">x</a>')[0]?.found).toContain(
    'opera\\u{200b}tor',
  );
});

test('a page that is checked twice gives the same findings, and another page its own', () => {
  const pass = neutralityPass(OPTIONS);
  const page = (path: string) =>
    pass.page?.(builtPage(`${path}/index.html`, '<a href="http:x">a</a><a href="//site.example/">b</a>'), []);
  expect(page('a')).toHaveLength(2);
  expect(page('b')).toEqual(page('a')?.map((problem) => ({ ...problem, page: '/b/' })));
});

describe('text of real pages', () => {
  const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mdx'),
  );
  // As at build: a page may name what a record of the site names.
  const known = declared('content');
  test.each(pages)('%s', async (file) => {
    const pass = neutralityPass({ ...OPTIONS, ...(await known) });
    const page = builtPage('a/index.html', proseOf(readFileSync(`content/${file}`, 'utf8')));
    expect(pass.page?.(page, [])).toEqual([]);
  });
});

describe('files of the built site', () => {
  const bad = 'https://elsewhere.example/x';
  const refused: Readonly<Record<string, string>> = {
    'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><item><link>${bad}</link></item></channel></rss>`,
    'escaped.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">&lt;a href="${bad}"&gt;x&lt;/a&gt;</content></entry></feed>`,
    'cdata.xml': `<rss><item><description><![CDATA[<p>加<b>微信</b></p>]]></description></item></rss>`,
    'enclosure.rss': `<rss><item><enclosure url="${bad}"/></item></rss>`,
    'style.xml': `<?xml version="1.0"?><?xml-stylesheet href="//elsewhere.example/x.xsl"?><rss/>`,
    'namespace.xml': `<rss xmlns:x="${bad}"/>`,
    'data/facts.json': JSON.stringify({ facts: [{ note: `see ${bad}` }] }),
    'data/contact.json': JSON.stringify({ qq: 1234567 }),
    'data/broken.json': `{"url": "${bad.replaceAll('/', '\\/')}"`,
    'feed.json': JSON.stringify({ version: bad }),
    'app.webmanifest': JSON.stringify({ start_url: '/', icons: [{ src: '/qr-code.png' }] }),
    'llms.txt': `# Guide\n- [x](//elsewhere.example/x)\n`,
    'robots.txt': `Sitemap: ${bad}`,
    'guide.md': `[x]: javascript:alert(1)\n`,
    'plan.ics': `DESCRIPTION:加微信\n`,
    'pictures/card.svg': `<svg xmlns="http://www.w3.org/2000/svg"><a href="${bad}"><text>x</text></a></svg>`,
    'pictures/text.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>QQ：1234567</text></svg>`,
    '_astro/page.abc.css': `p{background:url(${bad})}`,
    'tools/go.js': `open("${bad}")`,
    'sw.mjs': `say("加微信")`,
    'sw.js': `keep([{url:"/_astro/Shell.VXEmJeA8.js"},"vx emjea8"])`,
    'code.txt': '█▀▀█ ▄█\n█▄▄█ ▀▄\n▀▀▀▀ ▄▀\n▄▀▄▀ ██\n',
    _redirects: `/x ${bad} 301`,
  };
  const passing: Readonly<Record<string, string>> = {
    'sitemap-0.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>https://site.example/guide/</loc><xhtml:link rel="alternate" hreflang="en" href="https://site.example/en/guide/"/></url></urlset>',
    'feed.xml':
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:site.example,2026:feed</id><entry><title>销号</title><link href="https://site.example/faq/"/></entry></feed>',
    'data/facts.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://site.example/data/facts.schema.json',
      sources: [{ url: 'https://operator.example/close', publisher: 'Operator' }],
      hotline: '+60 3-5555 0100',
    }),
    'app.webmanifest': JSON.stringify({ start_url: '/', icons: [{ src: '/sim.png' }], theme_color: '#fff' }),
    'llms.txt': '# Guide\n- [Close](https://site.example/guide/close.md): how to close a line\n',
    'robots.txt': 'User-agent: *\nSitemap: https://site.example/sitemap-index.xml',
    'sim.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>SIM</title><path d="M0 0"/></svg>',
    '_astro/page.abc.css': '@media print{a::after{content:" (" attr(href) ")"}}',
    '_astro/page.abc.js': `open("${bad}")`,
    'pagefind/pagefind.js': `open("${bad}")`,
    'pagefind/index.json': JSON.stringify({ url: bad }),
    // Once the hash of a bundle read like somebody's id, and stopped the build.
    'sw.js':
      'keep([{url:"/_astro/Shell.VXEmJeA8.js",revision:"24b2cf32becb"},{url:"/x.js",revision:"138001380000"}])',
    'theme.js': 'document.documentElement.dataset.theme = ["a", "b"].join("-")',
    'picture.png': bad,
  };

  const check = async (files: Readonly<Record<string, string>>) => {
    const dir = await mkdtemp(join(tmpdir(), 'neutrality-'));
    try {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(dir, file)), { recursive: true });
        await writeFile(join(dir, file), text);
      }
      return (await neutralityPass(OPTIONS).finish?.({ dir, files: Object.keys(files) }, [])) ?? [];
    } finally {
      await rm(dir, { recursive: true });
    }
  };

  test('each file that leads elsewhere is named', async () => {
    const problems = await check(refused);
    expect([...new Set(problems.map(({ page }) => page))]).toEqual(Object.keys(refused).sort());
  });

  // Once a record of Togo would have stopped the build: its ids begin like the name of a chat.
  test('the id of a record is nobody’s, and of no record it is one', () => {
    const look = (ids: readonly string[]) => {
      const page = builtPage('a/index.html', '<p>words</p>');
      page.beside.set('data/regions/TG.json', JSON.stringify({ by: 'Operator', id: 'tg-porting-3-days' }));
      return neutralityPass({ ...OPTIONS, ids: new Set(ids) }).page?.(page, []) ?? [];
    };
    expect(look(['tg-porting-3-days'])).toEqual([]);
    expect(look(['tg-porting-days']).map(({ rule }) => rule)).toEqual(['chat-id']);
  });

  test('what is written beside a page is read with it', () => {
    const page = builtPage('en/index.html', '<p>words</p>');
    page.beside.set('en/index.md', `[a page](${bad})`);
    const found = neutralityPass(OPTIONS).page?.(page, []) ?? [];
    expect(new Set(found.map(({ page, rule }) => `${page}: ${rule}`))).toEqual(
      new Set(['en/index.md: undeclared-host']),
    );
  });

  test('files that do not are let pass, and others are not read', async () => {
    expect(await check(passing)).toEqual([]);
  });
});
