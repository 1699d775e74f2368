/** Shows the regions whose names (in either language), code or calling code contain what was typed. */
class RegionFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('input', () => this.show(input.value));
    // The browser may bring back what was typed before.
    if (input?.value) this.show(input.value);
  }

  private show(typed: string): void {
    const wanted = typed.trim().toLowerCase();
    for (const section of this.querySelectorAll('section')) {
      const items = [...section.querySelectorAll<HTMLElement>('li[data-terms]')];
      for (const item of items) item.hidden = !item.dataset['terms']?.includes(wanted);
      section.hidden = items.every((item) => item.hidden);
    }
    const none = this.querySelector<HTMLElement>('[data-none]');
    const isEmpty = !this.querySelector('section:not([hidden])');
    if (none) none.textContent = isEmpty ? (none.dataset['none'] ?? '') : '';
  }
}

customElements.define('region-filter', RegionFilter);
