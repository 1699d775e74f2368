import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { change } from '#content/change.ts';
import { checked } from '#content/checked.ts';
import { factsHold, region } from '#content/region.ts';
import { anchorsHold, guideIsWhole, stepsAreComplete } from '#content/rules.ts';
import { linksAreWhole, situationLinks, situationsAreWhole, situationWords } from '#content/situation.ts';
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
  situations: defineCollection({
    loader: checked(words('situations'), situationWords, [situationsAreWhole, anchorsHold, chineseIsSetWell]),
    schema: situationWords,
  }),
  situationLinks: defineCollection({
    loader: checked(file(`${site.content}/situations/links.yaml`), situationLinks, [linksAreWhole]),
    schema: situationLinks,
  }),
  changes: defineCollection({
    loader: checked(file(`${site.content}/changes.yaml`), change),
    schema: change,
  }),
  regions: defineCollection({
    loader: checked(glob({ base: `${site.content}/facts/regions`, pattern: '*.yaml' }), region, [factsHold]),
    schema: region,
  }),
};
