import { WRITTEN, type Written } from '#i18n/locales.ts';
import { GUIDE_PAGES, STEPS } from '#guide/steps.ts';
import type { CollectionRule, Entry } from './checked.ts';
import type { GuideWords } from './words.ts';

/** `en/about/privacy` → [`en`, `about/privacy`]. */
export function splitId(id: string): [locale: Written, page: string] {
  const cut = id.indexOf('/');
  return [id.slice(0, cut) as Written, id.slice(cut + 1)];
}

/** The guide has the pages of the journey and no others, each in both written languages. */
export const guideIsWhole: CollectionRule<GuideWords> = (entries) => {
  const ids = new Set(entries.map(({ id }) => id));
  const missing = WRITTEN.flatMap((locale) => GUIDE_PAGES.map((page) => `${locale}/${page}`))
    .filter((id) => !ids.has(id))
    .map(
      (id) =>
        `content/guide/${id}.mdx: file: found nothing; write it: every page of the guide has a twin in each written language`,
    );
  const unknown = entries
    .filter(({ id }) => !(GUIDE_PAGES as readonly string[]).includes(splitId(id)[1]))
    .map(
      ({ file, id }) =>
        `${file}: file name: found "${splitId(id)[1]}"; write one of: ${GUIDE_PAGES.join(', ')}`,
    );
  return [...missing, ...unknown];
};

/** A step says what to have ready and what comes next; the overview and the tips need not. */
export const stepsAreComplete: CollectionRule<GuideWords> = (entries) =>
  entries
    .filter(({ id }) => (STEPS as readonly string[]).includes(splitId(id)[1]))
    .flatMap(({ file, data }) =>
      (['ready', 'next'] as const)
        .filter((field) => data[field] === undefined)
        .map(
          (field) =>
            `${file}: ${field}: found nothing; write it: each step says what to have ready and what comes next`,
        ),
    );

/** Words hold no code: which components a page may use is the site's affair. */
export const wordsHoldNoCode: CollectionRule<unknown> = (entries) =>
  entries.flatMap(({ file, body }) =>
    [...body.matchAll(/^(?:import|export)\s.*$/gm)].map(
      ([line]) => `${file}: text: found "${line}"; leave it out: components need no import`,
    ),
  );

const ANCHORED = /<(?:Section|Item|Trouble|Moment|Question|Myth)\b((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g;
const ANY_ANCHORED = /<(?:Section|Item|Trouble|Moment|Question|Myth)\b/g;

/** The anchors that an editor gave on a page, in their order; an empty one where a tag has no id. */
function anchors(body: string): string[] {
  return [...body.matchAll(ANCHORED)].map(
    ([, attributes = '']) => /\sid="([^"]*)"/.exec(attributes)?.[1] ?? '',
  );
}

/** Tags whose attributes are not written as name="value": their ids could not be read. */
function unreadable(body: string): number {
  return (body.match(ANY_ANCHORED)?.length ?? 0) - anchors(body).length;
}

/** An anchor is an address: unique on its page, in plain ASCII, and the same in every language. */
export const anchorsHold: CollectionRule<unknown> = (entries) => {
  const problems: string[] = [];
  const byPage = new Map<string, Entry<unknown>[]>();
  for (const entry of entries) {
    const page = splitId(entry.id)[1];
    byPage.set(page, [...(byPage.get(page) ?? []), entry]);
    const seen = new Set<string>();
    if (unreadable(entry.body) > 0)
      problems.push(
        `${entry.file}: id: found ${unreadable(entry.body)} tag(s) that cannot be read; write every attribute as name="value"`,
      );
    for (const id of anchors(entry.body)) {
      if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
        problems.push(
          `${entry.file}: id: found "${id}"; write lower-case letters, digits and single hyphens`,
        );
      if (seen.has(id)) problems.push(`${entry.file}: id: found "${id}" twice; write each id once on a page`);
      seen.add(id);
    }
  }
  for (const [first, ...twins] of byPage.values()) {
    if (!first) continue;
    const wanted = anchors(first.body).join(' ');
    for (const twin of twins) {
      const has = anchors(twin.body).join(' ');
      if (has !== wanted)
        problems.push(
          `${twin.file}: ids: found "${has}"; write the ids of ${first.file}, in the same order: "${wanted}"`,
        );
    }
  }
  return problems;
};
