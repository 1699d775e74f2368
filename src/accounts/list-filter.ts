/**
 * Narrows a list by what stands in the fields above it (`.filter`): each field with a value lets through the items whose marks
 * (`data-marks`) hold one of its words, a text field those that hold the text itself, or are also called so
 * (`data-names`). Groups without a
 * shown item are hidden. Nothing is stored and nothing leaves the page.
 */

type Field = HTMLSelectElement | HTMLInputElement;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** What a field asks for; nothing if it is empty or not ticked. */
function wish(field: Field): string {
  return field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value;
}

/** Whether an item is let through by every field. */
function passes(item: HTMLElement, fields: readonly Field[]): boolean {
  return fields.every((field) => {
    const asked = wish(field);
    if (asked === '') return true;
    if (field.type === 'search')
      return plain(`${item.textContent} ${item.dataset['names'] ?? ''}`).includes(plain(asked));
    const marks = (item.dataset['marks'] ?? '').split(' ');
    return asked.split(' ').some((word) => marks.includes(word));
  });
}

class ListFilter extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('.filter')?.addEventListener('input', () => this.apply());
    // Browsers put back what stood in a field when the reader returns to it.
    addEventListener('pageshow', () => this.apply());
  }

  apply(): void {
    const fields = [...this.querySelectorAll<Field>('.filter select, .filter input')];
    const items = [...this.querySelectorAll<HTMLElement>('[data-marks], [data-items] > li')];
    for (const item of items) item.hidden = !passes(item, fields);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = group.querySelector('[data-marks]:not([hidden])') === null;
    const shown = items.filter(({ hidden }) => !hidden).length;
    const output = this.querySelector('output');
    const words = output?.dataset['count'] ?? '';
    if (!output) return;
    const isFiltered = fields.some((field) => wish(field) !== '');
    output.textContent = isFiltered
      ? words.replace('{shown}', String(shown)).replace('{total}', String(items.length))
      : '';
  }
}

customElements.define('list-filter', ListFilter);
