import type { CollectionRule } from './checked.ts';
import type { LetterForm, LetterTexts } from './letter.ts';
import { LETTERS } from './vocabulary.ts';

/** Strings of a record by the path that leads to each. */
function strings(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [...strings(item, path ? `${path}.${key}` : key)]),
  );
}

const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name));

/** Which fields the words of each letter name, all its strings together. */
function named(data: LetterTexts): Map<string, Set<string>> {
  const of = (words: unknown) => [...strings(words).values()].flatMap((text) => [...placeholders(text)]);
  return new Map(Object.entries(data.letters).map(([letter, words]) => [letter, new Set(of(words))]));
}

/** Every language says all that English says, with the same fields, and nothing else; a greeting may name the addressee. */
export const textsAgree: CollectionRule<LetterTexts> = (entries) => {
  const model = entries.find(({ id }) => id === 'en');
  if (!model)
    return ['content/letters/texts/en.yaml: file: found nothing; write it: the other languages follow it'];
  const wanted = strings(model.data);
  const fields = named(model.data);
  return entries.flatMap(({ file, data }) => {
    const own = strings(data);
    const ownFields = named(data);
    // Where the parts of a letter stand is the language's own.
    for (const key of own.keys()) if (/^(order|middle|ends)\./.test(key)) own.delete(key);
    const lacks = [...wanted].filter(([key]) => !own.has(key));
    const adds = [...own.keys()].filter((key) => !wanted.has(key));
    return [
      ...lacks.map(([key, text]) => `${file}: ${key}: found nothing; write as in English: ${text}`),
      ...adds.map(
        (key) => `${file}: ${key}: found what English does not have; write only the keys of en.yaml`,
      ),
      ...[...fields].flatMap(([letter, names]) =>
        fieldFaults(file, letter, names, ownFields.get(letter), data),
      ),
    ];
  });
};

function fieldFaults(
  file: string,
  letter: string,
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string> = new Set(),
  { letters }: LetterTexts,
): string[] {
  const greeted = placeholders(letters[letter as keyof typeof letters]?.greeting ?? '');
  const where = `${file}: letters.${letter}`;
  return [
    ...[...wanted]
      .filter((name) => !found.has(name))
      .map((name) => `${where}: found no {${name}}; write it where English has it`),
    ...[...found]
      .filter((name) => !wanted.has(name) && !greeted.has(name))
      .map(
        (name) =>
          `${where}: found {${name}}; write only the fields that English names: ${[...wanted].join(', ')}`,
      ),
  ];
}

/** There is one form for each letter of the vocabulary, and none that is not in it. */
export const formsAreWhole: CollectionRule<LetterForm> = (entries) => {
  const found = new Set(entries.map(({ id }) => id));
  return [
    ...LETTERS.filter((letter) => !found.has(letter)).map(
      (letter) => `content/letters/${letter}.yaml: file: found nothing; write it`,
    ),
    ...entries
      .filter(({ id }) => !(LETTERS as readonly string[]).includes(id))
      .map(({ file, id }) => `${file}: file name: found "${id}"; write one of: ${LETTERS.join(', ')}`),
    ...entries.flatMap(({ file, data }) =>
      unknownFields(data).map(
        (name) => `${file}: found the field "${name}"; write one that stands under fields`,
      ),
    ),
  ];
};

/** Fields that a form uses and does not ask for. The citation comes from the facts. */
function unknownFields({ fields, head, details, paragraphs, signatures }: LetterForm): string[] {
  const known = new Set([...fields.map(({ id }) => id), 'citation']);
  const named = [
    ...head.from,
    ...head.to,
    ...details,
    ...signatures,
    ...paragraphs.flatMap(({ when, unless }) => [when, unless]),
  ];
  return named.filter((name): name is string => name !== undefined && !known.has(name));
}

/** What a form and the English words must say of each other: one line per breach. */
export function formMatchesTexts(
  letter: string,
  form: LetterForm,
  texts: LetterTexts,
  fields: ReadonlySet<string>,
): string[] {
  const words = texts.letters[letter as keyof typeof texts.letters];
  const file = `content/letters/${letter}.yaml`;
  if (!words) return [`${file}: found no words; write letters.${letter} in texts/en.yaml`];
  const asked = new Set([...form.fields.map(({ id }) => id), 'citation']);
  const spoken = new Set(form.paragraphs.filter(({ ticked }) => !ticked).map(({ id }) => id));
  const inWords = [...strings(words).values()].flatMap((text) => [...placeholders(text)]);
  return [
    ...form.fields
      .filter(({ id }) => !fields.has(id))
      .map(({ id }) => `${file}: fields: found "${id}"; write a field of fields.yaml`),
    ...form.fields
      .filter(({ id }) => !texts.labels[id])
      .map(({ id }) => `${file}: fields: found "${id}"; write its label in texts/en.yaml`),
    ...form.enclose
      .filter((item) => !texts.enclosures[item])
      .map((item) => `${file}: enclose: found "${item}"; write an id of enclosures in texts/en.yaml`),
    ...inWords
      .filter((name) => !asked.has(name))
      .map(
        (name) =>
          `content/letters/texts/en.yaml: letters.${letter}: found {${name}}; write a field of the letter`,
      ),
    ...[...spoken]
      .filter((part) => !words.paragraphs[part])
      .map((part) => `${file}: paragraphs: found "${part}"; write its words in texts/en.yaml`),
    ...Object.keys(words.paragraphs)
      .filter((part) => !spoken.has(part))
      .map(
        (part) =>
          `content/letters/texts/en.yaml: letters.${letter}.paragraphs.${part}: found words that no paragraph of ${letter}.yaml shows; name it there`,
      ),
  ];
}
