/** Material of whole pages and files. */

import { embeddedDrawing } from './embedded.ts';
import type { Material } from './model.ts';
import { Reader } from './reader.ts';
import type { Root } from './tree.ts';

/** Material of a parsed page, or of an XML file parsed in XML mode. */
export function readTree(root: Root): Material {
  const reader = new Reader();
  reader.node(root, 0);
  reader.flush();
  for (const { raw } of [...reader.addresses]) {
    const drawing = embeddedDrawing(raw);
    if (drawing !== undefined) reader.markup(drawing, 1);
  }
  return reader;
}

/** Material of a style sheet. */
export function readCss(css: string): Material {
  const reader = new Reader();
  reader.style(css);
  return reader;
}

/** Material of a script. */
export function readScript(code: string): Material {
  const reader = new Reader();
  reader.code(code);
  return reader;
}

/** Material of plain text or Markdown, line by line; the targets of Markdown links count as links. */
export function readText(text: string): Material {
  const reader = new Reader();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    reader.passage(line, true);
    for (const [, inline, reference] of line.matchAll(/\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?([^\s>]+)/g)) {
      reader.addresses.push({ raw: inline ?? reference ?? '', at: 'markdown', use: 'link' });
    }
  }
  return reader;
}
