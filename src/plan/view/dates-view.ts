/** The plan's dates on the page: what cannot be, a strip to scale, and the list. */
import { earliest, isImpossible, isTooSoon, type Reason, type Setting } from '../dates.ts';
import { daysBetween } from '../days.ts';
import { figureOf } from '../measures.ts';
import { type Moment, momentsOf } from '../moments.ts';
import { endingOf, type Plan } from '../plan.ts';
import { copyOf, make, need } from './dom.ts';
import { type Live, put, sayDay, sayFigure, saySpan } from './words.ts';

/** Where the names of services come from. */
export type NameOf = (service: string) => string;

/** What a moment is called, with its figure. */
export function sayMoment({ kind, figure }: Moment, words: Live): string {
  return put(words.moments[kind], { x: figure ? sayFigure(figure, words) : '' });
}

function sayReason(reason: Reason, words: Live, nameOf: NameOf): string {
  if (reason.kind === 'notice') return put(words.because.notice, { x: sayFigure(reason.figure, words) });
  const x = saySpan({ amount: reason.days, unit: 'days' }, words);
  if (reason.kind === 'rehearsal') return put(words.because.rehearsal, { x });
  return put(words.because.service, { name: nameOf(reason.id), x });
}

/** Says why a day cannot be kept and offers the first that can. */
function showWarning(root: HTMLElement, plan: Plan, setting: Setting, words: Live, nameOf: NameOf): void {
  const box = need(root, '[data-too-soon]');
  const { day } = setting.answers;
  box.hidden = day === undefined || !isTooSoon(plan, setting);
  if (box.hidden || day === undefined) return;
  const first = earliest(plan, setting);
  const template = day < setting.today ? words.past : words.tooSoon;
  const because = first.reasons.map((reason) => sayReason(reason, words, nameOf)).join(words.listComma);
  const text = put(template, { date: sayDay(day, words), earliest: sayDay(first.day, words) });
  need(box, '[data-why]').textContent = because ? `${text} ${put(words.becauseOf, { x: because })}` : text;
  const button = need<HTMLButtonElement>(box, '[data-use-earliest]');
  button.textContent = put(words.useEarliest, { earliest: sayDay(first.day, words) });
  button.value = first.day;
}

/** What is not known, and how working days were counted. */
function notesOf(plan: Plan, setting: Setting, moments: readonly Moment[], words: Live): string[] {
  const { answers, region } = setting;
  if (!region) return [];
  const has = (id: string) => plan.tasks.some(({ task }) => task.id === id);
  const missing = [
    has('close-line') &&
      answers.billing === 'contract' &&
      !figureOf(region, 'notice', answers) &&
      words.unknowns.notice,
    has('reuse-day') && !figureOf(region, 'quarantine', answers) && words.unknowns.quarantine,
  ].filter((name) => typeof name === 'string');
  const counted = moments.some(({ figure }) => figure?.span.unit === 'working-days');
  return [
    ...(missing.length > 0 ? [put(words.unknown, { x: missing.join(words.listComma) })] : []),
    ...(counted ? [words.workingDays] : []),
  ];
}

/** A strip to scale: one mark for each moment, the end of the line the strongest. */
function drawStrip(strip: SVGElement, moments: readonly Moment[], ending: string): void {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return;
  const all = Math.max(1, daysBetween(first.day, last.day));
  const line = (x1: number, y1: number, x2: number, y2: number, kind?: string) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    Object.entries({ x1, y1, x2, y2 }).forEach(([name, value]) => made.setAttribute(name, String(value)));
    if (kind) made.dataset['kind'] = kind;
    return made;
  };
  strip.replaceChildren(
    line(0, 30, 600, 30),
    ...moments.map(({ day, kind }) => {
      const x = 2 + (596 * daysBetween(first.day, day)) / all;
      return line(x, kind === ending ? 2 : 14, x, 30, kind === ending ? 'end' : kind);
    }),
  );
}

/** Puts everything about dates on the page. */
export function showDates(
  host: HTMLElement,
  plan: Plan,
  setting: Setting,
  words: Live,
  nameOf: NameOf,
): void {
  const root = need(host, '[data-dates]');
  const moments = momentsOf(plan, setting);
  need(root, '[data-no-day]').hidden = moments.length > 0;
  // A picture of days that cannot be would only mislead: the warning offers one that can.
  const isShown = moments.length > 0 && !isImpossible(plan, setting);
  need(root, '[data-picture]').hidden = !isShown;
  showWarning(root, plan, setting, words, nameOf);
  need(root, '[data-date-notes]').replaceChildren(
    ...notesOf(plan, setting, moments, words).map((note) => make('li', note)),
  );
  const ending = endingOf(plan);
  drawStrip(need<SVGElement>(root, '[data-strip]'), moments, ending);
  need(root, '.moments').replaceChildren(
    ...moments.map((moment) => {
      const item = copyOf(host, 'moment');
      item.removeAttribute('id');
      item.dataset['kind'] = moment.kind === ending ? 'end' : moment.kind;
      need(item, '.when').textContent = sayDay(moment.day, words);
      need(item, '.title').textContent = sayMoment(moment, words);
      need(item, '.flow').remove();
      return item;
    }),
  );
}
