/** `<what-is-stored>`: lists everything that this site keeps on the device, counts it, wipes it. */
import { readKept } from '../state.ts';
import { PLAN_KEY } from '../store.ts';
import { make, need, saveFile } from './dom.ts';
import { put } from './words.ts';

/** Every key under which this site keeps something. Other keys of the same origin are not ours to touch. */
const KEYS = [PLAN_KEY, 'theme', 'place'] as const;
type Key = (typeof KEYS)[number];

type Words = Record<Key | 'count' | 'bytes' | 'unreadable' | 'nothing' | 'wiped' | 'refused', string>;

class WhatIsStored extends HTMLElement {
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Words;

  connectedCallback(): void {
    need(this, '[data-wipe-now]').addEventListener('click', () => this.#wipe());
    need(this, '[data-save]').addEventListener('click', () => this.#save());
    addEventListener('storage', () => this.#show());
    addEventListener('stored-changed', () => this.#show());
    addEventListener('pageshow', () => this.#show());
    this.#show();
  }

  /** What is kept, by key. Throws where the browser refuses. */
  #stored(): [Key, string][] {
    return KEYS.flatMap((key): [Key, string][] => {
      const text = localStorage.getItem(key);
      return text === null ? [] : [[key, text]];
    });
  }

  #count(key: Key, text: string): string {
    const words = this.#words;
    if (key !== PLAN_KEY) return put(words.bytes, { n: text.length });
    const read = readKept(text);
    if (read.state !== 'kept') return `${words.unreadable}, ${put(words.bytes, { n: text.length })}`;
    const { plans } = read.kept;
    const ticks = plans.reduce((n, { ticks: { done, skipped } }) => n + done.length + skipped.length, 0);
    const calls = plans.reduce((n, plan) => n + plan.calls.length, 0);
    return put(words.count, { n: plans.length, ticks, calls });
  }

  #show(said?: string): void {
    const words = this.#words;
    let lines: string[];
    try {
      lines = this.#stored().map(([key, text]) => `${words[key]}: ${this.#count(key, text)}`);
    } catch {
      lines = [words.refused];
    }
    const isNothing = lines.length === 0;
    need(this, '[data-wipe]').hidden = isNothing || lines[0] === words.refused;
    const shown = isNothing ? [said ?? words.nothing] : lines;
    const list = need(this, '[data-list]');
    if (Array.from(list.children, ({ textContent }) => textContent).join() !== shown.join())
      list.replaceChildren(...shown.map((line) => make('li', line)));
  }

  #save(): void {
    const text = JSON.stringify(Object.fromEntries(this.#stored()), null, 1);
    const plans = localStorage.getItem(PLAN_KEY);
    saveFile('closing-guide.json', 'application/json', plans ?? text);
  }

  #wipe(): void {
    for (const [key] of this.#stored()) localStorage.removeItem(key);
    need<HTMLDetailsElement>(this, '[data-wipe]').open = false;
    dispatchEvent(new Event('plans-changed'));
    this.#show(this.#words.wiped);
  }
}

customElements.define('what-is-stored', WhatIsStored);
