/**
 * “Where is your number from?” on other pages: fetches the list of regions and then the chosen region's
 * page in the same language, and shows what it says for this step or these topics. Without it, the links
 * beside it lead to the same pages. It runs only once the reader has asked for it.
 */
import { adopt } from './adopt.ts';
import { forgetPlace, keepPlace, readPlace } from './place.ts';

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // Its styles are not wanted, and the policy of this page would complain about them.
  const html = (await response.text()).replace(/<style>.*?<\/style>/gs, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The regions of the list page, by part of the world, as the options of a select. */
function options(list: Document): HTMLOptGroupElement[] {
  return [...list.querySelectorAll('region-filter section')].map((section) => {
    const group = document.createElement('optgroup');
    group.label = section.querySelector('h2')?.textContent?.trim() ?? '';
    for (const link of section.querySelectorAll<HTMLAnchorElement>('a[data-region]')) {
      const option = new Option(link.textContent?.trim() ?? '', link.dataset['region']);
      option.dataset['at'] = link.getAttribute('href') ?? '';
      group.append(option);
    }
    return group;
  });
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
      this.place(document.importNode(picker, true) as HTMLElement, options(list));
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
    const remembered = readPlace();
    if (remembered) select.value = remembered;
    box.checked = remembered !== undefined;
    const remember = () => {
      if (!box.checked || select.value === '') forgetPlace();
      else box.checked = keepPlace(select.value);
    };
    box.addEventListener('change', remember);
    select.addEventListener('change', () => {
      remember();
      void this.show(select, picker);
    });
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
