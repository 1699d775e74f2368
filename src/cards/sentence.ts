/** A name that goes into a sentence, with its pronunciation where there is one. */
export interface Spoken {
  readonly text: string;
  readonly phonetic?: string | undefined;
}

/** A run of a sentence; `name` says which name was put there. */
export interface Run {
  readonly text: string;
  readonly name?: string | undefined;
}

/** The runs of a sentence with names put into their places: (`to {x}.`, {x}) → `to `, x, `.`. */
export function runsOf(sentence: string, names: Readonly<Record<string, string>>): Run[] {
  return sentence
    .split(/\{([a-z]+)\}/)
    .map((part, index): Run => (index % 2 === 0 ? { text: part } : { text: names[part] ?? '', name: part }))
    .filter(({ text }) => text !== '');
}
