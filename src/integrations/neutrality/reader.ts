/**
 * Collects material from a parsed page or XML file. Nothing is passed over for being unseen: comments,
 * `<template>`, `<noscript>`, `srcdoc` and markup inside feed entries are parsed and read as well.
 */

import { load } from 'cheerio';
import { cssAddresses, cssStrings } from './css.ts';
import { readJson } from './json.ts';
import { elementAddresses } from './links.ts';
import type { Address, Material, Passage, Picture } from './model.ts';
import { picturesOf } from './pictures.ts';
import { builtStrings, scriptStrings, undone } from './script.ts';
import { addressesIn } from './strings.ts';
import { textOf, type ElementNode, type Node } from './tree.ts';

/** Elements within a sentence, custom elements among them. All others begin and end a passage. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s ' +
    'samp small span strike strong sub sup time tspan tt u var wbr img picture source input ' +
    'svg g defs symbol use path line circle ellipse rect polygon polyline'
  ).split(' '),
);
/** Attributes that are read out, shown or used as text. */
const TEXT_ATTRIBUTES =
  /^(?:alt|title|label|placeholder|value|content|summary|download|abbr|aria-(?:label|description|roledescription|valuetext|placeholder))$|^data-/;
/** Text that is markup to somebody else: without script, in a feed reader, in an old browser. */
const MARKUP_AS_TEXT = /<[a-z!/]/i;
const JSON_TYPE = /json|importmap|speculationrules/i;
/** A page inside a page inside a page… deeper than this is read as plain text. */
const DEPTH = 4;

/** Material in the making. Its arrays are in document order. */
export class Reader implements Material {
  readonly addresses: Address[] = [];
  readonly passages: Passage[] = [];
  readonly pictures: Picture[] = [];
  #line = '';
  /** The same without what is set above or beside it in small type (`<rt>`), which breaks a word in two. */
  #base = '';

  /** Ends the passage that is being collected. */
  flush(): void {
    const text = this.#line.trim();
    const base = this.#base.trim();
    this.#line = this.#base = '';
    if (text !== '') this.passage(text, true);
    if (base !== '' && base !== text) this.passage(base, true);
  }

  passage(text: string, prose: boolean): void {
    this.passages.push({ text, prose });
    for (const raw of addressesIn(text)) this.addresses.push({ raw, at: 'text', use: 'link' });
  }

  material({ addresses, passages, pictures }: Material): void {
    this.addresses.push(...addresses);
    this.passages.push(...passages);
    this.pictures.push(...pictures);
  }

  /** Markup that stood in text: read as a document of its own, apart from the passage around it. */
  markup(text: string, depth: number): void {
    const [line, base] = [this.#line, this.#base];
    this.#line = this.#base = '';
    if (depth < DEPTH && MARKUP_AS_TEXT.test(text)) this.node(load(text, null, false).root()[0], depth + 1);
    this.flush();
    [this.#line, this.#base] = [line, base];
  }

  node(node: Node | undefined, depth: number): void {
    if (node === undefined) return;
    if (node.type === 'text') this.text(node.data, depth);
    else if (node.type === 'comment') this.comment(node.data, depth);
    else if (node.type === 'directive') this.directive(node.data);
    else if ('attribs' in node) this.element(node, depth);
    else for (const child of node.children) this.node(child, depth);
  }

  /** An HTML parser leaves no tag in text except where it was told not to look; there it is read as both. */
  text(data: string, depth: number): void {
    this.#line += data;
    this.#base += data;
    if (MARKUP_AS_TEXT.test(data)) this.markup(data, depth);
  }

  comment(data: string, depth: number): void {
    if (data.trim() === '') return;
    this.passage(data, true);
    this.markup(data, depth);
  }

  /** `<!doctype …>` names a dialect; `<?xml-stylesheet …?>` fetches something. */
  directive(data: string): void {
    const use = /^!doctype/i.test(data) ? 'name' : 'link';
    const href = /\bhref\s*=\s*["']([^"']*)/i.exec(data)?.[1];
    for (const raw of new Set([...addressesIn(data), ...(href === undefined ? [] : [href])])) {
      this.addresses.push({ raw, at: 'directive', use });
    }
  }

  element(element: ElementNode, depth: number): void {
    const tag = element.name.toLowerCase();
    this.addresses.push(...elementAddresses(element));
    this.pictures.push(...picturesOf(element));
    for (const [name, value] of Object.entries(element.attribs)) {
      if (name === 'srcdoc') this.markup(value, depth);
      else if (value !== '' && TEXT_ATTRIBUTES.test(name)) {
        this.passages.push({ text: value, prose: !name.startsWith('data-') });
      }
    }
    if (tag === 'script') this.script(element);
    else if (tag === 'style') this.style(textOf(element));
    else this.children(element, tag, depth);
  }

  children(element: ElementNode, tag: string, depth: number): void {
    const block = !INLINE.has(tag) && !tag.includes('-');
    const base = this.#base;
    if (tag === 'br') this.text(' ', depth);
    else if (block) this.flush();
    for (const child of element.children) this.node(child, depth);
    if (tag === 'rt' || tag === 'rp') this.#base = base;
    if (block && tag !== 'br') this.flush();
  }

  script(element: ElementNode): void {
    const code = textOf(element);
    if (code.trim() === '') return;
    const type = element.attribs['type'] ?? '';
    if (JSON_TYPE.test(type)) this.material(readJson(code, type.includes('ld') ? 'json-ld' : 'json'));
    else this.code(code);
  }

  /** Script that stands in the page: its addresses, and its strings as text. */
  code(code: string): void {
    const built = builtStrings(code);
    for (const raw of [code, ...built].flatMap((text) => addressesIn(undone(text)))) {
      this.addresses.push({ raw, at: 'script', use: 'name' });
    }
    for (const text of [...scriptStrings(code), ...built]) this.passages.push({ text, prose: false });
  }

  style(css: string): void {
    for (const raw of cssAddresses(css)) this.addresses.push({ raw, at: 'style', use: 'image' });
    for (const raw of addressesIn(css)) this.addresses.push({ raw, at: 'style', use: 'name' });
    for (const text of cssStrings(css)) this.passages.push({ text, prose: false });
  }
}
