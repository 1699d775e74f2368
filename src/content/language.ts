import { z } from 'astro/zod';

const text = z.string().min(1);

/** A language of letters or cards, by its tag: an entry of `content/languages.yaml`. */
export const language = z.strictObject({
  zh: text.describe('its name in Simplified Chinese'),
  en: text.describe('its name in English'),
  own: text.describe('its name in itself'),
  direction: z.enum(['ltr', 'rtl']).default('ltr').describe('one of: ltr, rtl'),
  marks: z
    .strictObject({ colon: text, open: text, close: text })
    .default({ colon: ': ', open: ' (', close: ')' })
    .describe('the colon after a label and the brackets around one: colon, open, close'),
});
export type Language = z.infer<typeof language>;
