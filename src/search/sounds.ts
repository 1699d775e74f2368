/**
 * Chinese by its sound: pinyin in letters, and characters typed for others that sound the same. Both are
 * looked up in the names that the search knows, so that only words come out that lead somewhere. Pure.
 */
import { hasHan } from './text.ts';

const LONGEST_SYLLABLE = 6;
/** Readings of a text, where characters have several, are tried up to this many. */
const READINGS_TRIED = 8;
/** Pieces shorter than this say too little: every syllable is a word. */
const SHORTEST = 2;

/** A piece of a known name that sounds as asked. */
interface Heard {
  readonly text: string;
  readonly length: number;
}

export class Sounds {
  readonly #readings = new Map<string, string[]>();
  readonly #syllables = new Set<string>();
  readonly #characters: string[] = [];
  /** Places in the known names at which a syllable stands. */
  readonly #places = new Map<string, number[]>();

  /**
   * @param table how characters are read: `xiao消销 zhu注主`
   */
  constructor(table: string) {
    for (const entry of table.split(' ')) {
      const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/u.exec(entry) ?? [];
      if (syllable === '') continue;
      this.#syllables.add(syllable);
      for (const character of characters) {
        const known = this.#readings.get(character);
        if (known) known.push(syllable);
        else this.#readings.set(character, [syllable]);
      }
    }
  }

  /**
   * Looks through the known names, which is long work.
   *
   * @param corpus all of them, folded, apart from each other
   */
  async prepare(corpus: string, pause: () => Promise<void>): Promise<void> {
    for (const name of new Set(corpus.split('\n'))) {
      await pause();
      if (!hasHan(name)) continue;
      for (const character of name) {
        for (const syllable of this.#readings.get(character) ?? []) {
          const known = this.#places.get(syllable);
          if (known) known.push(this.#characters.length);
          else this.#places.set(syllable, [this.#characters.length]);
        }
        this.#characters.push(character);
      }
      this.#characters.push('\n');
    }
  }

  /** The known words that letters spell out: zhuxiao → 注销. Nothing unless all of the letters are used up. */
  spelledOut(letters: string): string | undefined {
    for (const syllables of this.#cut(letters.replaceAll('v', 'u'))) {
      const words = this.#cover(syllables);
      if (words !== undefined) return words;
    }
    return undefined;
  }

  /** The known word that sounds like a text and is another one: 注消 → 注销. */
  soundsLike(text: string): string | undefined {
    for (const syllables of this.readingsOf(text)) {
      const heard = this.#longest(syllables, 0);
      if (heard?.length === syllables.length && heard.text !== text) return heard.text;
    }
    return undefined;
  }

  /** Whether two texts can be read alike. */
  areAlike(one: string, other: string): boolean {
    const [a, b] = [[...one], [...other]];
    return (
      a.length === b.length &&
      a.every((character, at) => {
        const readings = this.#readings.get(b[at] ?? '') ?? [];
        return (this.#readings.get(character) ?? []).some((reading) => readings.includes(reading));
      })
    );
  }

  /** Ways to cut letters into syllables, those with the fewest first. */
  #cut(letters: string): string[][] {
    const found: string[][] = [];
    const walk = (at: number, before: readonly string[]): void => {
      if (found.length >= READINGS_TRIED) return;
      if (at === letters.length) return void found.push([...before]);
      for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length -= 1) {
        const syllable = letters.slice(at, at + length);
        if (this.#syllables.has(syllable)) walk(at + length, [...before, syllable]);
      }
    };
    walk(0, []);
    return found.sort((a, b) => a.length - b.length);
  }

  /** Known words, longest first, that have all the syllables. */
  #cover(syllables: readonly string[]): string | undefined {
    let words = '';
    for (let at = 0; at < syllables.length;) {
      const heard = this.#longest(syllables, at);
      if (!heard || heard.length < SHORTEST) return undefined;
      words += heard.text;
      at += heard.length;
    }
    return words;
  }

  /** The longest known piece with the syllables from a place on; of several, the one that is known most. */
  #longest(syllables: readonly string[], from: number): Heard | undefined {
    let best: Heard | undefined;
    const counts = new Map<string, number>();
    for (const start of this.#places.get(syllables[from] ?? '') ?? []) {
      let length = 1;
      while (from + length < syllables.length && this.#isRead(start + length, syllables[from + length] ?? ''))
        length += 1;
      if (length < (best?.length ?? 1)) continue;
      const text = this.#characters.slice(start, start + length).join('');
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      if (!best || length > best.length || count > (counts.get(best.text) ?? 0)) best = { text, length };
    }
    return best;
  }

  #isRead(at: number, syllable: string): boolean {
    return this.#readings.get(this.#characters[at] ?? '')?.includes(syllable) ?? false;
  }

  /** Ways to read a text, in syllables; none where a character is not known. */
  readingsOf(text: string): string[][] {
    let all: string[][] = [[]];
    for (const character of text) {
      const readings = hasHan(character) ? (this.#readings.get(character) ?? []) : [];
      all = all.flatMap((before) => readings.map((reading) => [...before, reading])).slice(0, READINGS_TRIED);
    }
    return all;
  }
}
