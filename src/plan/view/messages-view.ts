/** What the plan must tell its reader about keeping: refused, unreadable, or better not at all. */
import type { Answers } from '../model.ts';
import type { Session } from '../session.ts';
import type { KeptPlan } from '../state.ts';
import type { Trouble } from '../store.ts';
import { need, settleOn } from './dom.ts';
import type { Live } from './words.ts';

export interface MessageActions {
  /** Puts the answers of the link into the kept plan. */
  join(): void;
  keep(may: boolean): void;
  wipe(): void;
  saveRaw(): void;
}

/** Connects the buttons. */
export function watchMessages(host: HTMLElement, { join, keep, wipe, saveRaw }: MessageActions): void {
  const decide = (may: boolean) => {
    keep(may);
    settleOn(need(host, '[data-messages]'));
  };
  need(host, '[data-safety-keep]').addEventListener('click', () => decide(true));
  need(host, '[data-safety-not]').addEventListener('click', () => decide(false));
  need(host, '[data-safety-wipe]').addEventListener('click', () => {
    wipe();
    decide(false);
  });
  need(host, '[data-join]').addEventListener('click', join);
  need(host, '[data-save-raw]').addEventListener('click', saveRaw);
}

/** Says that a link with answers opened a plan beside the kept one; they can join it where they contradict nothing in it. */
export function showBeside(host: HTMLElement, linked: Answers | undefined, kept: KeptPlan | undefined): void {
  const isBeside = linked !== undefined && kept !== undefined;
  need(host, '[data-beside]').hidden = !isBeside;
  if (!isBeside) return;
  const given = Object.entries(kept.answers).filter(([, answer]) => answer !== undefined);
  const fits = given.every(([name, answer]) => (linked[name as keyof Answers] ?? answer) === answer);
  need(host, '[data-join]').hidden = !fits || linked.reason === 'safety';
}

/** Shows what holds now. */
export function showMessages(
  host: HTMLElement,
  session: Session,
  trouble: Trouble | undefined,
  words: Live,
): void {
  const safety = need(host, '[data-safety]');
  safety.hidden = !session.mustAsk;
  const kept = session.hasKept;
  need(host, '[data-safety-text]').textContent = kept ? words.safetyKept : words.safety;
  need(host, '[data-safety-wipe]').hidden = !kept;
  const box = need(host, '[data-trouble]');
  box.hidden = trouble === undefined;
  const texts = { refused: words.refused, broken: words.storedBroken, newer: words.storedNewer };
  need(host, '[data-trouble-text]').textContent = trouble ? texts[trouble] : '';
  need(host, '[data-save-raw]').hidden = trouble !== 'broken' && trouble !== 'newer';
}
