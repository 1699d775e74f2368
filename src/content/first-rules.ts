/**
 * What the first screen of a region's page says: each kind of line and need once, short enough for a
 * phone, borne out by facts, and with no figure that they do not give.
 */
import type { CollectionRule } from './checked.ts';
import { type Breach, perRecord, quoted } from './record-rule.ts';
import type { Brief, Region } from './region.ts';
import { FIRST, LINES } from './vocabulary.ts';

const LANGUAGES = ['en', 'zh'] as const;
/** Characters that fit into three lines of a narrow phone. */
const LONGEST = { en: 130, zh: 62 } as const;

const isLine = (kind: string) => (LINES as readonly string[]).includes(kind);
/** Figures of a text. A digit after a letter belongs to a name: M1. */
const figures = (said: string) => said.match(/(?<![a-z])\d+/gi) ?? [];

/** A text that is too long, or that has a figure which `basis` does not have. */
function textFaults(at: string, said: string, language: 'en' | 'zh', basis: string): Breach[] {
  const known = new Set(figures(basis));
  const strange = figures(said).find((figure) => !known.has(figure));
  return [
    ...(said.length > LONGEST[language]
      ? [
          {
            at,
            found: `${said.length} characters`,
            write: `at most ${LONGEST[language]}: it stands on the first screen of a phone`,
          },
        ]
      : []),
    ...(strange === undefined
      ? []
      : [{ at, found: `the figure ${strange}`, write: 'figures that its facts give, and no others' }]),
  ];
}

/** The short answer is there, short, and without a figure that no fact gives. */
export const answerHolds = perRecord(({ answer, facts }) => {
  if (!answer) return [{ at: 'answer', found: 'nothing', write: 'what to mind first, in en and zh' }];
  return LANGUAGES.flatMap((language) =>
    textFaults(
      `answer.${language}`,
      answer[language],
      language,
      facts.map((fact) => fact[language]).join('\n'),
    ),
  );
});

/** Each kind of line, the loss and the complaint has its row, and only one. */
export const firstIsWhole = perRecord(({ first = [] }) => {
  const named = first.flatMap((row) => row.for);
  return FIRST.flatMap((kind) => {
    const times = named.filter((one) => one === kind).length;
    if (times === 1) return [];
    return [
      {
        at: 'first',
        found: times === 0 ? `no row for ${kind}` : `${times} rows for ${kind}`,
        write: `one row with "for: [${kind}]"; that alone says “not known”`,
      },
    ];
  });
});

function rowFaults(row: Brief, at: string, { facts, regulator }: Region): Breach[] {
  const { en, zh } = row;
  const named = row.facts ?? [];
  const held = facts.filter(({ id, retired }) => named.includes(id) && !retired);
  const lost = named.find((id) => !held.some((fact) => fact.id === id));
  if (lost !== undefined) {
    const why = facts.some(({ id }) => id === lost) ? ', which is retired' : '';
    return [
      { at: `${at}.facts`, found: `${quoted(lost)}${why}`, write: 'ids of facts of this record that hold' },
    ];
  }
  const bare = row.for.find(
    (kind) =>
      isLine(kind) && !held.some(({ applies_to }) => (applies_to as readonly string[]).includes(kind)),
  );
  if (held.length > 0 && bare !== undefined)
    return [
      {
        at: `${at}.facts`,
        found: `none that applies to ${bare}`,
        write: `a fact that does, or a row of its own for ${bare}`,
      },
    ];
  const missing = en === undefined ? 'en' : zh === undefined ? 'zh' : undefined;
  if (missing && (held.length > 0 || en !== undefined || zh !== undefined))
    return [{ at: `${at}.${missing}`, found: 'nothing', write: 'the answer in a line or two, in en and zh' }];
  if (en === undefined || zh === undefined) return [];
  // A complaint is borne out by the regulator's entry where no fact says more.
  const { complaint } = regulator;
  const isComplaint = row.for.every((kind) => kind === 'complaint');
  if (held.length === 0 && !(isComplaint && complaint))
    return [
      {
        at: `${at}.facts`,
        found: 'nothing',
        write: 'the facts that say so, or leave out en and zh: not known',
      },
    ];
  const basis = (language: 'en' | 'zh') =>
    held.length > 0
      ? held.flatMap((fact) => [fact[language], fact.note?.[language] ?? ''])
      : [complaint?.[language] ?? '', complaint?.phone ?? ''];
  return LANGUAGES.flatMap((language) =>
    textFaults(`${at}.${language}`, { en, zh }[language], language, basis(language).join('\n')),
  );
}

/** A row names facts that exist, still hold, and apply; it says it in both languages, and adds no figure. */
export const firstHolds = perRecord((region) =>
  (region.first ?? []).flatMap((row, index) => rowFaults(row, `first.${index}`, region)),
);

export const FIRST_RULES: readonly CollectionRule<Region>[] = [answerHolds, firstIsWhole, firstHolds];
