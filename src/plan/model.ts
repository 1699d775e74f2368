/**
 * What a plan is made of, as data: questions, tasks and their conditions. The words are not here; they
 * stand in `content/plan/` and on the page. Knows no country, no sentence and no document.
 */
import type { Measured, Question, Stage, Topic, Unit } from '#content/vocabulary.ts';

/** What the reader has said; a question that is open is absent. `day` is `YYYY-MM-DD`, `region` a code such as `DE`. */
export type Answers = { readonly [Q in Question]?: string | undefined } & {
  readonly region?: string | undefined;
  readonly day?: string | undefined;
};

/** Names of the questions whose answers conditions may use. */
export type Asked = Question | 'region';

/** A condition as an editor writes it: `{ reason: [died] }`, joined by `all`, `any` and `not`, or named by `group`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly group: string }
  | { readonly [Q in Asked]?: readonly string[] };

/** Days from which dates are counted: the last day to hand in the closing, and the day on which the line ends. */
export type Anchor = 'submit' | 'closing';

/** When a task is due: some days before (negative) or after an anchor. Our advice, not a rule. */
export interface Offset {
  readonly offset: number;
  readonly from: Anchor;
}

/** When a task is due by a figure of the region's facts; `otherwise` days where none is known. */
export interface FromMeasure {
  readonly of: Measured;
  readonly from: Anchor;
  /** Days by which the task must come earlier than the figure says. */
  readonly minus?: number | undefined;
  readonly otherwise?: number | undefined;
}

/** What cannot be undone. */
export const IRREVERSIBLE = ['port', 'close', 'wipe', 'destroy'] as const;
export type Irreversible = (typeof IRREVERSIBLE)[number];

/** A task as the rules see it. */
export interface Task {
  readonly id: string;
  readonly stage: Stage;
  readonly when?: Condition | undefined;
  /** To be done at once. */
  readonly urgent?: boolean | undefined;
  /** Tasks that come before, as far as they are part of the plan. */
  readonly after?: readonly string[] | undefined;
  /** Tasks that must be finished before an irreversible one can be ticked. They come before it as well. */
  readonly checks?: readonly string[] | undefined;
  readonly irreversible?: Irreversible | undefined;
  readonly day?: Offset | undefined;
  readonly measure?: FromMeasure | undefined;
  /** The tier of accounts that it is about: each account of that tier on the reader's list is due with it. */
  readonly tier?: string | undefined;
  /** What the region's facts are to say beside it. */
  readonly topics?: readonly Topic[] | undefined;
}

/** Everything that decides a plan, apart from the reader's answers. */
export interface Rules {
  readonly tasks: readonly Task[];
  /** Named conditions. */
  readonly groups: Readonly<Record<string, Condition>>;
  /** What is taken for granted while a question is open. */
  readonly assumed: Answers;
}

/** A length of time on the calendar. */
export interface Span {
  readonly amount: number;
  readonly unit: Unit;
}

/** What the reader has ticked, by task id. Ids that no task has (any more) are kept and ignored. */
export interface Ticks {
  readonly done: readonly string[];
  /** Marked as not needed. */
  readonly skipped: readonly string[];
  /** Hard stops that the reader has overruled on purpose. */
  readonly overruled: readonly string[];
}

/** A service of the reader's own list, as `/data/services.json` publishes it. */
export interface Service {
  readonly id: string;
  readonly order: number;
  /** When it is to be moved, compared with others: a task of the rules has the same tier. */
  readonly tier?: string | undefined;
  /** Days for which the service makes one wait. */
  readonly waitDays?: number | undefined;
}
