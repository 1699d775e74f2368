import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { cardsFit, cardWords, sentence, sentencesAreWhole } from '#content/card.ts';
import { change } from '#content/change.ts';
import { checked } from '#content/checked.ts';
import { directory, excluded } from '#content/directory.ts';
import { term, termsHold } from '#content/glossary.ts';
import { language } from '#content/language.ts';
import { formsAreWhole, textsAgree } from '#content/letter-rules.ts';
import { letterField, letterForm, letterTexts, letterWords } from '#content/letter.ts';
import { glossaryIds, termsAreMarkedWell } from '#content/marked-terms.ts';
import { planHolds, planQuestions, planStage } from '#content/plan.ts';
import { region } from '#content/region.ts';
import { REGION_RULES } from '#content/region-rules.ts';
import { anchorsHold, guideIsWhole, stepsAreComplete, wordsHoldNoCode } from '#content/rules.ts';
import { fileIsId, lookup, service, unknownAccounts } from '#content/service.ts';
import { linksAreWhole, situationLinks, situationsAreWhole, situationWords } from '#content/situation.ts';
import { topicsAreWhole, topicWords } from '#content/topic.ts';
import { chineseIsSetWell, recordsAreSetWell } from '#content/typography.ts';
import { guideWords, pageWords } from '#content/words.ts';
import { site } from '../site.config.ts';

/** The id is the path below the collection's folder, so that it is the address as well. */
const words = (folder: string) =>
  glob({
    base: `${site.content}/${folder}`,
    pattern: '{zh-hans,en}/**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

const termsHoldOnPages = termsAreMarkedWell(glossaryIds(site.content));

/** Files of the accounts' fact base. */
const accounts = (pattern: string) => glob({ base: `${site.content}/facts/accounts`, pattern });
/** Records of which each is a file; the id is its name, as it is written. */
const records = (folder: string, pattern: string | string[] = '*.yaml') =>
  glob({
    base: `${site.content}/${folder}`,
    pattern,
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  });

export const collections = {
  guide: defineCollection({
    loader: checked(words('guide'), guideWords, [
      guideIsWhole,
      stepsAreComplete,
      anchorsHold,
      termsHoldOnPages,
      wordsHoldNoCode,
      chineseIsSetWell,
    ]),
    schema: guideWords,
  }),
  pages: defineCollection({
    loader: checked(words('pages'), pageWords, [
      anchorsHold,
      termsHoldOnPages,
      chineseIsSetWell,
      wordsHoldNoCode,
    ]),
    schema: pageWords,
  }),
  topics: defineCollection({
    loader: checked(words('topics'), topicWords, [
      topicsAreWhole,
      anchorsHold,
      termsHoldOnPages,
      chineseIsSetWell,
      wordsHoldNoCode,
    ]),
    schema: topicWords,
  }),
  situations: defineCollection({
    loader: checked(words('situations'), situationWords, [
      situationsAreWhole,
      anchorsHold,
      termsHoldOnPages,
      chineseIsSetWell,
      wordsHoldNoCode,
    ]),
    schema: situationWords,
  }),
  situationLinks: defineCollection({
    loader: checked(file(`${site.content}/situations/links.yaml`), situationLinks, [linksAreWhole]),
    schema: situationLinks,
  }),
  changes: defineCollection({
    loader: checked(file(`${site.content}/changes.yaml`), change, [recordsAreSetWell]),
    schema: change,
  }),
  regions: defineCollection({
    loader: checked(records('facts/regions'), region, [...REGION_RULES, recordsAreSetWell]),
    schema: region,
  }),
  services: defineCollection({
    loader: checked(accounts('services/*.yaml'), service, [fileIsId, recordsAreSetWell]),
    schema: service,
  }),
  lookups: defineCollection({
    loader: checked(accounts('lookups/*.yaml'), lookup, [fileIsId, recordsAreSetWell]),
    schema: lookup,
  }),
  unknownAccounts: defineCollection({
    loader: checked(accounts('unknown.yaml'), unknownAccounts, [recordsAreSetWell]),
    schema: unknownAccounts,
  }),
  directory: defineCollection({ loader: checked(accounts('public.json'), directory), schema: directory }),
  excluded: defineCollection({ loader: checked(accounts('excluded.yaml'), excluded), schema: excluded }),
  planQuestions: defineCollection({
    loader: checked(glob({ base: `${site.content}/plan`, pattern: 'questions.yaml' }), planQuestions, [
      recordsAreSetWell,
    ]),
    schema: planQuestions,
  }),
  planStages: defineCollection({
    loader: checked(glob({ base: `${site.content}/plan/stages`, pattern: '*.yaml' }), planStage, [
      planHolds,
      recordsAreSetWell,
    ]),
    schema: planStage,
  }),
  languages: defineCollection({
    loader: checked(file(`${site.content}/languages.yaml`), language),
    schema: language,
  }),
  letters: defineCollection({
    loader: checked(words('letters'), letterWords, [anchorsHold, chineseIsSetWell, wordsHoldNoCode]),
    schema: letterWords,
  }),
  letterForms: defineCollection({
    loader: checked(records('letters', ['*.yaml', '!fields.yaml']), letterForm, [formsAreWhole]),
    schema: letterForm,
  }),
  letterFields: defineCollection({
    loader: checked(file(`${site.content}/letters/fields.yaml`), letterField),
    schema: letterField,
  }),
  letterTexts: defineCollection({
    loader: checked(records('letters/texts'), letterTexts, [textsAgree]),
    schema: letterTexts,
  }),
  cards: defineCollection({
    loader: checked(words('cards'), letterWords, [anchorsHold, chineseIsSetWell, wordsHoldNoCode]),
    schema: letterWords,
  }),
  sentences: defineCollection({
    loader: checked(file(`${site.content}/cards/sentences.yaml`), sentence, [sentencesAreWhole]),
    schema: sentence,
  }),
  cardWords: defineCollection({
    loader: checked(records('cards/languages'), cardWords, [cardsFit]),
    schema: cardWords,
  }),
  glossary: defineCollection({
    loader: checked(file(`${site.content}/vocabulary/glossary.yaml`), term, [termsHold, recordsAreSetWell]),
    schema: term,
  }),
};
