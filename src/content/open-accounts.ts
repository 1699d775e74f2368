import { z } from 'astro/zod';
import { forJustDeleteMe, forTwoFactorDirectory } from '#accounts/give-back.ts';
import { oldNumberOf, tierOf } from '#accounts/order.ts';
import { ANSWERS, DIFFICULTIES, TIERS } from '#accounts/vocabulary.ts';
import { directoryEntries, directoryFile, lookups, services } from './accounts.ts';
import { isLinked } from './citation.ts';
import { directory } from './directory.ts';
import { lookup, service } from './service.ts';
import { source, type Source } from './source.ts';

/** A source as it is published: one that pages only cite has no address here either. */
const publishedSource = source
  .omit({ url: true, seen_via: true, do_not_link: true })
  .extend({ url: z.url().optional() });

/**
 * Version of the shape of the data: the first number changes when a program that reads it may have to.
 * `content/pages/<language>/about/data.mdx` tells what changed.
 */
const VERSION = '1.0.0';

/** The shape of `/data/accounts.json`. */
const published = z.strictObject({
  $schema: z.string(),
  version: z.string().describe('version of the shape of this data'),
  date: service.shape.read_on.describe('the newest day or month in which a source was read'),
  licence: z.strictObject({ curated: z.string(), directory: z.string() }),
  curated: z.strictObject({
    services: z.array(
      service
        .omit({ sources: true })
        .extend({ sources: z.array(publishedSource), tier: z.enum(TIERS), old_number: z.enum(ANSWERS) }),
    ),
    lookups: z.array(lookup.omit({ sources: true }).extend({ sources: z.array(publishedSource) })),
  }),
  directory: directory.extend({ checked: z.literal(false), left_out: z.number() }),
  give_back: z.strictObject({
    justdeleteme: z
      .array(
        z.strictObject({
          name: z.string(),
          url: z.url(),
          difficulty: z.enum(DIFFICULTIES),
          notes: z.string(),
          domains: z.array(z.string()),
        }),
      )
      .describe('as in _data/sites.json of JustDeleteMe'),
    twofactorauth: z
      .array(z.record(z.string(), z.strictObject({ domain: z.string(), recovery: z.url() })))
      .describe('as in entries/<letter>/<domain>.json of 2fa.directory'),
  }),
});

/** JSON Schema of the published accounts. */
export function accountsSchema(): object {
  return z.toJSONSchema(published, { io: 'input', unrepresentable: 'any' });
}

function cited(record: Source) {
  const { url, title, publisher, kind, dated, language, read_on, note, verified } = record;
  return {
    ...(isLinked(record) ? { url } : {}),
    ...{ title, publisher, kind, dated, language, read_on, note, verified },
  };
}

/** The published accounts: what was curated, what the public directory says, and what can be given back to it. */
export async function openAccounts(): Promise<object> {
  const curated = await services();
  const found = await lookups();
  const { entries, ...origin } = await directoryFile();
  const shown = await directoryEntries();
  return {
    $schema: './accounts.schema.json',
    version: VERSION,
    date: [...curated, ...found]
      .map(({ read_on: day }) => day)
      .sort()
      .at(-1),
    licence: { curated: 'CC-BY-4.0', directory: 'MIT' },
    curated: {
      services: curated.map((record) => ({
        ...record,
        tier: tierOf(record),
        old_number: oldNumberOf(record),
        sources: record.sources.map(cited),
      })),
      lookups: found.map((record) => ({ ...record, sources: record.sources.map(cited) })),
    },
    directory: { ...origin, checked: false, left_out: entries.length - shown.length, entries: shown },
    give_back: {
      justdeleteme: curated.map(forJustDeleteMe).filter((entry) => entry !== undefined),
      twofactorauth: curated.map(forTwoFactorDirectory).filter((entry) => entry !== undefined),
    },
  };
}
