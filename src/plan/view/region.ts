/**
 * The rules of the chosen region, fetched from this site: its record for the figures, its page in the
 * page's own language for the facts as readers see them.
 */
import { concerns, type RegionRecord } from '../measures.ts';
import type { Answers, Task } from '../model.ts';
import type { PageData } from './words.ts';

/** A region as it arrived. */
export interface FetchedRegion {
  readonly record: RegionRecord;
  /** The region's page; nothing where it could not be fetched. */
  readonly page: Document | undefined;
  readonly href: string;
}

/** Fetches a region. Fails like `fetch` when its record does not arrive. */
export async function fetchRegion(code: string, paths: PageData['paths']): Promise<FetchedRegion> {
  const name = code.toLowerCase();
  const href = paths.region.replace('%', name);
  const text = async (path: string) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const [record, page] = await Promise.all([
    text(paths.regionData.replace('%', name)),
    text(href).then(
      (html) => new DOMParser().parseFromString(html.replace(FOREIGN, ''), 'text/html'),
      () => undefined,
    ),
  ]);
  return { record: JSON.parse(record) as RegionRecord, page, href };
}

/** Styles and scripts of the other page: this page's policy does not know them and would report them. */
const FOREIGN = /<(style|script)\b[^]*?<\/\1>/g;

/** Marks of scoped styles: they mean something else on another page. */
const SCOPE = /^data-[0-9a-z]{1,2}$/;

/** A node of the region's page as one of this page: without its ids. */
function adopted(found: Element): Element {
  const copy = document.importNode(found, true);
  for (const node of [copy, ...copy.querySelectorAll('*')])
    for (const name of node.getAttributeNames())
      if (name === 'id' || SCOPE.test(name)) node.removeAttribute(name);
  return copy;
}

/** What a region's page says on the topics of a task. */
export interface Found {
  /** Ids of facts, with their nodes. */
  readonly facts: readonly (readonly [id: string, node: Element])[];
  /** What is not known on those topics that no fact speaks of. */
  readonly gaps: readonly Element[];
}

/** The region's facts on the topics of a task, and what was looked for and not found. */
export function factsFor(task: Task, { record, page }: FetchedRegion, answers: Answers): Found {
  const { topics = [] } = task;
  if (!page) return { facts: [], gaps: [] };
  const told = record.facts.filter(
    (fact) => topics.includes(fact.topic) && concerns(fact.applies_to, answers),
  );
  const facts = told.flatMap(({ id }) => {
    const found = page.getElementById(id);
    return found ? [[id, adopted(found)] as const] : [];
  });
  const silent = topics.filter((topic) => !told.some((fact) => fact.topic === topic));
  const gaps = [...page.querySelectorAll<HTMLElement>('[data-gap]')]
    .filter(({ dataset }) => silent.some((topic) => dataset['gap']?.split(' ').includes(topic)))
    .map(adopted);
  return { facts, gaps };
}
