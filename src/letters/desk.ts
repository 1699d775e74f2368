import { readPlace } from '#place/place.ts';
import { citation } from './citation.ts';
import { compose } from './compose.ts';
import { type Choices, type DeskData, load, type RegionData, type TextsFile } from './data.ts';
import { daysAfter } from './dates.ts';
import type { Sheet } from './docx.ts';
import { entered, explain, given, today, write } from './form.ts';
import { chosenFacts, showLaw } from './law.ts';
import type { Wording } from './model.ts';
import { paint } from './paper.ts';
import { save } from './save.ts';
import { keep, kept } from './store.ts';
import { letterText } from './text.ts';

/** A letter that is filled in on the reader's device. Without this the page shows the letter with its blanks. */
class LetterDesk extends HTMLElement {
  #data!: DeskData;
  #foreign: Wording | undefined;
  #region: RegionData | undefined;
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
    form.addEventListener('input', (event) => this.#onInput(event));
    // A day that no calendar has is no value: nothing tells of it but that its field is left.
    form.addEventListener('focusout', () => this.#show());
    form.addEventListener('reset', () => setTimeout(() => this.#onReset()));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector('.sheet')?.scrollIntoView();
    });
    this.#part('law').addEventListener('change', () => this.#show());
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-action]');
      if (button) void this.#act(button.dataset['action'] ?? '');
    });
    addEventListener('beforeunload', (event) => this.#isDirty && event.preventDefault());
    this.#show();
    void this.#offer();
  }

  /** Fills the two lists, and takes the region that the address names, or that the reader asked to be remembered. */
  async #offer(): Promise<void> {
    try {
      const { regions, languages } = await load<Choices>(`${this.#data.regions}index.json`, 'regions');
      const options = (list: Choices['regions']) => list.map(([value, name]) => new Option(name, value));
      this.#part('region').append(...options(regions));
      this.#part('language').append(...options(languages.filter(([lang]) => lang !== this.#data.own.lang)));
      const region = new URLSearchParams(location.hash.slice(1)).get('region') ?? readPlace();
      if (region !== undefined && this.#choose('region', region)) await this.#setRegion(region);
    } catch {
      this.#say(this.#data.failed);
    }
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

  /** Chooses a value in a select, if it is offered. */
  #choose(name: 'region' | 'language', value: string): boolean {
    const select = this.#part<HTMLSelectElement>(name);
    const isOffered = [...select.options].some((option) => option.value === value);
    if (isOffered) select.value = value;
    return isOffered;
  }

  #prefill(): void {
    const { wait } = this.#data;
    const dates = { dated: today(), ...(wait !== undefined && { 'answer-by': daysAfter(today(), wait) }) };
    write(this.#form, { values: dates, ticked: [] });
  }

  #onReset(): void {
    this.#regulator = '';
    this.#isDirty = false;
    keep(false, entered(this.#form), []);
    this.#prefill();
    void this.#setRegion('');
    void this.#setLanguage(this.#data.own.lang);
  }

  #onInput({ target }: Event): void {
    if (target === this.#part('region')) return void this.#setRegion((target as HTMLSelectElement).value);
    if (target === this.#part('language')) return void this.#setLanguage((target as HTMLSelectElement).value);
    this.#isDirty = !keep(this.#isOn('keep'), entered(this.#form), this.#data.form.enclose);
    this.#show();
  }

  /** Shows what holds in a region, and turns to the language that is usual there. */
  async #setRegion(code: string): Promise<void> {
    const { own, regions, failed } = this.#data;
    const law = this.#part('law');
    law.hidden = true;
    this.#region = undefined;
    if (code === '') return this.#show();
    try {
      const region = await load<RegionData>(`${regions}${code}.json`, 'facts');
      // Another region may have been chosen meanwhile.
      if (this.#part<HTMLSelectElement>('region').value !== code) return;
      this.#region = region;
      showLaw(law, region, this.#data);
      const lang = region.languages[0] ?? own.lang;
      if (this.#choose('language', lang)) await this.#setLanguage(lang);
    } catch {
      this.#say(failed);
    }
  }

  async #setLanguage(lang: string): Promise<void> {
    const { own, letter, texts, failed } = this.#data;
    try {
      const file = lang === own.lang ? undefined : await load<TextsFile>(`${texts}${lang}.json`, 'letters');
      if (this.#part<HTMLSelectElement>('language').value !== lang) return;
      const text = file?.letters[letter];
      this.#foreign = file && text ? { ...file, text } : undefined;
    } catch {
      this.#choose('language', this.#foreign?.lang ?? own.lang);
      this.#say(failed);
    }
    this.#show();
  }

  /** Fills in the regulator, unless the reader wrote another one. */
  #nameRegulator(lang: string): void {
    const field = this.#form.querySelector<HTMLInputElement>('[data-field="regulator"]');
    const name = this.#region?.regulator.find((named) => named.lang === lang)?.name ?? '';
    if (!field || (field.value !== '' && field.value !== this.#regulator)) return;
    field.value = this.#regulator = name;
  }

  /** The letter, and after it the reader's own version if that is another one. */
  #sheets(): Sheet[] {
    const { form, own } = this.#data;
    const cited = citation(this.#region?.facts ?? [], chosenFacts(this.#part('law')));
    const input = given(this.#form, cited);
    const note = this.#foreign && { text: this.#part('for-you').textContent.trim(), lang: own.lang };
    const sheets: Sheet[] = [{ wording: own, note, blocks: compose(form, own, input) }];
    if (this.#foreign)
      sheets.unshift({ wording: this.#foreign, blocks: compose(form, this.#foreign, input) });
    return sheets;
  }

  #show(): void {
    const { tenses, fault, own } = this.#data;
    this.#nameRegulator(this.#foreign?.lang ?? own.lang);
    explain(this.#form, tenses, fault);
    for (const { wording, blocks } of this.#sheets())
      paint(this.#part(wording === own ? 'own' : 'foreign'), blocks, wording);
    this.toggleAttribute('data-foreign', this.#foreign !== undefined);
    this.toggleAttribute('data-unchecked', this.#foreign?.checked === false);
    this.toggleAttribute('data-alone', !this.#isOn('both'));
  }

  async #act(action: string): Promise<void> {
    const { letter, copied, failed } = this.#data;
    const [first, ...others] = this.#sheets();
    if (!first) return;
    try {
      if (action === 'copy') {
        // Selected as well: where copying is refused, the reader can do it by hand.
        getSelection()?.selectAllChildren(this.#part(this.#foreign ? 'foreign' : 'own'));
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
