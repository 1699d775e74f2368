import { Chooser } from './chooser.ts';
import { chosenBefore, noteChosen } from './chosen.ts';
import { citation } from './citation.ts';
import { compose } from './compose.ts';
import type { DeskData } from './data.ts';
import { daysAfter } from './dates.ts';
import type { Sheet } from './docx.ts';
import { entered, explain, given, today, write } from './form.ts';
import type { Kept } from './keep.ts';
import { paint } from './paper.ts';
import { save } from './save.ts';
import { keep, kept } from './store.ts';
import { letterText } from './text.ts';

/** A letter that is filled in on the reader's device. Without this the page shows the letter with its blanks. */
class LetterDesk extends HTMLElement {
  #data!: DeskData;
  #chooser!: Chooser;
  /** The regulator's name as it was filled in for the reader, to be replaced when the language changes. */
  #regulator = '';
  /** Whether something would be lost if the page were left now. */
  #isDirty = false;

  connectedCallback(): void {
    this.#data = JSON.parse(this.#part('data').textContent) as DeskData;
    const form = this.#form;
    this.#prefill();
    const before = kept();
    if (before) write(form, before);
    this.#part<HTMLInputElement>('keep').checked = before !== undefined;
    this.#chooser = new Chooser(
      { region: this.#part('region'), language: this.#part('language'), law: this.#part('law') },
      this.#data,
      () => this.#onChosen(),
      () => this.#say(this.#data.failed),
    );
    form.addEventListener('input', ({ target }) => target instanceof HTMLSelectElement || this.#onInput());
    // A day that no calendar has is no value: nothing tells of it but that its field is left.
    form.addEventListener('focusout', () => this.#show());
    form.addEventListener('reset', () => setTimeout(() => this.#onReset()));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector('.sheet')?.scrollIntoView();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-action]');
      if (button) void this.#act(button.dataset['action'] ?? '');
    });
    addEventListener('beforeunload', (event) => this.#isDirty && event.preventDefault());
    // On the way back browsers fill in again what stood in the fields, after this has run, and say nothing.
    const empty = JSON.stringify(entered(form));
    addEventListener('pageshow', () => {
      this.#isDirty = !this.#isOn('keep') && JSON.stringify(entered(form)) !== empty;
      this.#show();
    });
    this.#show();
    void this.#chooser.offer(chosenBefore() ?? before?.chosen);
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-desk="${name}"]`);
    if (!part) throw new Error(`letter-desk: no ${name}`);
    return part;
  }

  #isOn(name: string): boolean {
    return this.#part<HTMLInputElement>(name).checked;
  }

  #prefill(): void {
    const { wait } = this.#data;
    const dates = { dated: today(), ...(wait !== undefined && { 'answer-by': daysAfter(today(), wait) }) };
    write(this.#form, { values: dates, ticked: [] });
  }

  #onReset(): void {
    this.#regulator = '';
    keep(false, this.#kept(), []);
    this.#prefill();
    void this.#chooser.setRegion('');
    void this.#chooser.setLanguage(this.#data.own.lang);
    this.#isDirty = false;
  }

  #kept(): Kept {
    return { ...entered(this.#form), chosen: this.#chooser.chosen };
  }

  #onInput(): void {
    this.#isDirty = !keep(this.#isOn('keep'), this.#kept(), this.#data.form.enclose);
    this.#show();
  }

  #onChosen(): void {
    this.#show();
    noteChosen(this.#chooser.chosen);
    if (this.#isOn('keep')) keep(true, this.#kept(), this.#data.form.enclose);
  }

  /** Fills in the regulator, unless the reader wrote another one. */
  #nameRegulator(lang: string): void {
    const field = this.#form.querySelector<HTMLInputElement>('[data-field="regulator"]');
    const name = this.#chooser.region?.regulator.find((named) => named.lang === lang)?.name ?? '';
    if (!field || (field.value !== '' && field.value !== this.#regulator)) return;
    field.value = this.#regulator = name;
  }

  /** The letter, and after it the reader's own version if that is another one. */
  #sheets(): Sheet[] {
    const { form, own } = this.#data;
    const { region, foreign, cited } = this.#chooser;
    const input = given(this.#form, citation(region?.facts ?? [], cited));
    const note = foreign && { text: this.#part('for-you').textContent.trim(), lang: own.lang };
    const sheets: Sheet[] = [{ wording: own, note, blocks: compose(form, own, input) }];
    if (foreign) sheets.unshift({ wording: foreign, blocks: compose(form, foreign, input) });
    return sheets;
  }

  #show(): void {
    const { tenses, fault, own } = this.#data;
    const { foreign } = this.#chooser;
    this.#nameRegulator(foreign?.lang ?? own.lang);
    explain(this.#form, tenses, fault);
    for (const { wording, blocks } of this.#sheets())
      paint(this.#part(wording === own ? 'own' : 'foreign'), blocks, wording);
    this.toggleAttribute('data-foreign', foreign !== undefined);
    this.toggleAttribute('data-unchecked', foreign?.checked === false);
    this.toggleAttribute('data-alone', !this.#isOn('both'));
  }

  async #act(action: string): Promise<void> {
    const { letter, copied, failed } = this.#data;
    const [first, ...others] = this.#sheets();
    if (!first) return;
    try {
      if (action === 'copy') {
        // Selected as well: where copying is refused, the reader can do it by hand.
        getSelection()?.selectAllChildren(this.#part(this.#chooser.foreign ? 'foreign' : 'own'));
        await navigator.clipboard.writeText(letterText(first.blocks, first.wording));
        this.#say(copied);
      } else
        await save(
          action,
          this.#isOn('both') ? [first, ...others] : [first],
          `${letter}-${first.wording.lang}`,
        );
      this.#isDirty = false;
    } catch {
      this.#say(failed);
    }
  }

  #say(message: string): void {
    this.#part('status').textContent = message;
  }
}

customElements.define('letter-desk', LetterDesk);
