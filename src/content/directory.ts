import { z } from 'astro/zod';
import { CODE_WAYS, DIFFICULTIES } from '#accounts/vocabulary.ts';
import type { PublicEntry } from '#accounts/directory.ts';
import { oneOf, text } from './source.ts';

/** Fields of an entry as the two directories give them. Addresses are kept as they came; `officialAddress` judges them. */
const publicEntry = z.strictObject({
  name: text,
  domain: text.describe('the domain of the service, in lower case'),
  also: z.array(text).optional(),
  codes_by: z.array(oneOf(CODE_WAYS)).optional(),
  codes_help: text.optional(),
  recovery_help: text.optional(),
  categories: z.array(text).optional(),
  regions: z.array(z.string().regex(/^-?[A-Z]{2}$/)).optional(),
  close_url: text.optional(),
  close_difficulty: oneOf(DIFFICULTIES).optional(),
  close_email: text.optional(),
});

const FIELDS = Object.keys(publicEntry.shape) as (keyof typeof publicEntry.shape)[];

const origin = z.strictObject({
  name: text,
  repository: z.url(),
  licence: text,
  copyright: text,
  fields: z.array(oneOf(FIELDS)).describe('the fields of an entry that come from this directory'),
});

/** `content/facts/accounts/public.json`: a snapshot of two public directories, merged by domain. */
export const directory = z.strictObject({
  snapshot: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('the month of the snapshot, YYYY-MM'),
  directories: z.strictObject({ justdeleteme: origin, twofactorauth: origin }),
  shared_fields: z.array(oneOf(FIELDS)),
  entries: z.array(publicEntry),
});
export type Directory = z.infer<typeof directory> & { readonly entries: readonly PublicEntry[] };

/** Why an entry is left out; `content/facts/accounts/excluded.yaml` says what each word means. */
const REASONS = [
  'adult',
  'gambling',
  'codes',
  'numbers',
  'captcha',
  'accounts',
  'fake-audience',
  'many-accounts',
  'spying',
  'mixing',
  'illegal-copies',
  'drugs',
  'cheats',
  'tunnels',
] as const;

/** What the site does not show of the directory. */
export const excluded = z.strictObject({
  snapshot: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('the month of the snapshot that was gone through'),
  categories: z.array(z.strictObject({ category: text, reason: oneOf(REASONS) })),
  domains: z.array(z.strictObject({ domain: text, reason: oneOf(REASONS) })),
});
