import { z } from 'astro/zod';
import { day, line } from './words.ts';

/** A change that readers notice: an entry of `content/changes.yaml`. */
export const change = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('a name in lower-case letters and hyphens, never changed'),
  on: day,
  path: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/)
    .describe('the path of the page that changed'),
  zh: line(200, 'what changed, in one or two sentences of Simplified Chinese'),
  en: line(240, 'what changed, in one or two sentences of English'),
});
