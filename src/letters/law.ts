import type { DeskData, RegionData, RegionFact } from './data.ts';

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

/** Shows the facts of a region on the topics of a letter: what it rests on, where it goes, how long an answer may take. */
export function showLaw(
  holder: HTMLElement,
  { facts, complaint }: RegionData,
  { answer, ...groups }: Pick<DeskData, 'law' | 'send' | 'answer'>,
): void {
  const template = holder.querySelector('template');
  if (!template) return;
  const shown = new Set<string>();
  for (const group of ['law', 'send'] as const) {
    const list = part(holder, group);
    const known = groups[group].flatMap((topic) => facts.filter((fact) => fact.topic === topic));
    const found = known.filter(({ id }) => !shown.has(id));
    for (const { id } of found) shown.add(id);
    list?.replaceChildren(...found.map((fact) => factItem(fact, template)));
    // What stands in the group above is known as well.
    part(holder, `no-${group}`)?.toggleAttribute('hidden', known.length > 0);
  }
  showComplaint(part(holder, 'complaint'), complaint);
  showTimes(holder, facts, answer);
  holder.hidden = false;
}

/** How long an answer may take there: the facts that give such a figure, or that none is known. */
function showTimes(holder: HTMLElement, facts: readonly RegionFact[], wanted?: readonly string[]): void {
  const list = part(holder, 'answer');
  const section = list?.closest('section');
  if (!list || !section) return;
  section.hidden = wanted === undefined;
  const found = facts.filter(({ measures }) => measures?.some((what) => wanted?.includes(what)));
  const items = found.map(({ text, sources: [source] }) => {
    const item = document.createElement('li');
    const from = document.createElement('p');
    from.className = 'small soft';
    from.append(...(source ? [sourceLink(source)] : []));
    item.append(text, from);
    return item;
  });
  list.replaceChildren(...items);
  part(holder, 'no-answer')?.toggleAttribute('hidden', items.length > 0);
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

/** Chooses facts to cite, of those that are shown. */
export function cite(holder: HTMLElement, ids: readonly string[]): void {
  for (const box of holder.querySelectorAll<HTMLInputElement>('input')) box.checked = ids.includes(box.value);
}

/** Ids of the facts that the reader chose to cite. */
export function chosenFacts(holder: HTMLElement): Set<string> {
  return new Set([...holder.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
}
