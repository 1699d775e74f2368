import { readPlace } from '#place/place.ts';
import type { Chosen } from './chosen.ts';
import { type Choices, type DeskData, load, type RegionData, type TextsFile } from './data.ts';
import { chosenFacts, cite, showLaw } from './law.ts';
import type { Wording } from './model.ts';

/** The places of the page that the choices read and write. */
interface Places {
  readonly region: HTMLSelectElement;
  readonly language: HTMLSelectElement;
  readonly law: HTMLElement;
}

/** Chooses a value in a select, if it is offered. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const isOffered = [...select.options].some((option) => option.value === value);
  if (isOffered) select.value = value;
  return isOffered;
}

/** The region and the language of a letter, and what is fetched for them. Tells of each change, and of what fails. */
export class Chooser {
  /** Words of the letter in the language chosen, if that is not the reader's own. */
  foreign: Wording | undefined;
  region: RegionData | undefined;
  #places: Places;
  #data: DeskData;
  #onChange: () => void;
  #onFail: () => void;

  constructor(places: Places, data: DeskData, onChange: () => void, onFail: () => void) {
    this.#places = places;
    this.#data = data;
    this.#onChange = onChange;
    this.#onFail = onFail;
    places.region.addEventListener('change', () => void this.setRegion(places.region.value));
    places.language.addEventListener('change', () => void this.setLanguage(places.language.value));
    places.law.addEventListener('change', onChange);
  }

  /** What is chosen now. */
  get chosen(): Chosen {
    const { region, language } = this.#places;
    return { region: region.value, language: language.value, cited: [...this.cited] };
  }

  get cited(): ReadonlySet<string> {
    return this.region ? chosenFacts(this.#places.law) : new Set();
  }

  /** Fills the two lists, then chooses: the region of the address, what was chosen before, the region that is remembered. */
  async offer(before: Chosen | undefined): Promise<void> {
    const { region, language, law } = this.#places;
    try {
      const { regions, languages } = await load<Choices>(`${this.#data.regions}index.json`, 'regions');
      const options = (list: Choices['regions']) => list.map(([value, name]) => new Option(name, value));
      region.append(...options(regions));
      language.append(...options(languages.filter(([lang]) => lang !== this.#data.own.lang)));
    } catch {
      return this.#onFail();
    }
    const named = new URLSearchParams(location.hash.slice(1)).get('region');
    const code = named ?? before?.region ?? readPlace();
    if (code && choose(region, code)) await this.setRegion(code);
    if (!before || (named !== null && named !== before.region)) return;
    if (choose(language, before.language)) await this.setLanguage(before.language);
    cite(law, before.cited);
    this.#onChange();
  }

  /** Shows what holds in a region, and turns to the language that is usual there. */
  async setRegion(code: string): Promise<void> {
    const { region: select, language, law } = this.#places;
    law.hidden = true;
    this.region = undefined;
    if (code === '') return this.#onChange();
    try {
      const region = await load<RegionData>(`${this.#data.regions}${code}.json`, 'facts');
      // Another region may have been chosen meanwhile.
      if (select.value !== code) return;
      this.region = region;
      showLaw(law, region, this.#data);
      const lang = region.languages[0] ?? this.#data.own.lang;
      if (choose(language, lang)) await this.setLanguage(lang);
    } catch {
      this.#onFail();
    }
  }

  async setLanguage(lang: string): Promise<void> {
    const { own, letter, texts } = this.#data;
    const { language } = this.#places;
    try {
      const file = lang === own.lang ? undefined : await load<TextsFile>(`${texts}${lang}.json`, 'letters');
      if (language.value !== lang) return;
      const text = file?.letters[letter];
      this.foreign = file && text ? { ...file, text } : undefined;
    } catch {
      choose(language, this.foreign?.lang ?? own.lang);
      this.#onFail();
    }
    this.#onChange();
  }
}
