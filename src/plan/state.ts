/** What is kept on the device and what an exported file holds: the same document. Pure. */
import * as v from 'valibot';
import { answersSchema } from './answers.ts';
import { migrate, VERSION } from './migrations/index.ts';
import type { Answers, Ticks } from './model.ts';
import { idsSchema } from './share.ts';

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));

const callSchema = v.strictObject({
  /** `YYYY-MM-DDTHH:MM` on the reader's clock, or empty. */
  when: line(40),
  who: line(200),
  what: line(1000),
  reference: line(200),
});

const planSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/)),
  /** The reader's own name for it. Stays on the device. */
  label: line(60),
  answers: answersSchema,
  ticks: v.strictObject({ done: idsSchema, skipped: idsSchema, overruled: idsSchema }),
  services: idsSchema,
  calls: v.pipe(v.array(callSchema), v.maxLength(500)),
});

const documentSchema = v.strictObject({
  version: v.literal(VERSION),
  /** Id of the plan that is open. */
  open: v.string(),
  plans: v.pipe(v.array(planSchema), v.minLength(1), v.maxLength(50)),
});

/** One call or visit: when, with whom, what was promised, under which reference. */
export type Call = v.InferOutput<typeof callSchema>;

/** One plan of the reader. */
export interface KeptPlan {
  readonly id: string;
  readonly label: string;
  readonly answers: Answers;
  readonly ticks: Ticks;
  readonly services: readonly string[];
  readonly calls: readonly Call[];
}

/** All plans of the reader. */
export interface Kept {
  readonly version: typeof VERSION;
  readonly open: string;
  readonly plans: readonly KeptPlan[];
}

/** Most characters of a stored or imported document that are looked at. */
const MOST = 1_000_000;

/** A new id for a plan: letters and digits, made once, the stem of its calendar entries. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');
}

/** A plan with nothing in it yet. */
export function emptyPlan(id = newId()): KeptPlan {
  return {
    id,
    label: '',
    answers: {},
    ticks: { done: [], skipped: [], overruled: [] },
    services: [],
    calls: [],
  };
}

/** What text turned out to be. `newer`: a later version of the site wrote it. */
export type Read = { readonly state: 'kept'; readonly kept: Kept } | { readonly state: 'broken' | 'newer' };

/** Reads a stored or exported document of this or an earlier version. Never throws. */
export function readKept(text: string): Read {
  if (text.length > MOST) return { state: 'broken' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { state: 'broken' };
  }
  const migrated = migrate(json);
  if (migrated.state !== 'current') return { state: migrated.state };
  const result = v.safeParse(documentSchema, migrated.document);
  if (!result.success) return { state: 'broken' };
  return { state: 'kept', kept: result.output };
}

/** The document as text, for the store and for a file. */
export function writeKept(kept: Kept): string {
  return JSON.stringify(kept, null, 1);
}

/** A document with one plan. */
export function keptOf(plan: KeptPlan): Kept {
  return { version: VERSION, open: plan.id, plans: [plan] };
}

/** The plan that is open; the first where none is named rightly. */
export function openPlan(kept: Kept): KeptPlan {
  return kept.plans.find(({ id }) => id === kept.open) ?? kept.plans[0] ?? emptyPlan();
}

/** Puts a plan in the place of the one with its id, or at the end, and opens it. */
export function withPlan(kept: Kept | undefined, plan: KeptPlan): Kept {
  if (!kept) return keptOf(plan);
  const known = kept.plans.some(({ id }) => id === plan.id);
  const plans = known
    ? kept.plans.map((other) => (other.id === plan.id ? plan : other))
    : [...kept.plans, plan];
  return { ...kept, open: plan.id, plans };
}

/**
 * Adds the plans of a file. One that is here already, word for word, is left alone; one with a known id and
 * other content is added beside it under a new id, so that neither is lost. The first added one is opened.
 */
export function withImported(kept: Kept | undefined, imported: Kept): { kept: Kept; added: number } {
  const present = kept?.plans ?? [];
  const added = imported.plans.flatMap((plan): KeptPlan[] => {
    const twin = present.find(({ id }) => id === plan.id);
    if (!twin) return [plan];
    return JSON.stringify(twin) === JSON.stringify(plan) ? [] : [{ ...plan, id: newId() }];
  });
  const first = added[0];
  const plans = [...present, ...added].slice(0, 50);
  if (!kept)
    return { kept: { ...imported, plans: imported.plans.slice(0, 50) }, added: imported.plans.length };
  return {
    kept: { ...kept, plans, open: first && plans.includes(first) ? first.id : kept.open },
    added: plans.length - present.length,
  };
}

/** Without a plan; nothing is left when it was the last. */
export function withoutPlan(kept: Kept, id: string): Kept | undefined {
  const plans = kept.plans.filter((plan) => plan.id !== id);
  const first = plans[0];
  return first && { ...kept, plans, open: kept.open === id ? first.id : kept.open };
}

/** How a tick changes: done, not needed, or open again. Overruling is forgotten with the tick. */
export function withTick(ticks: Ticks, id: string, mark: 'done' | 'skipped' | 'open'): Ticks {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    done: mark === 'done' ? [...without(ticks.done), id] : without(ticks.done),
    skipped: mark === 'skipped' ? [...without(ticks.skipped), id] : without(ticks.skipped),
    overruled: mark === 'open' ? without(ticks.overruled) : ticks.overruled,
  };
}
