/** `<what-is-stored>`: lists everything that this site keeps on the device, counts it, wipes it. */
import { readKept } from '#plan/state.ts';
import { make, need, saveFile } from '#plan/view/dom.ts';
import { put } from '#plan/view/words.ts';
import { copies, type Copies, type TextKind, texts, wipe } from './keeps.ts';

type Words = Record<
  TextKind | keyof Copies | 'count' | 'bytes' | 'unreadable' | 'nothing' | 'wiped' | 'refused',
  string
>;

class WhatIsStored extends HTMLElement {
  readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
  /** Counting copies takes a moment: only the latest count is shown. */
  #turn = 0;

  connectedCallback(): void {
    need(this, '[data-wipe-now]').addEventListener('click', () => void this.#wipe());
    need(this, '[data-save]').addEventListener('click', () => this.#save());
    for (const event of ['storage', 'stored-changed', 'pageshow'])
      addEventListener(event, () => void this.#show());
    void this.#show();
  }

  #count(kind: TextKind, text: string): string {
    const words = this.#words;
    if (kind === 'theme' || kind === 'place') return text.slice(0, 20);
    if (kind === 'letters') return put(words.bytes, { n: text.length });
    const read = readKept(text);
    if (read.state !== 'kept') return `${words.unreadable}, ${put(words.bytes, { n: text.length })}`;
    const { plans } = read.kept;
    const ticks = plans.reduce((n, { ticks: { done, skipped } }) => n + done.length + skipped.length, 0);
    const calls = plans.reduce((n, plan) => n + plan.calls.length, 0);
    return put(words.count, { n: plans.length, ticks, calls });
  }

  async #show(said?: string): Promise<void> {
    const words = this.#words;
    this.#turn += 1;
    const turn = this.#turn;
    let lines: string[];
    let isRefused = false;
    try {
      lines = texts().map(([kind, text]) => `${words[kind]}: ${this.#count(kind, text)}`);
    } catch {
      lines = [words.refused];
      isRefused = true;
    }
    const counted = await copies();
    if (turn !== this.#turn) return;
    for (const kind of ['read', 'kept'] as const)
      if (counted[kind] > 0) lines.push(put(words[kind], { n: counted[kind] }));
    const isNothing = lines.length === 0;
    need(this, '[data-wipe]').hidden = isNothing || isRefused;
    const shown = isNothing ? [said ?? words.nothing] : lines;
    const list = need(this, '[data-list]');
    if (Array.from(list.children, ({ textContent }) => textContent).join() !== shown.join())
      list.replaceChildren(...shown.map((line) => make('li', line)));
  }

  #save(): void {
    const kept = Object.fromEntries(texts());
    saveFile('closing-guide.json', 'application/json', kept.plans ?? JSON.stringify(kept, null, 1));
  }

  async #wipe(): Promise<void> {
    await wipe();
    need<HTMLDetailsElement>(this, '[data-wipe]').open = false;
    dispatchEvent(new Event('plans-changed'));
    await this.#show(this.#words.wiped);
  }
}

customElements.define('what-is-stored', WhatIsStored);
