/** The most that one field takes, in UTF-16 units: far more than a letter needs. */
export const LIMIT = 10_000;

/**
 * Text that may stand in a letter, on paper and in a document: characters that XML forbids and halves
 * of characters are gone, line ends are `\n`, space around it is gone. Everything else stays as it is.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .slice(0, LIMIT)
    .toWellFormed()
    .trim();
}
