import type { CollectionRule } from './checked.ts';
import type { Region } from './region.ts';

/** What is wrong at one place of a record. */
export interface Breach {
  /** Where in the record: `ph-closing-steps.sources`. */
  readonly at: string;
  readonly found: string;
  readonly write: string;
}

/** A rule about one record as a rule about all: it adds the file, so that an editor reads file, field, found, mend. */
export const perRecord =
  (rule: (region: Region) => Breach[]): CollectionRule<Region> =>
  (entries) =>
    entries.flatMap(({ file, data }) =>
      rule(data).map(({ at, found, write }) => `${file}: ${at}: found ${found}; write ${write}`),
    );

/** A value as a message shows it. */
export const quoted = (value: string) => `"${value}"`;
