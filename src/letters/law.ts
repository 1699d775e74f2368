import type { RegionData, RegionFact } from './data.ts';

const part = <T extends HTMLElement>(root: ParentNode, name: string) =>
  root.querySelector<T>(`[data-part="${name}"]`);

function sourceLink({ title, url, lang }: RegionFact['sources'][number]): HTMLElement {
  const source = document.createElement(url === undefined ? 'cite' : 'a');
  source.textContent = title;
  source.lang = lang;
  if (url !== undefined) source.setAttribute('href', url);
  return source;
}

/** A fact from the page's own template, whose words are in the page's language. */
function factItem(fact: RegionFact, template: HTMLTemplateElement): Node {
  const item = document.importNode(template.content, true);
  const text = part(item, 'text');
  const sources = part(item, 'sources');
  if (text) text.textContent = fact.text;
  sources?.append(fact.about, ...fact.sources.flatMap((source) => [' · ', sourceLink(source)]));
  const cite = item.querySelector<HTMLInputElement>('input');
  if (cite) {
    cite.value = fact.id;
    cite.id = `cite-${fact.id}`;
    item.querySelector('label')?.toggleAttribute('hidden', fact.cite === undefined);
  }
  return item;
}

/** Shows the facts of a region on the topics of a letter, in two groups: what it rests on, and where it goes. */
export function showLaw(
  holder: HTMLElement,
  { facts, complaint }: RegionData,
  groups: Readonly<Record<'law' | 'send', readonly string[]>>,
): void {
  const template = holder.querySelector('template');
  if (!template) return;
  const shown = new Set<string>();
  for (const group of ['law', 'send'] as const) {
    const list = part(holder, group);
    const found = groups[group]
      .flatMap((topic) => facts.filter((fact) => fact.topic === topic))
      .filter(({ id }) => !shown.has(id));
    for (const { id } of found) shown.add(id);
    list?.replaceChildren(...found.map((fact) => factItem(fact, template)));
    part(holder, `no-${group}`)?.toggleAttribute('hidden', found.length > 0);
  }
  showComplaint(part(holder, 'complaint'), complaint);
  holder.hidden = false;
}

function showComplaint(line: HTMLElement | null, complaint: RegionData['complaint']): void {
  const link = line?.querySelector('a');
  const text = line?.querySelector('span');
  if (!line || !link || !text) return;
  line.hidden = complaint === undefined;
  text.textContent = complaint?.text ?? '';
  link.hidden = complaint?.url === undefined;
  if (complaint?.url !== undefined) link.href = complaint.url;
}

/** Ids of the facts that the reader chose to cite. */
export function chosenFacts(holder: HTMLElement): Set<string> {
  return new Set([...holder.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
}
