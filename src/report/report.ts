import { WRITTEN } from '#i18n/locales.ts';

/** One written page, as far as the report needs it. */
export interface ReportedPage {
  /** `guide/en/ask`: collection, language, page. */
  readonly key: string;
  readonly reviewed: string;
  /** The words a reader sees first; equal in two languages means copied, not written. */
  readonly answer: string;
}

export interface Report {
  readonly counts: Readonly<Record<string, number>>;
  /** Pages that one of the written languages lacks, as the file that would hold them. */
  readonly untranslated: readonly string[];
  /** Pages whose words are the same in both languages. */
  readonly copied: readonly string[];
  /** The review that lies furthest back, by collection and language. */
  readonly oldest: Readonly<Record<string, string>>;
}

/** State of the content, from its pages. */
export function report(pages: readonly ReportedPage[]): Report {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const parts = [...byKey.keys()].map((key) => {
    const [collection = '', locale = '', ...rest] = key.split('/');
    return { collection, locale, page: rest.join('/') };
  });
  const untranslated = new Set<string>();
  const copied = new Set<string>();
  const counts: Record<string, number> = {};
  const oldest: Record<string, string> = {};
  for (const { collection, locale, page } of parts) {
    const group = `${collection}/${locale}`;
    const own = byKey.get(`${group}/${page}`);
    counts[group] = (counts[group] ?? 0) + 1;
    if (own && (oldest[group] === undefined || own.reviewed < oldest[group])) oldest[group] = own.reviewed;
    for (const other of WRITTEN.filter((id) => id !== locale)) {
      const twin = byKey.get(`${collection}/${other}/${page}`);
      if (!twin) untranslated.add(`content/${collection}/${other}/${page}.mdx`);
      else if (twin.answer === own?.answer) copied.add(`content/${collection}/*/${page}.mdx`);
    }
  }
  return { counts, untranslated: [...untranslated].sort(), copied: [...copied].sort(), oldest };
}
