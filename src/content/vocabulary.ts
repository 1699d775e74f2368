/**
 * The closed vocabularies of the project: what a record may name. Ids are addresses or keys of stored
 * plans, so they are added to, never renamed. Knows no sentence: what readers see is in `#i18n` and `content/`.
 */

/** The six stages of the journey; each is also a step of the guide. */
export const STAGES = ['decide', 'back-up', 'ask', 'close', 'confirm', 'destroy'] as const;
export type Stage = (typeof STAGES)[number];

/** What a fact is about, in the order of the journey, and the stage at which a reader needs it. */
export const STAGE_OF_TOPIC = {
  suspend: 'decide',
  'port-out': 'decide',
  inactivity: 'decide',
  'before-closing': 'ask',
  documents: 'ask',
  'identity-check': 'ask',
  proxy: 'ask',
  closing: 'close',
  channel: 'close',
  esim: 'close',
  abroad: 'close',
  'lost-stolen': 'close',
  bereavement: 'close',
  refund: 'confirm',
  'number-reuse': 'confirm',
  complaint: 'confirm',
  'personal-data': 'destroy',
} as const satisfies Record<string, Stage>;
export type Topic = keyof typeof STAGE_OF_TOPIC;
export const TOPICS = Object.keys(STAGE_OF_TOPIC) as Topic[];

/** Kinds of line that a fact may apply to. */
export const LINES = ['prepaid', 'postpaid', 'esim'] as const;
export type Line = (typeof LINES)[number];

/** What the first screen of a region answers: how to close each kind of line, a loss, a complaint. */
export const FIRST = [...LINES, 'lost', 'complaint'] as const;

/** Ways in which an operator takes a closing. */
export const CHANNELS = ['store', 'phone', 'online', 'app', 'chat', 'text', 'email', 'post'] as const;

/** What a figure in a fact measures. */
export const MEASURES = [
  'quarantine',
  'win-back',
  'notice',
  'commitment',
  'port',
  'closing',
  'inactivity',
  'suspend',
  'refund-claim',
  'refund-wait',
  'complaint-answer',
  'complaint-escalate',
  'withdrawal',
] as const;
export type Measured = (typeof MEASURES)[number];
export const UNITS = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** Situations that have a page of their own: `/situations/<id>/`. */
export const SITUATIONS = [
  'lost-or-stolen',
  'abroad',
  'leaving-a-country',
  'death',
  'esim',
  'prepaid',
  'contract',
  'shared-plan',
  'unsafe-relationship',
  'business-line',
  'proxy',
  'student-sim',
  'not-mine',
  'in-debt',
  'refused',
  'name-mismatch',
  'keep-the-number',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Letters that a reader can fill in: `/letters/<id>/`. */
export const LETTERS = [
  'closing-request',
  'proxy',
  'still-charged',
  'refund',
  'complaint',
  'complaint-regulator',
  'bereavement',
  'account-recovery',
  'erase-data',
  'tell-contacts',
] as const;
export type Letter = (typeof LETTERS)[number];

/** Sentences of the counter cards, in the order of a visit. */
export const SENTENCES = [
  'close-this-number',
  'not-buying',
  'what-does-leaving-cost',
  'stop-extras',
  'close-from-today',
  'keep-and-move',
  'not-the-holder',
  'holder-has-died',
  'return-balance',
  'written-confirmation',
  'your-name',
  'when-reused',
  'do-not-agree',
  'sim-stolen',
  'need-interpreter',
] as const;
export type Sentence = (typeof SENTENCES)[number];

/** Questions of the plan and the answers that they allow; any may be left open. Region and day take values of their own. */
export const ANSWERS = {
  kind: ['card', 'esim'],
  billing: ['prepaid', 'contract'],
  reason: ['unused', 'switching', 'lost', 'abroad', 'died', 'not-mine', 'safety', 'privacy'],
  holder: ['self', 'other', 'company'],
  texts: ['yes', 'no'],
  present: ['yes', 'no'],
  bundle: ['alone', 'shared'],
} as const;
export type Question = keyof typeof ANSWERS;
