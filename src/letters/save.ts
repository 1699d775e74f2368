import type { Sheet } from './docx.ts';
import { letterText } from './text.ts';

/** Sheets as one text. A sheet with a note has it above. */
function sheetsText(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ blocks, wording, note }) => (note ? `${note.text}\n\n` : '') + letterText(blocks, wording))
    .join('\n\n\n');
}

/** Hands a file that was made here to the browser's own download. */
function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Browsers take the file up at once, some a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Prints the sheets alone; the style of `Sheets.astro` hides the rest of the page meanwhile. */
function printAlone(): void {
  document.body.dataset['printing'] = 'sheets';
  addEventListener('afterprint', () => delete document.body.dataset['printing'], { once: true });
  print();
}

/** Prints or saves a letter; the library that writes documents is fetched only for one. */
export async function save(action: string, sheets: readonly Sheet[], name: string): Promise<void> {
  if (action === 'print') printAlone();
  if (action === 'text')
    download(new Blob([sheetsText(sheets)], { type: 'text/plain;charset=utf-8' }), `${name}.txt`);
  if (action === 'docx') {
    const { letterFile } = await import('./docx.ts');
    download(await letterFile(sheets, name), `${name}.docx`);
  }
}
