/** A select that leads to the page of a region. Its options are the links beside it, which do the same without script. */
import { regionOptions } from './options.ts';
import { rememberChoice } from './remember.ts';

class RegionChoice extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const select = this.querySelector('select');
    const box = this.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (!form || !select || !box) return;
    select.append(...regionOptions(this));
    rememberChoice(select, box);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const at = select.selectedOptions[0]?.dataset['at'];
      if (at) location.assign(at);
      else select.focus();
    });
  }
}

customElements.define('region-choice', RegionChoice);
