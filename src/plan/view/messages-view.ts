/** What the plan must tell its reader about keeping: refused, unreadable, or better not at all. */
import type { Session } from '../session.ts';
import type { Trouble } from '../store.ts';
import { need } from './dom.ts';
import type { Live } from './words.ts';

export interface MessageActions {
  keep(may: boolean): void;
  wipe(): void;
  saveRaw(): void;
}

/** Connects the buttons. */
export function watchMessages(host: HTMLElement, { keep, wipe, saveRaw }: MessageActions): void {
  need(host, '[data-safety-keep]').addEventListener('click', () => keep(true));
  need(host, '[data-safety-not]').addEventListener('click', () => keep(false));
  need(host, '[data-safety-wipe]').addEventListener('click', () => {
    wipe();
    keep(false);
  });
  need(host, '[data-save-raw]').addEventListener('click', saveRaw);
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
