/** Words in JSON: structured data (JSON-LD) and data for scripts. */
import { isAddress } from './attributes.ts';

/** Keys whose values are names for machines. */
const MACHINE_KEYS = new Set([
  'inLanguage',
  'url',
  '@id',
  '@type',
  '@context',
  '@language',
  'lang',
  'language',
]);
/** Keys that say in what language their object is. */
const LANGUAGE_KEYS = ['inLanguage', '@language', 'lang', 'language'];
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** Whether an object is marked as being in another language than `lang`. A list of languages includes it or not. */
function isForeign(object: Record<string, unknown>, lang: string): boolean {
  return LANGUAGE_KEYS.some((key) => {
    const tags = [object[key]].flat().filter((tag) => typeof tag === 'string' && LANGUAGE_TAG.test(tag));
    return tags.length > 0 && !tags.some((tag) => String(tag).toLowerCase() === lang.toLowerCase());
  });
}

/** A copy of a parsed JSON value in which every string for people in language `lang` is replaced by `change(string)`. */
function mapProse(value: unknown, lang: string, change: (text: string) => string): unknown {
  if (typeof value === 'string') return isAddress(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => mapProse(item, lang, change));
  if (typeof value !== 'object' || value === null) return value;
  if (isForeign(value as Record<string, unknown>, lang)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      MACHINE_KEYS.has(key) ? item : mapProse(item, lang, change),
    ]),
  );
}

/**
 * JSON source text with its strings for people changed. Text that is no JSON, or in which nothing
 * changes, is returned as it is. The result may stand in a `<script>`: it holds no `<`.
 */
export function changeJson(source: string, lang: string, change: (text: string) => string): string {
  let changed = false;
  let value: unknown;
  try {
    value = mapProse(JSON.parse(source), lang, (text) => {
      const result = change(text);
      changed ||= result !== text;
      return result;
    });
  } catch {
    return source;
  }
  return changed ? JSON.stringify(value).replaceAll('<', '\\u003c') : source;
}

/** Whether a string is a JSON object or array, as it may stand in a `data-*` attribute. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The strings for people in JSON source text. Text that is no JSON is one such string. */
export function proseOf(source: string, lang: string): string[] {
  if (!isJson(source)) return [source];
  const found: string[] = [];
  changeJson(source, lang, (text) => (found.push(text), text));
  return found;
}
