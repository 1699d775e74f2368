import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { checked } from '#content/checked.ts';
import { term, termsHold } from '#content/glossary.ts';
import { factsHold, region } from '#content/region.ts';
import { anchorsHold, guideIsWhole, stepsAreComplete } from '#content/rules.ts';
import { chineseIsSetWell } from '#content/typography.ts';
import { guideWords, pageWords } from '#content/words.ts';
import { site } from '../site.config.ts';

/** The id is the path below the collection's folder, so that it is the address as well. */
const words = (folder: string) =>
  glob({
    base: `${site.content}/${folder}`,
    pattern: '{zh-hans,en}/**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

export const collections = {
  guide: defineCollection({
    loader: checked(words('guide'), guideWords, [
      guideIsWhole,
      stepsAreComplete,
      anchorsHold,
      chineseIsSetWell,
    ]),
    schema: guideWords,
  }),
  pages: defineCollection({
    loader: checked(words('pages'), pageWords, [anchorsHold, chineseIsSetWell]),
    schema: pageWords,
  }),
  regions: defineCollection({
    loader: checked(glob({ base: `${site.content}/facts/regions`, pattern: '*.yaml' }), region, [factsHold]),
    schema: region,
  }),
  glossary: defineCollection({
    loader: checked(file(`${site.content}/vocabulary/glossary.yaml`), term, [termsHold]),
    schema: term,
  }),
};
