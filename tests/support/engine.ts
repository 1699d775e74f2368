import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';

const EXPOSE = `import { SearchEngine } from './engine.ts'; window.SearchEngine = SearchEngine;`;

/** Gives a page the search's engine as `window.SearchEngine`: the build has bundled it out of sight. */
export async function exposeEngine(page: Page): Promise<void> {
  await page.route('**/search-src/*', (route) => {
    const name = route.request().url().split('/').at(-1) ?? '';
    return route.fulfill({ contentType: 'text/javascript', body: sourceOf(name) });
  });
  await page.addScriptTag({ type: 'module', url: '/search-src/expose.js' });
  await page.waitForFunction(() => 'SearchEngine' in window);
}

/** A module of the search as a browser reads it: without types, packages by address. */
function sourceOf(name: string): string {
  if (name === 'expose.js') return EXPOSE;
  const own = new URL(`../../src/search/${name}`, import.meta.url);
  const file = existsSync(own) ? own : new URL(import.meta.resolve(name.replace(/\.js$/, '')));
  const source = readFileSync(file, 'utf8');
  return stripTypeScriptTypes(source).replace(/from '(stemmer)'/g, "from './$1.js'");
}
