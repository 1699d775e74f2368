/**
 * What the curated records hold, in the forms of the two directories that the snapshot comes from, so
 * that they can merge it. Only pages of the services themselves that were seen are given back: never
 * what came from these directories, never a report about a service.
 */
import type { Service } from '#content/service.ts';
import { routeLink } from './routes.ts';

/** An entry of JustDeleteMe's `_data/sites.json`. */
export interface JustDeleteMeEntry {
  readonly name: string;
  readonly url: string;
  readonly difficulty: string;
  readonly notes: string;
  readonly domains: readonly string[];
}

/** As much of an entry of 2fa.directory (`entries/<letter>/<domain>.json`) as a record holds, by name. */
export type TwoFactorEntry = Readonly<Record<string, { readonly domain: string; readonly recovery: string }>>;

/** The page of a route, if it is the service's own and was seen. */
function seen(service: Service, part: 'gone' | 'close'): string | undefined {
  const { url, verified, how } = service[part];
  const link = routeLink(url, service);
  return how !== 'unknown' && verified !== false && link?.isOfficial ? link.url : undefined;
}

/** The record for JustDeleteMe; nothing where the way to close, its page or its difficulty is not known. */
export function forJustDeleteMe(service: Service): JustDeleteMeEntry | undefined {
  const { how, difficulty } = service.close;
  const url = seen(service, 'close');
  if (url === undefined || how === 'unknown' || difficulty === 'unknown') return undefined;
  return { name: service.names.en, url, difficulty, notes: how.en, domains: service.domains };
}

/** The record for 2fa.directory: its page about getting back in; nothing where there is none. */
export function forTwoFactorDirectory(service: Service): TwoFactorEntry | undefined {
  const recovery = seen(service, 'gone');
  const [domain] = service.domains;
  return recovery === undefined || domain === undefined
    ? undefined
    : { [service.names.en]: { domain, recovery } };
}
