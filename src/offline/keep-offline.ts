import { forget, isBegun, keep, kept, type Progress } from './keep.ts';
import { type KeepList, readableSize, sizeOf } from './list.ts';
import { note, noted } from './note.ts';
import { fetchList } from './update.ts';

type Action = 'keep' | 'resume' | 'update' | 'stop' | 'remove';

/** Puts values into a sentence of the page: (`Saved on {date}`, {date}) → `Saved on 25 November`. */
function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The control that keeps a language on the device. All its words are in the page. */
class KeepOffline extends HTMLElement {
  #list: KeepList | undefined;
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? (target.dataset['do'] as Action | undefined) : undefined;
      if (action === 'stop') this.#stop?.abort();
      else if (action === 'remove') void this.#remove();
      else if (action) void this.#keep();
    });
    void this.#open();
  }

  async #open(): Promise<void> {
    const { base = '/', locale = '' } = this.dataset;
    // Without network there is no list, but what is kept can still be told and removed.
    this.#list = await fetchList(base, locale).catch(() => undefined);
    // Where a browser keeps nothing for a site, even naming the caches may throw.
    await this.#tell().catch(() => this.#show('refused', {}, []));
  }

  /** Says what is there, and offers what can be done about it. */
  async #tell(): Promise<void> {
    const { locale = '', lang = 'en' } = this.dataset;
    const list = this.#list;
    const there = await kept(locale);
    const size = readableSize(list ? sizeOf(list.files) : (there?.bytes ?? 0), lang);
    const dateOf = (on: string) => new Date(on).toLocaleDateString(lang, { dateStyle: 'long' });
    const before = noted(locale);
    if (there) {
      note(locale, there.on);
      const date = dateOf(there.on);
      const isOld = list !== undefined && list.release !== there.release;
      this.#show(isOld ? 'outdated' : 'saved', { date, size }, isOld ? ['update', 'remove'] : ['remove']);
    } else if (list && (await isBegun(list))) this.#show('stopped', { size }, ['resume', 'remove']);
    else if (list && before) this.#show('evicted', { size, date: dateOf(before) }, ['keep']);
    else if (list) this.#show('size', { size }, ['keep']);
    else this.#show('failed', {}, ['keep']);
  }

  async #keep(): Promise<void> {
    const { base = '/', locale = '' } = this.dataset;
    this.#list ??= await fetchList(base, locale).catch(() => undefined);
    if (!this.#list) return this.#show('failed', {}, ['keep']);
    this.#stop = new AbortController();
    // Asked once: a browser that agrees will not clear the caches when the device runs short.
    void navigator.storage?.persist?.();
    try {
      await keep(this.#list, { signal: this.#stop.signal, tell: (progress) => this.#progress(progress) });
      await this.#tell();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#part('bar').hidden = true;
    }
  }

  #progress({ files, ofFiles, bytes, ofBytes }: Progress): void {
    const { lang = 'en' } = this.dataset;
    const bar = this.#part('bar') as HTMLProgressElement;
    bar.hidden = false;
    bar.max = ofBytes;
    bar.value = bytes;
    // Said aloud at each tenth only; the bar shows the rest.
    if (files !== 1 && files !== ofFiles && files % Math.ceil(ofFiles / 10) !== 0) return;
    this.#show('progress', { done: readableSize(bytes, lang), size: readableSize(ofBytes, lang) }, ['stop']);
  }

  #failed(error: unknown): void {
    const { lang = 'en' } = this.dataset;
    const size = readableSize(this.#list ? sizeOf(this.#list.files) : 0, lang);
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') this.#show('stopped', { size }, ['resume', 'remove']);
    else if (name === 'QuotaExceededError') this.#show('full', { size }, ['resume', 'remove']);
    else this.#show('failed', {}, ['resume', 'remove']);
  }

  async #remove(): Promise<void> {
    const { locale = '' } = this.dataset;
    await forget(locale);
    note(locale);
    this.#show('removed', {}, this.#list ? ['keep'] : []);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this;
  }

  #show(state: string, values: Record<string, string>, actions: readonly Action[]): void {
    this.#part('state').textContent = fill(this.dataset[state] ?? '', values);
    for (const button of this.querySelectorAll<HTMLElement>('[data-do]'))
      button.hidden = !actions.includes(button.dataset['do'] as Action);
  }
}

customElements.define('keep-offline', KeepOffline);
