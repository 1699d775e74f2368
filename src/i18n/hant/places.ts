/** Where words stand on a page that belong to the page's own language. */
import { type CheerioAPI, load } from 'cheerio';
import { isProse } from './attributes.ts';
import type { ElementNode, Node, Root, TextNode } from './nodes.ts';

/** Elements within a line of text. All others, custom elements apart, begin and end one. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s ' +
    'samp small span strike strong sub sup time tspan tt u var wbr'
  ).split(' '),
);
/** Things that stand in a line like a character; what is in them is a text of its own. */
const OBJECTS = new Set(
  'svg math img picture input select textarea button meter progress video audio canvas object'.split(' '),
);
/** Things that leave no trace in the line around them. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** A part of a line: a text node, or `null` for something that is not to be touched. */
export type Piece = TextNode | null;

/** What to do at each place. */
export interface Places {
  /** One line of text in document order, with at least one text node that holds words. */
  text(line: readonly Piece[]): void;
  attribute(element: ElementNode, name: string): void;
  /** A `<script>` that holds JSON, and the text in it. */
  json(script: ElementNode, source: TextNode): void;
}

interface State {
  readonly lang: string;
  readonly translate: boolean;
}

function stateOf({ name, attribs }: ElementNode, outer: State): State {
  const lang = attribs['lang'] ?? attribs['xml:lang'] ?? outer.lang;
  const marked = attribs['translate']?.toLowerCase();
  const isCode = name === 'code' && Object.keys(attribs).some((key) => key.startsWith('data-'));
  const translate =
    marked === 'no' || isCode ? false : marked === 'yes' || marked === '' ? true : outer.translate;
  return { lang, translate };
}

/**
 * Calls `places` for all words of a page whose language is `lang`: text, attributes, JSON, also in
 * `<template>`, `<noscript>` and SVG. Passed over are parts whose nearest `lang` is another one,
 * `translate="no"`, `<code data-…>`, scripts and styles. Without a `lang` around it, text belongs to the page.
 */
export function visit($: CheerioAPI, lang: string, places: Places): void {
  const isOwn = (state: State) => state.translate && state.lang.toLowerCase() === lang.toLowerCase();
  let line: Piece[] = [];

  function flush(): void {
    if (line.some((piece) => piece !== null && piece.data.trim() !== '')) places.text(line);
    line = [];
  }

  /** Markup without script is text to the parser. */
  function markup(node: TextNode, state: State): void {
    const inner = load(node.data, null, false);
    const before = inner.html();
    for (const child of inner.root()[0]?.children ?? []) walk(child, state);
    flush();
    const after = inner.html();
    if (after !== before) node.data = after;
  }

  function content(element: ElementNode, state: State): void {
    const { name, attribs, children } = element;
    const [first] = children;
    if (name === 'style') return;
    if (name === 'script') {
      const isJson = /^application\/(?:ld\+)?json$/i.test((attribs['type'] ?? '').trim());
      if (isJson && isOwn(state) && first && 'data' in first) places.json(element, first);
    } else if (name === 'noscript' && children.length === 1 && first && 'data' in first) markup(first, state);
    else for (const child of children) walk(child, state);
  }

  /** A text of its own within a line, which goes on after it. */
  function apart(element: ElementNode, state: State): void {
    const outer = line;
    line = [];
    content(element, state);
    flush();
    line = UNSEEN.has(element.name) ? outer : [...outer, null];
  }

  function walk(node: Node | Root, outer: State): void {
    if (node.type === 'text') return void line.push(isOwn(outer) ? node : null);
    if (!('attribs' in node)) {
      if ('children' in node) for (const child of node.children) walk(child, outer);
      return;
    }
    const state = stateOf(node, outer);
    if (isOwn(state))
      for (const name of Object.keys(node.attribs)) if (isProse(node, name)) places.attribute(node, name);
    if (OBJECTS.has(node.name) || UNSEEN.has(node.name)) return apart(node, state);
    const isInline = INLINE.has(node.name) || node.name.includes('-');
    if (!isInline) flush();
    content(node, state);
    if (!isInline) flush();
  }

  for (const root of $.root()) walk(root, { lang, translate: true });
  flush();
}
