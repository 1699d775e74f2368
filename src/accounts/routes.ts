import { isLinked } from '#content/citation.ts';
import type { Service } from '#content/service.ts';

/** Where a route's address leads, and so how the link is worded. */
export interface RouteLink {
  readonly url: string;
  /** A page of the service itself; else a report about it. */
  readonly isOfficial: boolean;
}

const REPORTS: ReadonlySet<string> = new Set(['news', 'secondary', 'consumer-body']);

/** The link of a route. None where the address is a source that is cited by title only. */
export function routeLink(
  url: string | undefined,
  { sources }: Pick<Service, 'sources'>,
): RouteLink | undefined {
  if (url === undefined) return undefined;
  const source = sources.find((candidate) => candidate.url === url);
  if (source && !isLinked(source)) return undefined;
  return { url, isOfficial: !(source && REPORTS.has(source.kind)) };
}
