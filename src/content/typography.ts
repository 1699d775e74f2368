import type { CollectionRule } from './checked.ts';
import { nameOf, placeOf } from './explain.ts';
import { splitId } from './rules.ts';

interface Fault {
  readonly pattern: RegExp;
  readonly mend: string;
}

const HAN = '\\p{Script=Han}';

/** Faults of Chinese typesetting that a reader sees. The browser makes the gap between Han and Latin itself. */
const FAULTS: readonly Fault[] = [
  {
    pattern: new RegExp(`${HAN} [A-Za-z0-9]|[A-Za-z0-9] ${HAN}`, 'u'),
    mend: 'write Han and Latin without a space between them: the page makes the gap itself',
  },
  {
    pattern: new RegExp(`${HAN} +${HAN}`, 'u'),
    mend: 'write Han characters without a space between them',
  },
  {
    pattern: new RegExp(`${HAN}[,;:!?](?![/\\d])|${HAN}\\.(?!\\w)`, 'u'),
    mend: 'write full-width punctuation after a Han character: ，；：！？。',
  },
  {
    pattern: new RegExp(`(?:${HAN}|[，。；：！？])["']|["'](?=${HAN})`, 'u'),
    mend: 'write “ ” and ‘ ’ around Chinese words',
  },
  {
    pattern: new RegExp(`[。！？，：]\\*\\*${HAN}`, 'u'),
    mend: 'write the mark of punctuation after the closing **: Markdown does not close bold text there',
  },
  {
    pattern: /\.\.\.|。。/u,
    mend: 'write …… for an ellipsis',
  },
];

/** Lines of a body as prose: without component tags, addresses and quoted attribute marks. */
function prose(line: string): string {
  return line
    .replace(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g, (_, _name, attributes: string) =>
      [...attributes.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join('\n'),
    )
    .replace(/<\/\w+>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

/** What is set wrongly in a Chinese text, and how to mend it. */
function faultsIn(text: string): { found: string; mend: string }[] {
  return FAULTS.flatMap(({ pattern, mend }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    return [{ found: text.slice(Math.max(0, match.index - 6), match.index + 10).trim(), mend }];
  });
}

/** Strings of a record, with the path that leads to each. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, `${path}.${index}`));
  return [];
}

/** Chinese pages are set as Chinese: full-width marks, no typed gaps, one paragraph on one line. */
export const chineseIsSetWell: CollectionRule<Record<string, unknown>> = (entries) =>
  entries
    .filter(({ id }) => splitId(id)[0] === 'zh-hans')
    .flatMap(({ file, data, body }) => {
      const fields = Object.entries(data)
        .filter(([key]) => key !== 'aliases')
        .flatMap(([key, value]) => strings(value, key));
      const lines = body.split('\n');
      const texts: [string, string][] = [
        ...fields,
        ...lines.map((line, index): [string, string] => [`line ${index + 1} of the text`, prose(line)]),
      ];
      const broken = lines.flatMap((line, index) =>
        /\p{Script=Han}|[，。；：]$/u.test(line.at(-1) ?? '') &&
        /^[\p{Script=Han}“（]/u.test(lines[index + 1] ?? '')
          ? [
              `${file}: line ${index + 1} of the text: found a line break inside a paragraph; write a Chinese paragraph on one line: the break would print as a space`,
            ]
          : [],
      );
      const faults = texts.flatMap(([where, text]) =>
        faultsIn(text).map(({ found, mend }) => `${file}: ${where}: found "${found}"; ${mend}`),
      );
      return [...faults, ...broken];
    });

/** Every Chinese text of a record, with the path to it. */
function chineseOf(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => chineseOf(item, `${path}.${nameOf(item, index)}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path ? `${path}.${key}` : key;
    if (key === 'sources') return [];
    return key === 'zh' && typeof inner === 'string'
      ? [[at, inner] as [string, string]]
      : chineseOf(inner, at);
  });
}

/** The Chinese of records is set like that of pages. */
export const recordsAreSetWell: CollectionRule<object> = (entries) =>
  entries.flatMap(({ file, id, data }) =>
    chineseOf(data).flatMap(([path, written]) =>
      faultsIn(written).map(({ found, mend }) => `${placeOf(file, id)}: ${path}: found "${found}"; ${mend}`),
    ),
  );
