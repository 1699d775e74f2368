import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  headersFile,
  nginxSnippet,
  securityContact,
  securityHeaders,
  securityTxt,
} from '#hosting/security.ts';
import { tooLong } from '#integrations/csp.ts';

const hashes = { scripts: ["'sha256-a'"], styles: ["'sha256-b'"] };

test('the policy allows nothing inline but by hash, and nothing from elsewhere', () => {
  const policy = contentSecurityPolicy(hashes);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test('the header file carries the same policy and what a meta tag cannot say', () => {
  const file = headersFile(hashes, '/sub/');
  expect(file).toContain(`Content-Security-Policy: ${contentSecurityPolicy(hashes)}; frame-ancestors 'none'`);
  expect(file.startsWith('/sub/*\n')).toBe(true);
  expect(file).toContain('/sub/_astro/*\n  Cache-Control: public, max-age=31536000, immutable');
});

test('header file and nginx snippet say the same', () => {
  const file = headersFile(hashes, '/');
  const snippet = nginxSnippet(hashes, '/');
  for (const [name, value] of securityHeaders(hashes)) {
    expect(file).toContain(`  ${name}: ${value}\n`);
    expect(snippet).toContain(`add_header ${name} "${value}" always;\n`);
  }
});

test('security.txt has a contact and a day on which it lapses, and is absent without a contact', () => {
  expect(securityTxt('', '2026-11-25', 'https://guide.example/')).toBeUndefined();
  const text = securityTxt('mailto:safe@guide.example', '2026-11-25', 'https://guide.example/');
  expect(text).toContain('Contact: mailto:safe@guide.example\n');
  expect(text).toContain('Expires: 2027-11-25T00:00:00.000Z\n');
  expect(text).toContain('Canonical: https://guide.example/.well-known/security.txt\n');
});

test('a contact is a mail address or a page, and anything else stops the build', () => {
  expect(securityContact('mailto:safe@guide.example').pathname).toBe('safe@guide.example');
  expect(securityContact('https://guide.example/security').host).toBe('guide.example');
  for (const wrong of ['safe@guide.example', 'mailto:', 'http://guide.example/', 'tel:+100', 'x'])
    expect(() => securityContact(wrong), wrong).toThrow('SITE_SECURITY');
});

test('a path below which the site lives is in every rule of the nginx snippet', () => {
  const snippet = nginxSnippet(hashes, '/sub/path/');
  expect(snippet).toContain('error_page 404 /sub/path/404.html;');
  expect(snippet).toContain('^(?:/sub/path/_astro/|/sub/path/pagefind/)');
  expect(snippet).toContain('^/sub/path/_(?:headers|nginx\\.conf)$');
});

test('a line of _headers that Cloudflare Pages would leave out stops the build', () => {
  const many = Array.from({ length: 40 }, (_, index) => `'sha256-${String(index).padStart(44, '0')}'`);
  expect(tooLong(headersFile(hashes, '/'))).toEqual([]);
  expect(tooLong(headersFile({ scripts: many, styles: [] }, '/'))).toMatchObject([{ rule: 'header-length' }]);
});
