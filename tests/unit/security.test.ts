import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersFile } from '#hosting/security.ts';

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
});
