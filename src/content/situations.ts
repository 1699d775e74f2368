import { getCollection } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';
import { wordsOf } from './library.ts';
import type { PageLink } from './site-map.ts';
import type { SituationLinks } from './situation.ts';
import { SITUATIONS, type Situation } from './vocabulary.ts';

/** A situation as a list of them shows it. */
export interface SituationLink extends PageLink {
  readonly id: Situation;
  /** Its name in the chooser. */
  readonly short: string;
}

/** The links of every situation, in the order of the vocabulary. */
export async function allSituationLinks(): Promise<Map<Situation, SituationLinks>> {
  const byId = new Map((await getCollection('situationLinks')).map(({ id, data }) => [id, data]));
  return new Map(
    SITUATIONS.flatMap((id) => {
      const links = byId.get(id);
      return links ? [[id, links] as const] : [];
    }),
  );
}

/** Names and addresses of situations in a language. */
export function situationLinksIn(ids: readonly Situation[], locale: Locale): Promise<SituationLink[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { entry, voice, isFallback } = await wordsOf('situations', id, locale);
      return {
        id,
        path: `/situations/${id}/`,
        title: entry.data.title,
        short: entry.data.short,
        lang: isFallback ? voice.lang : undefined,
      };
    }),
  );
}
