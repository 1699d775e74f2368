/**
 * “Where is your number from?” on other pages: fetches the list of regions and then the chosen region's
 * page in the same language, and shows what it says for this step or these topics. Without it, the links
 * beside it lead to the same pages. It runs only once the reader has asked for it.
 */
import { adopt } from './adopt.ts';
import { regionOptions } from './options.ts';
import { rememberChoice } from './remember.ts';

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // Its styles are not wanted, and the policy of this page would complain about them.
  const html = (await response.text()).replace(/<style>.*?<\/style>/gs, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

class RegionFacts extends HTMLElement {
  private readonly shown = document.createElement('div');
  private latest = '';

  connectedCallback(): void {
    // The button that fetched this script is gone; those of other places on the page are not.
    const button = this.querySelector('.start');
    if (button) button.addEventListener('click', () => void this.start(), { once: true });
    else if (!this.contains(this.shown)) void this.start();
  }

  private async start(): Promise<void> {
    const link = this.querySelector<HTMLAnchorElement>('a[data-regions]');
    if (!link) return;
    try {
      const list = await fetchPage(link.href);
      const picker = list.querySelector('#region-picker');
      if (!picker) throw new Error('no picker');
      const regions = list.querySelector('region-filter');
      this.place(document.importNode(picker, true) as HTMLElement, regions ? regionOptions(regions) : []);
    } catch {
      // The page itself says what is wrong, or works where this does not.
      location.assign(link.href);
    }
  }

  private place(picker: HTMLElement, groups: readonly HTMLOptGroupElement[]): void {
    picker.removeAttribute('id');
    picker.hidden = false;
    const select = picker.querySelector('select');
    const box = picker.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (!select || !box) return;
    select.append(...groups);
    rememberChoice(select, box);
    select.addEventListener('change', () => void this.show(select, picker));
    this.append(picker, this.shown);
    select.focus();
    if (select.value) void this.show(select, picker);
  }

  private async show(select: HTMLSelectElement, picker: HTMLElement): Promise<void> {
    const chosen = select.selectedOptions[0];
    const at = chosen?.dataset['at'];
    const status = picker.querySelector<HTMLElement>('[role="status"]');
    const say = (key: string) => {
      if (status) status.textContent = key && (status.dataset[key] ?? '');
    };
    this.shown.replaceChildren();
    this.latest = at ?? '';
    if (!chosen || !at) return say('');
    say('loading');
    const all = document.createElement('a');
    all.href = at;
    all.textContent = (status?.dataset['all'] ?? '{name}').replace('{name}', chosen.text);
    let nodes: Element[] = [];
    let outcome = '';
    try {
      const { stage, topics = '' } = this.dataset;
      nodes = adopt(await fetchPage(at), { stage, topics: topics.split(' ').filter(Boolean) }, document);
      outcome = nodes.length === 0 ? 'none' : '';
    } catch {
      outcome = 'failed';
    }
    // The reader may have chosen another region meanwhile.
    if (this.latest !== at) return;
    say(outcome);
    this.shown.replaceChildren(...nodes, all);
  }
}

customElements.define('region-facts', RegionFacts);
