/**
 * What must hold in the records of regions beyond the shape of each field. Each rule about one record
 * returns its breaches. What the first screen says has rules of its own, in `first-rules.ts`.
 */
import type { CollectionRule } from './checked.ts';
import { FIRST_RULES } from './first-rules.ts';
import { type Breach, perRecord, quoted } from './record-rule.ts';
import type { Fact, Measure, Region } from './region.ts';
import type { Source } from './source.ts';

/** Every list of source ids in a record, with the field in which it stands. */
function citations({ facts, regulator, operators }: Region): [at: string, ids: readonly string[]][] {
  return [
    ['regulator.sources', regulator.sources],
    ...facts.map(({ id, sources }): [string, string[]] => [`${id}.sources`, sources]),
    ...operators.flatMap(({ name, closing }): [string, string[]][] =>
      closing ? [[`operators.${name}.closing.sources`, closing.sources]] : [],
    ),
  ];
}

/** A record is called after its region, and its facts after the record. */
const namesHold: CollectionRule<Region> = (entries) =>
  entries.flatMap(({ file, data: { code, facts } }) => {
    const name = file.split(/[/\\]/).at(-1) ?? '';
    const wanted = `${code}.yaml`;
    const problems = facts
      .filter(({ id }) => !id.startsWith(`${code.toLowerCase()}-`))
      .map(
        ({ id }) => `${file}: ${id}.id: found "${id}"; write an id that begins with "${code.toLowerCase()}-"`,
      );
    return name === wanted
      ? problems
      : [
          `${file}: code: found "${code}"; write the code after which the file is named, or name it ${wanted}`,
          ...problems,
        ];
  });

/** A fact has an id of its own in the whole fact base. */
const idsAreUnique: CollectionRule<Region> = (entries) => {
  const home = new Map<string, string>();
  return entries.flatMap(({ file, data }) =>
    data.facts.flatMap(({ id }) => {
      const other = home.get(id);
      home.set(id, file);
      if (other === undefined) return [];
      const where = other === file ? 'twice in this record' : `in ${other} as well`;
      return [`${file}: ${id}.id: found it ${where}; write an id that no other fact has`];
    }),
  );
};

/** What is cited is a source of the record, and every source is cited. */
const sourcesHold = perRecord((region) => {
  const known = Object.keys(region.sources);
  const cited = new Set(citations(region).flatMap(([, ids]) => ids));
  const unknown = citations(region).flatMap(([at, ids]) =>
    ids
      .filter((id) => !Object.hasOwn(region.sources, id))
      .map((id) => ({
        at,
        found: quoted(id),
        write: `the id of a source of this record: ${known.join(', ')}`,
      })),
  );
  const unused = known
    .filter((id) => !cited.has(id) && !region.sources[id]?.retired)
    .map((id) => ({
      at: `sources.${id}`,
      found: 'a source that nothing cites',
      write: 'its id at what it bears out, or take it out',
    }));
  return [...unknown, ...unused];
});

const FIRST_HAND: ReadonlySet<Source['kind']> = new Set(['law', 'regulator', 'operator', 'platform']);

function strengthFault({ strength, sources }: Fact, region: Region): Omit<Breach, 'at'> | undefined {
  // A source that is not there has a line of its own.
  if (!sources.every((id) => Object.hasOwn(region.sources, id))) return undefined;
  const kinds = sources.map((id) => region.sources[id]?.kind).filter((kind) => kind !== undefined);
  if (strength === 'primary' && !kinds.some((kind) => FIRST_HAND.has(kind)))
    return {
      found: `primary, with sources of kind ${[...new Set(kinds)].join(', ')}`,
      write:
        'another strength, add a source of kind law, regulator, operator or platform, or say why in strength_reason',
    };
  if (strength === 'two-secondary' && new Set(sources).size < 2)
    return {
      found: 'two-secondary, with one source',
      write: 'single-secondary, add a second source, or say why in strength_reason',
    };
  const publishers = new Set(sources.map((id) => region.sources[id]?.publisher.toLowerCase()));
  if (strength === 'two-secondary' && publishers.size < 2)
    return {
      found: 'two-secondary, with one publisher',
      write: 'single-secondary, add a source of somebody else, or say why in strength_reason',
    };
  return undefined;
}

/** A strength is borne out by the sources; an exception says why. */
const strengthsHold = perRecord((region) =>
  region.facts.flatMap((fact) => {
    const fault = fact.strength_reason ? undefined : strengthFault(fact, region);
    return fault ? [{ at: `${fact.id}.strength`, ...fault }] : [];
  }),
);

function measureFault({ exactly, at_least, at_most }: Measure): Omit<Breach, 'at'> | undefined {
  const ranged = at_least !== undefined || at_most !== undefined;
  if ((exactly !== undefined) === ranged)
    return {
      found: ranged ? 'exactly beside at_least or at_most' : 'no figure',
      write: 'either exactly, or at_least and at_most (one or both)',
    };
  if (at_least !== undefined && at_most !== undefined && at_least >= at_most)
    return { found: `at_least ${at_least}, at_most ${at_most}`, write: 'the smaller figure in at_least' };
  return undefined;
}

/**
 * A figure is one figure or a range, for kinds of line that its fact has, and of an operator that the
 * record, the statement or a source of it names.
 */
const measuresHold = perRecord(({ facts, operators, sources }) => {
  const names = operators.flatMap(({ name, brands }) => [name, ...brands]);
  return facts.flatMap(({ id, en, applies_to, sources: cited, measures = [] }) => {
    const said = [en, ...cited.map((key) => sources[key]?.publisher ?? '')].join('\n');
    return measures.flatMap((measure, index) => {
      const at = `${id}.measures.${index}`;
      const fault = measureFault(measure);
      const { by, lines = [] } = measure;
      const other = lines.find((line) => !applies_to.includes(line));
      return [
        ...(fault ? [{ at, ...fault }] : []),
        ...(by !== undefined && !names.includes(by) && !said.includes(by)
          ? [
              {
                at: `${at}.by`,
                found: quoted(by),
                write: `the name of an operator of this record: ${names.join(', ')}`,
              },
            ]
          : []),
        ...(other
          ? [{ at: `${at}.lines`, found: quoted(other), write: `kinds of line to which the fact applies` }]
          : []),
      ];
    });
  });
});

/** What contradicts a fact is another fact of the same record. */
const conflictsHold = perRecord(({ facts }) => {
  const ids = new Set(facts.map(({ id }) => id));
  return facts.flatMap(({ id, conflicts_with = [] }) =>
    conflicts_with
      .filter((other) => other === id || !ids.has(other))
      .map((other) => ({
        at: `${id}.conflicts_with`,
        found: quoted(other),
        write: 'the id of another fact of this record',
      })),
  );
});

/** The one order of operators: letter by letter, as a dictionary sorts; spaces and marks count for nothing. */
export const alphabetical = new Intl.Collator('en', { ignorePunctuation: true });

/** Operators stand in alphabetical order, so that none is put first. */
const operatorsAreSorted = perRecord(({ operators }) =>
  operators.flatMap(({ name }, index) => {
    const before = operators[index - 1]?.name;
    if (before === undefined || alphabetical.compare(before, name) < 0) return [];
    return [
      {
        at: `operators.${index}`,
        found: `"${name}" after "${before}"`,
        write: 'operators in alphabetical order, each once',
      },
    ];
  }),
);

/** A successor exists and is not retired itself. */
const successorsHold = perRecord(({ facts, sources }) => {
  const facts_ = Object.fromEntries(facts.map((fact) => [fact.id, fact]));
  const check = (
    all: Readonly<Record<string, Pick<Fact, 'retired'>>>,
    kind: string,
    at: (id: string) => string,
  ) =>
    Object.entries(all).flatMap(([id, { retired }]) => {
      const next = retired?.successor;
      const target = next === undefined ? undefined : all[next];
      if (next === undefined || (next !== id && target && !target.retired)) return [];
      return [
        {
          at: `${at(id)}.retired.successor`,
          found: quoted(next),
          write: `the id of a ${kind} of this record that still holds`,
        },
      ];
    });
  return [...check(facts_, 'fact', (id) => id), ...check(sources, 'source', (id) => `sources.${id}`)];
});

/** Everything that a page shows is there in both languages. */
const recordsAreWhole = perRecord(({ facts, unknown }) => [
  ...facts
    .filter(({ note }) => note?.zh === '')
    .map(({ id }) => ({ at: `${id}.note.zh`, found: 'nothing', write: 'the note in Simplified Chinese' })),
  ...unknown.flatMap(({ zh }, index) =>
    zh === ''
      ? [{ at: `unknown.${index}.zh`, found: 'nothing', write: 'what is not known, in Simplified Chinese' }]
      : [],
  ),
]);

/** A caveat is shown in two words; the note says what it is about. */
const caveatsAreExplained = perRecord(({ facts }) =>
  facts
    .filter(({ caveats, note }) => caveats && !note)
    .map(({ id }) => ({
      at: `${id}.note`,
      found: 'nothing',
      write: 'what is inferred or was read in part, or take out caveats',
    })),
);

/** All rules about the records of regions, in the order in which an editor would mend their breaches. */
export const REGION_RULES: readonly CollectionRule<Region>[] = [
  namesHold,
  idsAreUnique,
  sourcesHold,
  strengthsHold,
  ...FIRST_RULES,
  measuresHold,
  conflictsHold,
  operatorsAreSorted,
  successorsHold,
  recordsAreWhole,
  caveatsAreExplained,
];
