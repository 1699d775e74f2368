/** Kinds of pages, as `main[data-search]` names them, and the groups in which readers filter them. */
export const GROUPS = {
  guide: ['guide', 'page', 'home', 'index', 'faq', 'plan'],
  situation: ['situation'],
  region: ['region', 'topic'],
  account: ['account', 'accounts'],
  letter: ['letter', 'card', 'cards'],
  glossary: ['glossary'],
} as const satisfies Record<string, readonly string[]>;
export type Group = keyof typeof GROUPS;

const GROUP_OF = new Map<string, Group>(
  Object.entries(GROUPS).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group as Group] as const)),
);

/** The group of a kind of page; what is of no known kind counts as part of the guide. */
export function groupOf(kind: string): Group {
  return GROUP_OF.get(kind) ?? 'guide';
}

/** A group named in an address, if there is such a group. */
export function readGroup(value: string | null): Group | undefined {
  return value !== null && Object.hasOwn(GROUPS, value) ? (value as Group) : undefined;
}

/** Pages that gather things which have nothing to do with each other: one of them must answer, not all together. */
export const GATHERED: ReadonlySet<string> = new Set(['faq', 'cards', 'accounts', 'glossary']);
