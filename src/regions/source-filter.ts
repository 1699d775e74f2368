/** Shows the sources that have every mark chosen in the selects: region, kind, strength, age. */
class SourceFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.show());
    this.show();
  }

  private show(): void {
    const wanted = [...this.querySelectorAll('select')]
      .map(({ value }) => value)
      .filter((value) => value !== '');
    let shown = 0;
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      const items = [...section.querySelectorAll<HTMLElement>('li')];
      for (const item of items) {
        const has = [section.id, ...(item.dataset['is'] ?? '').split(' ')];
        item.hidden = !wanted.every((mark) => has.includes(mark));
        if (!item.hidden) shown += 1;
      }
      section.hidden = items.every((item) => item.hidden);
    }
    const output = this.querySelector('output');
    if (output) output.textContent = (output.dataset['shown'] ?? '').replace('{count}', String(shown));
  }
}

customElements.define('source-filter', SourceFilter);
