import { wordsOf } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';
import { GUIDE_PAGES, type GuidePageId, guidePath, stepNumber, STEPS, type StepId } from './steps.ts';

/** A step as the lists of the journey show it. */
export interface JourneyStep {
  readonly id: StepId;
  readonly number: number;
  readonly path: string;
  readonly title: string;
  readonly short: string;
  readonly answer: string;
}

/** The six steps in a language, in their order. */
export function journeyOf(locale: Locale): Promise<JourneyStep[]> {
  return Promise.all(
    STEPS.map(async (id) => {
      const { title, short, answer } = (await wordsOf('guide', id, locale)).entry.data;
      return { id, number: stepNumber(id) ?? 0, path: guidePath(id), title, short, answer };
    }),
  );
}

/** The pages before and after one in the guide, as far as there are any. */
export function neighbours(id: GuidePageId): {
  before?: GuidePageId | undefined;
  after?: GuidePageId | undefined;
} {
  const index = GUIDE_PAGES.indexOf(id);
  return { before: GUIDE_PAGES[index - 1], after: GUIDE_PAGES[index + 1] };
}
