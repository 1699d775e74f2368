/** The shapes of a parsed document, taken from cheerio's own types. */

import type { CheerioAPI } from 'cheerio';

export type Root = ReturnType<CheerioAPI['root']>[0];
export type Node = Root['children'][number];
export type ElementNode = Extract<Node, { attribs: unknown }>;

/** All text below a node, comments left out. */
export function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' ? node.data : '';
}

/** Whether a test holds for a node or for anything below it. */
export function someBelow(node: Node, test: (element: ElementNode) => boolean): boolean {
  if ('attribs' in node && test(node)) return true;
  return 'children' in node && node.children.some((child) => someBelow(child, test));
}

/** The nearest element around a node that has one of these names. */
export function closest(node: Node, names: ReadonlySet<string>): ElementNode | undefined {
  for (let up = node.parent; up !== null; up = up.parent) {
    if ('attribs' in up && names.has(up.name.toLowerCase())) return up;
  }
  return undefined;
}
