import { z } from 'astro/zod';
import type { CollectionRule } from './checked.ts';
import { SENTENCES } from './vocabulary.ts';

const text = z.string().min(1);
const spoken = z.strictObject({ text, phonetic: text.optional() });

/** Systems in which a phonetic line may be written. */
const PHONETICS = ['pinyin', 'romaji', 'romanisation', 'rtgs'] as const;

/** A sentence of the counter cards: an entry of `content/cards/sentences.yaml`. */
export const sentence = z.strictObject({
  when: z.strictObject({ zh: text, en: text }).describe('when to hold it up: zh and en'),
});

/** The sentences in one language: `content/cards/languages/<language>.yaml`. */
export const cardWords = z.strictObject({
  checked: z.boolean().describe('whether a native speaker has read it'),
  phonetic: z
    .enum(PHONETICS)
    .optional()
    .describe(`one of: ${PHONETICS.join(', ')}`),
  reader: z
    .strictObject({ zh: spoken, en: spoken })
    .describe('what Chinese (zh) and English (en) are called in it'),
  regulator: spoken.describe('what stands for {regulator} where no region is chosen'),
  sentences: z.record(z.enum(SENTENCES), spoken),
});
export type CardWords = z.infer<typeof cardWords>;

/** The one placeholder that a sentence may have. */
const PLACEHOLDER: Readonly<Record<string, string>> = {
  'do-not-agree': '{regulator}',
  'need-interpreter': '{reader}',
};

/** The cards have every sentence, in the order of a visit, and each language fits the names that are put into two of them. */
export const cardsFit: CollectionRule<CardWords> = (entries) =>
  entries.flatMap(({ file, data }) =>
    Object.entries(data.sentences).flatMap(([id, { text, phonetic }]) => {
      const wanted = PLACEHOLDER[id] ?? '';
      return [text, phonetic]
        .filter((line) => line !== undefined)
        .filter((line) => (line.match(/\{[^}]*\}/g) ?? []).join(' ') !== wanted)
        .map(
          (line) =>
            `${file}: sentences.${id}: found "${line}"; write ${wanted || 'no placeholder'} in it${wanted && ', once'}`,
        );
    }),
  );

/** The list of sentences is that of the vocabulary, in its order. */
export const sentencesAreWhole: CollectionRule<z.infer<typeof sentence>> = (entries) => {
  const missing = SENTENCES.filter((id) => !entries.some((entry) => entry.id === id));
  const unknown = entries.filter(({ id }) => !(SENTENCES as readonly string[]).includes(id));
  return [
    ...missing.map((id) => `content/cards/sentences.yaml: ${id}: found nothing; write when to hold it up`),
    ...unknown.map(({ file, id }) => `${file}: found "${id}"; write one of: ${SENTENCES.join(', ')}`),
  ];
};
