import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsFiles } from '#integrations/search/pairs.ts';
import { analyse } from '#search/analyse.ts';
import type { PairsFile } from '#search/files.ts';
import { Written } from '#search/written.ts';
import { lexiconOf } from '../support/lexicon.ts';

/** Pages without names, `0`, `1` and so on, each of a few texts. */
function filesOf(pages: readonly (readonly string[])[]): Map<number, PairsFile> {
  return pairsFiles(
    pages.map((blocks, at) => ({
      locale: 'zh-hans',
      path: `/${at}/`,
      kind: 'guide',
      text: { title: '', aliases: [], sections: [{ id: '', title: '', blocks }], records: [] },
    })),
  );
}

async function lookUp(pages: readonly (readonly string[])[], raw: string, lost = false): Promise<string[]> {
  const files = filesOf(pages);
  const asked: number[] = [];
  const written = new Written(async (part) => {
    asked.push(part);
    if (lost) throw new Error('gone');
    return files.get(part) ?? [];
  });
  const lexicon = await lexiconOf({ pages: pages.map(() => ['＊']) });
  const found = await written.look(analyse(raw, lexicon), lexicon);
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(new Set(asked).size).toBe(asked.length);
  return [...found.pages.keys()].sort();
}

describe('which pages have a word in their text', () => {
  const pages = [['录入指纹，再按一下'], ['手指', '纹路'], ['Unlock it with a fingerprint'], []];

  test.each([
    ['指纹', ['0']],
    ['指紋', ['0']],
    ['fingerprints', ['2']],
    ['纹再', ['0']],
    // The end of one text and the beginning of the next are no word.
    ['指纹路', ['0', '1']],
    ['中文', []],
    ['', []],
    ['指', []],
  ])('%s: %s', async (raw, wanted) => expect(await lookUp(pages, raw)).toEqual(wanted));

  test('files that cannot be had are no answer, and no error', async () =>
    expect(await lookUp(pages, '指纹', true)).toEqual([]));

  test('any piece of two characters or more finds its page, and any word', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'销户号码卡网 a b，c'), maxLength: 12 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat(),
        fc.integer({ min: 2, max: 6 }),
        async (some, start, length) => {
          const text = some[0]?.[0] ?? '';
          const piece = [...text]
            .slice(start % 12)
            .slice(0, length)
            .join('');
          if (!/^[销户号码卡网]{2,}$/u.test(piece)) return;
          expect(await lookUp(some, piece)).toContain('0');
        },
      ),
    ));
});
