/** The dates of a plan: counted back from the day on which the line is to end, and on from it. Pure. */
import { daysBetween, earliestAfter, plusDays, shift, weekendOf } from './days.ts';
import { type Figure, figureOf, type RegionRecord } from './measures.ts';
import type { Anchor, Answers, Offset, Service, Task } from './model.ts';
import { before } from './order.ts';
import { type Plan, SERVICE } from './plan.ts';

/** What dates are made from. */
export interface Setting {
  readonly answers: Answers;
  readonly region?: RegionRecord | undefined;
  readonly services?: readonly Service[] | undefined;
  /** Today, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** Days without the SIM that show what was forgotten; the guide's own advice. */
const REHEARSAL = 7;

/** When a task is due. */
export interface Due {
  /** Nothing while the reader has named no day. */
  readonly day?: string | undefined;
  /** The same in days from the anchor, negative before it. Nothing where a figure on the calendar decides. */
  readonly offset?: number | undefined;
  readonly anchor: Anchor;
  /** The figure behind it, where a fact gives one. */
  readonly figure?: Figure | undefined;
  /** It is the last day, not the first: before the closing always, afterwards where something would be too late. */
  readonly isLast: boolean;
}

/** Why a line cannot end sooner. `amount` is in days for a service, which is named by its id. */
export type Reason =
  | { readonly kind: 'notice'; readonly figure: Figure }
  | { readonly kind: 'rehearsal'; readonly days: number }
  | { readonly kind: 'service'; readonly id: string; readonly days: number };

/** Whether the operator must be told ahead: a bill comes afterwards (or that is open), and the line is closed, not moved. */
export function noticeOf({ answers, region }: Setting): Figure | undefined {
  const { billing, reason = '' } = answers;
  if (billing === 'prepaid' || ['switching', 'died', 'not-mine'].includes(reason)) return undefined;
  return figureOf(region, 'notice', answers);
}

/** The last day on which the closing can be handed in for the line to end on the wished day. */
export function submitDay(setting: Setting): string | undefined {
  const { day, region } = setting.answers;
  const notice = noticeOf(setting);
  if (day === undefined || !notice) return day;
  return shift(day, notice.span, -1, weekendOf(region));
}

function anchorDay(anchor: Anchor, setting: Setting): string | undefined {
  return anchor === 'submit' ? submitDay(setting) : setting.answers.day;
}

/** When a task is due; nothing for tasks that have no day of their own. */
export function dueOf(task: Task, setting: Setting): Due | undefined {
  const { answers, region, services = [] } = setting;
  const service = services.find(({ id }) => task.id === SERVICE + id);
  // A service that makes one wait must be begun that much earlier than the rest.
  const offset: Offset | undefined = service
    ? {
        offset: Math.min(task.day?.offset ?? -REHEARSAL - 9, -(service.waitDays ?? 0) - REHEARSAL),
        from: 'submit',
      }
    : task.day;
  if (offset) {
    const base = anchorDay(offset.from, setting);
    return {
      day: base && plusDays(base, offset.offset),
      offset: offset.offset,
      anchor: offset.from,
      isLast: offset.from === 'submit',
    };
  }
  const { measure } = task;
  if (!measure) return undefined;
  const figure = figureOf(region, measure.of, answers);
  const base = anchorDay(measure.from, setting);
  const anchor = measure.from;
  const isLast = measure.minus !== undefined;
  if (figure) {
    const reached = base && shift(base, figure.span, 1, weekendOf(answers.region));
    const early = reached && plusDays(reached, -(measure.minus ?? 0));
    return { day: early && base && early < base ? base : early, anchor, figure, isLast };
  }
  const { otherwise } = measure;
  if (otherwise === undefined) return undefined;
  return { day: base && plusDays(base, otherwise), offset: otherwise, anchor, isLast };
}

/**
 * Where advice came too late: moves days that have passed to today, and spreads those up to the rehearsal
 * over the time that is left, in their proportions. What makes one wait is not put off.
 */
function fitted(plan: Plan, setting: Setting): (task: Task, day: string) => string {
  const { today, services = [] } = setting;
  const open = plan.tasks.filter(({ status }) => status === 'todo' || status === 'waits');
  const days = open.flatMap(({ task }) => {
    const due = dueOf(task, setting);
    return due?.day !== undefined && due.anchor === 'submit' ? [due.day] : [];
  });
  const submit = submitDay(setting) ?? today;
  const last = plusDays(submit, -REHEARSAL - 2);
  const first = days.sort()[0] ?? today;
  const share = first < today && first < last ? daysBetween(today, last) / daysBetween(first, last) : 1;
  const slow = new Set(services.filter(({ waitDays = 0 }) => waitDays > 0).map(({ id }) => SERVICE + id));
  return ({ id }, day) => {
    const moved =
      day < last && !slow.has(id) ? plusDays(last, -Math.round(daysBetween(day, last) * share)) : day;
    return moved < today ? today : moved;
  };
}

/**
 * When each task of a plan is due, by its id. What comes before something is due no later than it: advice
 * before the closing moves forward in time, what follows the closing moves back. Nothing before the closing
 * is due on a day that has passed.
 */
export function duesOf(plan: Plan, setting: Setting): ReadonlyMap<string, Due> {
  const dues = new Map<string, Due>();
  const fit = fitted(plan, setting);
  for (const { task } of plan.tasks) {
    const raw = dueOf(task, setting);
    const due = raw?.day !== undefined && raw.anchor === 'submit' ? { ...raw, day: fit(task, raw.day) } : raw;
    if (!due) continue;
    const earlier = before(task).flatMap((id) => dues.get(id)?.day ?? []);
    const day = due.anchor === 'closing' ? [due.day ?? '', ...earlier].sort().at(-1) : due.day;
    dues.set(task.id, { ...due, day: due.day && day });
  }
  for (const { task } of [...plan.tasks].reverse()) {
    const due = dues.get(task.id);
    if (due?.day === undefined) continue;
    for (const id of before(task)) {
      const other = dues.get(id);
      if (other?.day !== undefined && other.day > due.day) dues.set(id, { ...other, day: due.day });
    }
  }
  return dues;
}

/** The first day on which the line can safely end, and what stands in the way of an earlier one. */
export function earliest(plan: Plan, setting: Setting): { day: string; reasons: Reason[] } {
  const { services = [], answers } = setting;
  const isOpen = (id: string) =>
    plan.tasks.some(({ task, status }) => task.id === id && status !== 'done' && status !== 'skipped');
  const waits = services.filter(({ id, waitDays = 0 }) => waitDays > 0 && isOpen(SERVICE + id));
  const longest = waits.sort((a, b) => (b.waitDays ?? 0) - (a.waitDays ?? 0))[0];
  const rehearsal = isOpen('rehearsal') ? REHEARSAL : 0;
  const lead = rehearsal + (longest?.waitDays ?? 0);
  const submit = plusDays(setting.today, lead);
  const handedIn = !plan.tasks.some(
    ({ task, status }) => task.irreversible === 'close' && (status === 'todo' || status === 'waits'),
  );
  const notice = handedIn ? undefined : noticeOf(setting);
  const reasons: Reason[] = [];
  if (longest) reasons.push({ kind: 'service', id: longest.id, days: longest.waitDays ?? 0 });
  if (rehearsal) reasons.push({ kind: 'rehearsal', days: rehearsal });
  if (notice) reasons.push({ kind: 'notice', figure: notice });
  const day = notice ? earliestAfter(submit, notice.span, weekendOf(answers.region)) : submit;
  return { day, reasons };
}

/** Whether the wished day cannot be kept: it is past, or comes before the first safe one. */
export function isTooSoon(plan: Plan, setting: Setting): boolean {
  const { day } = setting.answers;
  if (day === undefined || plan.complete) return false;
  const isClosed = plan.tasks.some(({ task, status }) => task.irreversible && status === 'done');
  return !isClosed && day < earliest(plan, setting).day;
}

/** Whether the wished day cannot be kept even by who leaves everything else aside: it is past, or the time to give notice is. */
export function isImpossible(plan: Plan, setting: Setting): boolean {
  return isTooSoon(plan, setting) && (submitDay(setting) ?? '') < setting.today;
}
