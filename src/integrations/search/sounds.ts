/** How Han characters are read, for the file that lets readers type pinyin or a character that sounds the same. */
import { pinyin } from 'pinyin-pro';
import { COMMON } from './variants.ts';

/** The table: `xiao消销 zhu注主`, for the characters given and all in daily use. Rare readings are left out. */
export function soundsOf(characters: ReadonlySet<string>): string {
  const table = new Map<string, string>();
  for (const character of new Set([...COMMON, ...characters])) {
    const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
    for (const reading of new Set(readings.slice(0, 2))) {
      const letters = reading.normalize('NFD').replace(/[^a-z]/g, '');
      if (letters !== '') table.set(letters, (table.get(letters) ?? '') + character);
    }
  }
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.join(''))
    .join(' ');
}
