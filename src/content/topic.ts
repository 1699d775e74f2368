import { z } from 'astro/zod';
import { WRITTEN } from '#i18n/locales.ts';
import type { CollectionRule } from './checked.ts';
import { splitId } from './rules.ts';
import { TOPICS } from './vocabulary.ts';
import { common } from './words.ts';

/** Words of a topic's page: front matter of `content/topics/<locale>/<topic>.mdx`. */
export const topicWords = z.strictObject(common);

/** Each topic of the vocabulary has its page in each written language, and no other page is there. */
export const topicsAreWhole: CollectionRule<z.infer<typeof topicWords>> = (entries) => {
  const ids = new Set(entries.map(({ id }) => id));
  const missing = WRITTEN.flatMap((locale) => TOPICS.map((topic) => `${locale}/${topic}`))
    .filter((id) => !ids.has(id))
    .map(
      (id) =>
        `content/topics/${id}.mdx: file: found nothing; write it: each topic has a page in each written language`,
    );
  const unknown = entries
    .filter(({ id }) => !(TOPICS as readonly string[]).includes(splitId(id)[1]))
    .map(
      ({ file, id }) => `${file}: file name: found "${splitId(id)[1]}"; write one of: ${TOPICS.join(', ')}`,
    );
  return [...missing, ...unknown];
};
