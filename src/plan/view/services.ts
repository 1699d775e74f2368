/** The names and waits of the services on the reader's list, fetched when there are any. */
import * as v from 'valibot';
import type { NamedService } from './tasks-view.ts';
import type { PageData } from './words.ts';

const schema = v.array(
  v.object({
    id: v.string(),
    names: v.record(v.string(), v.string()),
    order: v.number(),
    tier: v.nullish(v.string()),
    waitDays: v.nullish(v.number()),
    path: v.nullish(v.string()),
  }),
);

let fetched: Promise<v.InferOutput<typeof schema>> | undefined;

async function load(path: string) {
  const response = await fetch(path);
  if (!response.ok) return [];
  return v.parse(schema, await response.json());
}

/** The services of a list, named in the page's language. Those that the directory does not know keep their id as a name. */
export async function servicesOf(ids: readonly string[], paths: PageData['paths']): Promise<NamedService[]> {
  if (ids.length === 0) return [];
  fetched ??= load(paths.services).catch(() => []);
  const known = new Map((await fetched).map((service) => [service.id, service]));
  const { lang } = document.documentElement;
  const language = lang.toLowerCase();
  return ids.map((id) => {
    const service = known.get(id);
    if (!service) return { id, order: Number.MAX_SAFE_INTEGER, name: id };
    const { names, order, tier, waitDays, path } = service;
    const name = names[language] ?? names[language.split('-')[0] ?? ''] ?? names['en'] ?? id;
    return {
      id,
      order,
      tier: tier ?? undefined,
      waitDays: waitDays ?? undefined,
      name,
      href: path ? paths.service.replace('%', path) : undefined,
    };
  });
}
