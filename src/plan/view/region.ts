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
      (html) => new DOMParser().parseFromString(html, 'text/html'),
      () => undefined,
    ),
  ]);
  return { record: JSON.parse(record) as RegionRecord, page, href };
}

/** The region's facts on the topics of a task, as nodes of the region's page without their ids. */
export function factsFor(task: Task, { record, page }: FetchedRegion, answers: Answers): Element[] {
  if (!page || !task.topics) return [];
  return record.facts
    .filter((fact) => task.topics?.includes(fact.topic) && concerns(fact.applies_to, answers))
    .flatMap(({ id }) => {
      const found = page.getElementById(id);
      if (!found) return [];
      const copy = document.importNode(found, true);
      for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
      return [copy];
    });
}
