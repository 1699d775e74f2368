/** Figures of a region's facts, as lengths of time that a plan can count with. */
import type { Line, Measured, Topic, Unit } from '#content/vocabulary.ts';
import type { Answers, Span } from './model.ts';

/** A figure as a region's record gives it; see `#content/region.ts`. */
export interface MeasureRecord {
  readonly what: Measured;
  readonly exactly?: number | undefined;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  readonly unit: Unit;
  readonly by?: string | undefined;
  readonly lines?: readonly Line[] | undefined;
}

/** As much of `/data/plan/<code>.json` as the plan reads. */
export interface RegionRecord {
  readonly code: string;
  readonly facts: readonly {
    readonly id: string;
    readonly topic: Topic;
    readonly applies_to: readonly Line[];
    readonly measures?: readonly MeasureRecord[] | undefined;
  }[];
}

/** A figure in use: how long, whose it is when it is one operator's, and the fact that gives it. */
export interface Figure {
  readonly span: Span;
  readonly by?: string | undefined;
  readonly fact: string;
}

/** Kinds of line that the answers allow. An eSIM can be of either billing, and a billing of either kind. */
function linesOf({ billing, kind }: Answers): readonly Line[] {
  const paid: Line[] =
    billing === 'prepaid' ? ['prepaid'] : billing === 'contract' ? ['postpaid'] : ['prepaid', 'postpaid'];
  return kind === 'card' ? paid : [...paid, 'esim'];
}

/** Whether something that holds for some kinds of line concerns the reader's. What is said of eSIMs alone needs an eSIM. */
export function concerns(lines: readonly Line[], answers: Answers): boolean {
  const paid = lines.filter((line) => line !== 'esim');
  const own = linesOf(answers);
  return paid.length > 0 ? paid.some((line) => own.includes(line)) : own.includes('esim');
}

const DAYS: Record<Unit, number> = {
  hours: 1 / 24,
  days: 1,
  'working-days': 1.4,
  weeks: 7,
  months: 30.4,
  years: 365.25,
};
const size = ({ span }: Figure) => span.amount * DAYS[span.unit];

/** Which number of a figure counts: the shortest that it can be, or the longest. */
type Side = 'shortest' | 'longest';

/**
 * For what an operator or regulator may take, the longest is the one to plan with; for what the reader
 * has, or may lose, the shortest.
 */
const SIDE: Record<Measured, Side> = {
  quarantine: 'shortest',
  'win-back': 'shortest',
  notice: 'longest',
  commitment: 'longest',
  port: 'longest',
  closing: 'longest',
  inactivity: 'shortest',
  suspend: 'shortest',
  'refund-claim': 'shortest',
  'refund-wait': 'longest',
  'complaint-answer': 'longest',
  'complaint-escalate': 'shortest',
  withdrawal: 'shortest',
};

function amountOf(measure: MeasureRecord, side: Side): number | undefined {
  const { exactly, at_least: least, at_most: most } = measure;
  return exactly ?? (side === 'shortest' ? (least ?? most) : (most ?? least));
}

/**
 * The figure to plan with for a region and a line; nothing where no fact gives one. Figures that hold for
 * everybody come before those of a single operator. Among several the careful one is taken. `allow` picks
 * the measures that count, where the same name covers lower and upper limits.
 */
export function figureOf(
  region: RegionRecord | undefined,
  what: Measured,
  answers: Answers,
  allow: (measure: MeasureRecord) => boolean = () => true,
): Figure | undefined {
  const side = SIDE[what];
  const figures = (region?.facts ?? []).flatMap(({ id, applies_to: applies, measures = [] }) =>
    measures
      .filter(
        (measure) => measure.what === what && allow(measure) && concerns(measure.lines ?? applies, answers),
      )
      .flatMap((measure): Figure[] => {
        const amount = amountOf(measure, side);
        if (amount === undefined) return [];
        return [{ span: { amount, unit: measure.unit }, by: measure.by, fact: id }];
      }),
  );
  const common = figures.filter(({ by }) => by === undefined);
  const sorted = (common.length > 0 ? common : figures).sort((a, b) => size(a) - size(b));
  return side === 'shortest' ? sorted[0] : sorted.at(-1);
}
