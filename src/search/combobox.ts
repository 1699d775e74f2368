/**
 * A text field with a list box of suggestions, after the combobox pattern of the ARIA Authoring Practices
 * (editable, list autocomplete): the focus stays in the field, `aria-activedescendant` says which option
 * the keys have reached. Options are links: whatever a browser offers for links, it offers for them.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active: HTMLElement | undefined;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    [this.#input, this.#list] = [input, list];
    list.role = 'listbox';
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', list.id);
    input.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** To be called whenever the list has changed. */
  refresh(): void {
    for (const [at, option] of this.#options().entries()) option.id = `${this.#list.id}-${at}`;
    this.#input.ariaExpanded = String(this.#options().length > 0);
    this.#activate(undefined);
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #activate(option: HTMLElement | undefined): void {
    if (this.#active) this.#active.ariaSelected = 'false';
    this.#active = option;
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const options = this.#options();
    const at = this.#active ? options.indexOf(this.#active) : -1;
    if (event.key === 'ArrowDown' && options.length > 0) this.#activate(options[at + 1]);
    else if (event.key === 'ArrowUp' && options.length > 0)
      this.#activate(at < 0 ? options.at(-1) : options[at - 1]);
    else if (event.key === 'Enter' && this.#active) this.#active.click();
    else if (event.key === 'Escape' && this.#active) this.#activate(undefined);
    else {
      // Any other key is for the text, and leaves the list.
      if (event.key.length === 1 || /^(Home|End|Arrow)/.test(event.key)) this.#activate(undefined);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
