/** The fact base as open data: what is published, in which shape, and the schema that describes it. */
import { z } from 'astro/zod';
import { isLinked } from '#content/citation.ts';
import { fact, type Region, region } from '#content/region.ts';
import { source } from '#content/source.ts';
import { STAGE_OF_TOPIC, STAGES } from '#content/vocabulary.ts';
import { day } from '#content/words.ts';
import { readOn, reviewBy } from './review.ts';

/**
 * Version of the shape of the data, as in semantic versioning: the first number changes when a program
 * that reads it may have to. `content/pages/<language>/about/data.mdx` tells what changed.
 */
const DATA_VERSION = '1.0.0';
const LICENCE = 'CC-BY-4.0';

const head = {
  version: z.string().describe('version of the shape of this data'),
  licence: z.literal(LICENCE),
  date: day.describe('the newest day on which a source was read'),
};

const publishedFact = fact.extend({
  stage: z.enum(STAGES).describe('the stage of the journey at which a reader needs it'),
  read_on: day.describe('the day on which its sources were read'),
  review_by: day.describe('the day after which it should be read again').or(z.iso.date()),
});
const publishedSource = source.extend({
  url: z.url().optional().describe('left out where readers should not be sent there'),
  linked: z.boolean().describe('whether pages link to it'),
});

/** One region: `/data/regions/<code>.json`. */
export const publishedRegion = region.extend({
  ...head,
  facts: z.array(publishedFact),
  sources: z.record(z.string(), publishedSource),
});

/** The list of regions: `/data/regions.json`. */
export const publishedIndex = z.strictObject({
  ...head,
  regions: z.array(
    region.pick({ code: true, names: true, calling_code: true, read_on: true }).extend({
      facts: z.number().int().describe('how many facts its record holds, without retired ones'),
      path: z.string().describe('where its data is, from the root of the site'),
    }),
  ),
});

/** Schemas by the name under which they are published and written for editors. */
export const SCHEMAS = { record: region, region: publishedRegion, regions: publishedIndex } as const;
export type SchemaName = keyof typeof SCHEMAS;

/** A schema as JSON Schema (draft 2020-12). */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  return { ...z.toJSONSchema(SCHEMAS[name], { io: 'output' }), title: `closing-guide/${name}` };
}

/** A record as it is published. Addresses to which pages do not link are left out. */
export function publishRegion(record: Region): z.infer<typeof publishedRegion> {
  const sources = Object.entries(record.sources).map(([id, { url, ...rest }]) => {
    const linked = isLinked(rest);
    // As a program can use it: what is not ASCII is escaped.
    return [id, { ...(linked && { url: new URL(url).href }), ...rest, linked }] as const;
  });
  return {
    version: DATA_VERSION,
    licence: LICENCE,
    date: record.read_on,
    ...record,
    facts: record.facts.map((one) => ({
      ...one,
      stage: STAGE_OF_TOPIC[one.topic],
      read_on: readOn(one, record),
      review_by: reviewBy(one, record),
    })),
    sources: Object.fromEntries(sources),
  };
}

/** The list of regions as it is published. `date` is the newest day in the fact base. */
export function publishIndex(regions: readonly Region[], date: string): z.infer<typeof publishedIndex> {
  return {
    version: DATA_VERSION,
    licence: LICENCE,
    date,
    regions: regions.map(({ code, names, calling_code, read_on, facts }) => ({
      code,
      names,
      calling_code,
      read_on,
      facts: facts.filter(({ retired }) => !retired).length,
      path: `/data/regions/${code.toLowerCase()}.json`,
    })),
  };
}
