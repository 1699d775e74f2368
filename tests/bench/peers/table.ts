import { median } from '../slow-phone.ts';
import type { Wait } from './wait.ts';

const NAME = 64;
const SITE = 17;
const RATIO = 7;

/** One line: a name, then what each site did; each but the first with the first's share of it. */
function line(name: string, cells: readonly (readonly [cell: string, ratio: string])[]): string {
  const parts = cells.map(
    ([cell, ratio], at) => cell.padStart(SITE) + (at === 0 ? '' : ratio.padStart(RATIO)),
  );
  // A Han character is as wide as two letters.
  const wide = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  return `  ${name.padEnd(NAME - wide)}${parts.join('')}`;
}

/** The head of a table. */
export const head = (name: string, sites: readonly string[]) =>
  line(
    name,
    sites.map((site) => [site, 'ratio']),
  );

/** A line of medians. A site without any found nothing. */
export function row(name: string, sites: readonly (readonly Wait[])[]): string {
  const medians = sites.map((waits) =>
    waits.length === 0
      ? undefined
      : { time: median(waits.map(({ time }) => time)), bytes: median(waits.map(({ bytes }) => bytes)) },
  );
  const own = medians[0]?.time;
  return line(
    name,
    medians.map((one) =>
      one
        ? [
            `${one.time.toFixed(0)} ms ${(one.bytes / 1000).toFixed(0).padStart(4)} kB`,
            own === undefined ? '' : (own / one.time).toFixed(2),
          ]
        : ['none', ''],
    ),
  );
}
