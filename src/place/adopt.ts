/** Takes facts out of a region's page, to be shown in another page of the site. One copy of markup, no payload of data. */

/** Marks of scoped styles: they mean something else on another page. */
const SCOPE = /^data-[0-9a-z]{1,2}$/;

/** What to take: everything of a stage, or single topics. */
export interface Wanted {
  readonly stage?: string | undefined;
  readonly topics: readonly string[];
}

/** Nodes of the page, ready to be put into `into`: without ids, which may stand there already. Empty where it has none. */
export function adopt(page: Document, { stage, topics }: Wanted, into: Document): Element[] {
  const selector = stage
    ? `#stage-${stage} [data-topic]`
    : topics.map((topic) => `[data-topic="${topic}"]`).join();
  if (selector === '') return [];
  return [...page.querySelectorAll(selector)].map((found) => {
    const node = into.importNode(found, true);
    for (const element of [node, ...node.querySelectorAll('*')]) {
      element.removeAttribute('id');
      for (const name of element.getAttributeNames()) if (SCOPE.test(name)) element.removeAttribute(name);
    }
    return node;
  });
}
