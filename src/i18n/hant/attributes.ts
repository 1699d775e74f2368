/** Which attributes hold words for people. */
import type { ElementNode } from './nodes.ts';

const PROSE = new Set(
  (
    'title alt placeholder label summary abbr download aria-label aria-description aria-roledescription ' +
    'aria-valuetext aria-placeholder aria-braillelabel aria-brailleroledescription'
  ).split(' '),
);
const BUTTONS = new Set(['submit', 'button', 'reset']);

/** Whether a string is an address, which must stay as it is whatever characters it holds. */
export function isAddress(value: string): boolean {
  return /^\s*(?:(?:[a-z][a-z\d+.-]*:)?\/\/|(?:mailto|tel|sms|data):|\.{0,2}\/)\S*\s*$/i.test(value);
}

/**
 * Whether an attribute holds words that somebody sees or hears. `content` counts on a `<meta>` that
 * describes, `value` on a button, `data-*` always: a script may show it.
 */
export function isProse({ name, attribs }: ElementNode, attribute: string): boolean {
  if (PROSE.has(attribute)) return true;
  const value = attribs[attribute] ?? '';
  if (attribute.startsWith('data-')) return !isAddress(value);
  if (attribute === 'content') return name === 'meta' && !('http-equiv' in attribs) && !isAddress(value);
  return attribute === 'value' && name === 'input' && BUTTONS.has((attribs['type'] ?? '').toLowerCase());
}
