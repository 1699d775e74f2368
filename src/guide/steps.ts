/** The six steps of the journey, in their order. The id is the address: `/guide/<id>/`. */
export const STEPS = ['decide', 'back-up', 'ask', 'close', 'confirm', 'destroy'] as const;
export type StepId = (typeof STEPS)[number];

/** Every page of the guide that is written: the overview, the steps, the tips. */
export const GUIDE_PAGES = ['index', ...STEPS, 'tips'] as const;
export type GuidePageId = (typeof GUIDE_PAGES)[number];

/** Number of a step as readers see it (1–6); nothing for the overview and the tips. */
export function stepNumber(id: GuidePageId): number | undefined {
  const index = STEPS.indexOf(id as StepId);
  return index < 0 ? undefined : index + 1;
}

/** Bare site path of a page of the guide. */
export function guidePath(id: GuidePageId): string {
  return id === 'index' ? '/guide/' : `/guide/${id}/`;
}

/** Steps that cannot be undone: their pages carry the seal. */
const IRREVERSIBLE: readonly GuidePageId[] = ['close', 'destroy'];

export function isIrreversible(id: GuidePageId): boolean {
  return IRREVERSIBLE.includes(id);
}
