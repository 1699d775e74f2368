/** The picture of a plan: its points in time, from today to the day when the number may be somebody else's. Pure. */
import type { Measured } from '#content/vocabulary.ts';
import { duesOf, noticeOf, type Setting, submitDay } from './dates.ts';
import { daysBetween, plusDays, shift, weekendOf } from './days.ts';
import { type Figure, figureOf, type MeasureRecord } from './measures.ts';
import { type Ending, endingOf, type Plan } from './plan.ts';

/** A point on the picture of the plan. */
export interface Moment {
  readonly kind:
    | Ending
    | 'today'
    | 'start'
    | 'submit'
    | 'win-back'
    | 'refund-wait'
    | 'refund-claim'
    | 'last-bill'
    | 'complain'
    | 'complaint-answer'
    | 'complaint-escalate'
    | 'complaint-last'
    | 'quarantine';
  readonly day: string;
  readonly figure?: Figure | undefined;
}

const isLimit = ({ at_least: least, exactly }: MeasureRecord) => least !== undefined || exactly !== undefined;
const isLast = ({ at_most: most }: MeasureRecord) => most !== undefined;

/**
 * The last day for a complaint. From which event it counts differs: from the end of the line is the careful
 * way. A limit that would be over before the complaint, or before it may be taken further, counts from
 * something later, such as the operator's refusal, and has no day here.
 */
function complaintLast(complaint: string, { answers, region }: Setting, closing: string): Moment[] {
  const weekend = weekendOf(answers.region);
  const dayOf = ({ span }: Figure, from: string) => shift(from, span, 1, weekend);
  const opens = figureOf(region, 'complaint-escalate', answers, isLimit);
  const soonest = opens ? dayOf(opens, complaint) : complaint;
  const fits = (measure: MeasureRecord) =>
    isLast(measure) &&
    dayOf({ span: { amount: measure.at_most ?? 0, unit: measure.unit }, fact: '' }, closing) >= soonest;
  const figure = figureOf(region, 'complaint-escalate', answers, fits);
  return figure ? [{ kind: 'complaint-last', day: dayOf(figure, closing), figure }] : [];
}

/** The points of a plan in the order of their days; none while the reader has named no day. */
export function momentsOf(plan: Plan, setting: Setting): Moment[] {
  const { answers, region, today } = setting;
  const closing = answers.day;
  const submit = submitDay(setting);
  if (closing === undefined || submit === undefined) return [];
  const weekend = weekendOf(answers.region);
  const has = (id: string) => plan.tasks.some(({ task }) => task.id === id);
  const after = (
    base: string,
    kind: Moment['kind'],
    what: Measured,
    allow?: (m: MeasureRecord) => boolean,
  ): Moment[] => {
    const figure = figureOf(region, what, answers, allow);
    return figure ? [{ kind, day: shift(base, figure.span, 1, weekend), figure }] : [];
  };
  const all = duesOf(plan, setting);
  const dues = [...all.values()].flatMap(({ day }) => (day !== undefined && day < submit ? [day] : []));
  const complaint = all.get('complain')?.day;
  const notice = noticeOf(setting);
  const moments: Moment[] = [
    { kind: 'today', day: today },
    ...dues
      .sort()
      .slice(0, 1)
      .map((day) => ({ kind: 'start' as const, day: day < today ? today : day })),
    ...(notice ? [{ kind: 'submit' as const, day: submit, figure: notice }] : []),
    { kind: endingOf(plan), day: closing },
    ...(has('reuse-day')
      ? [...after(closing, 'win-back', 'win-back'), ...after(closing, 'quarantine', 'quarantine')]
      : []),
    ...(has('refund-in')
      ? [...after(closing, 'refund-wait', 'refund-wait'), ...after(closing, 'refund-claim', 'refund-claim')]
      : []),
    ...(has('last-bill') && answers.billing === 'contract'
      ? [{ kind: 'last-bill' as const, day: plusDays(closing, 35) }]
      : []),
    ...(complaint
      ? [
          { kind: 'complain' as const, day: complaint },
          ...after(complaint, 'complaint-answer', 'complaint-answer'),
          ...after(complaint, 'complaint-escalate', 'complaint-escalate', isLimit),
          ...complaintLast(complaint, setting, closing),
        ]
      : []),
  ];
  return moments.sort((a, b) => daysBetween(b.day, a.day));
}
