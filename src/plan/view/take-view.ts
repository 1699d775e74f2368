/** Ways to take the plan along. The calendar and the QR code are fetched when they are asked for. */
import type { Entry } from '../ics.ts';
import { pack } from '../share.ts';
import { type KeptPlan, keptOf, readKept, writeKept, type Kept } from '../state.ts';
import { need, saveFile } from './dom.ts';
import type { Live } from './words.ts';

/** What the buttons need from their owner. */
export interface TakeSource {
  plan(): KeptPlan;
  all(): readonly KeptPlan[];
  entries(): readonly Entry[];
  imported(kept: Kept): void;
  say(text: string): void;
}

/** Most characters of an address that still make a code which a telephone reads from a screen. */
const MOST_FOR_CODE = 1_200;

async function drawCode(box: HTMLElement, url: string, label: string): Promise<void> {
  const { encode } = await import('uqr');
  const { data, size } = encode(url, { border: 4 });
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const path = document.createElementNS(ns, 'path');
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  path.setAttribute('d', modules.join(''));
  svg.append(path);
  box.replaceChildren(svg);
}

async function makeLink(
  host: HTMLElement,
  { plan, say }: TakeSource,
  words: Live,
  page: string,
): Promise<void> {
  const { answers, ticks, services } = plan();
  const url = new URL(`${page}#plan=${await pack({ answers, ticks, services })}`, location.href).href;
  const field = need<HTMLInputElement>(host, '[data-link-field]');
  field.value = url;
  need(host, '[data-link-box]').hidden = false;
  const code = need(host, '[data-code]');
  code.replaceChildren();
  if (url.length > MOST_FOR_CODE) return say(words.linkLong);
  say(words.linkMade);
  await drawCode(code, url, words.qr);
}

async function makeCalendar({ plan, entries }: TakeSource, words: Live, page: string): Promise<void> {
  const { calendarFile } = await import('../ics.ts');
  const { id, label } = plan();
  const text = calendarFile({
    planId: id,
    name: label || words.file,
    url: new URL(page, location.href).href,
    language: document.documentElement.lang,
    now: new Date(),
    entries: entries(),
  });
  saveFile(`${words.file}.ics`, 'text/calendar;charset=utf-8', text);
}

async function openFile(input: HTMLInputElement, { imported, say }: TakeSource, words: Live): Promise<void> {
  const file = input.files?.[0];
  input.value = '';
  if (!file) return;
  // A file that is far too large is no plan: it is not even read.
  const read =
    file.size > 2_000_000 ? ({ state: 'broken' } as const) : readKept(await file.text().catch(() => ''));
  if (read.state === 'kept') imported(read.kept);
  else say(read.state === 'newer' ? words.fileNewer : words.fileBroken);
}

/** Connects the buttons. What a button needs may not arrive: then that is said, and nothing else changes. */
export function watchTake(host: HTMLElement, source: TakeSource, words: Live, page: string): void {
  const on = (selector: string, act: () => unknown) => {
    const attempt = async () => act();
    need(host, selector).addEventListener('click', () => {
      attempt().catch(() => source.say(words.notLoaded));
    });
  };
  on('[data-calendar]', () => makeCalendar(source, words, page));
  on('[data-make-link]', () => makeLink(host, source, words, page));
  on('[data-export]', () => {
    const [first, ...rest] = source.all();
    if (!first) return;
    const kept = { ...keptOf(first), open: source.plan().id, plans: [first, ...rest] };
    saveFile(`${words.file}.json`, 'application/json', writeKept(kept));
  });
  on('[data-copy-plan-link]', async () => {
    const field = need<HTMLInputElement>(host, '[data-link-field]');
    field.select();
    await navigator.clipboard.writeText(field.value).then(
      () => source.say(words.copied),
      () => undefined,
    );
  });
  const input = need<HTMLInputElement>(host, '[data-import]');
  input.addEventListener('change', () => void openFile(input, source, words));
  const withCalls = need<HTMLInputElement>(host, '[data-print-calls]');
  const calls = need(host, '[data-calls]');
  const follow = () => calls.toggleAttribute('data-no-print', !withCalls.checked);
  withCalls.addEventListener('change', follow);
  follow();
}
