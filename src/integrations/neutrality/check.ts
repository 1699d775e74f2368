/** Puts the rules to the material of one page or file. Pure: the same material gives the same findings. */

import { shown, plain } from './normal.ts';
import type { Address, Known, Link, Material, Rule } from './model.ts';
import { passedOn } from './passed-on.ts';
import { isName } from './rules/hosts.ts';
import { RULES } from './rules/index.ts';
import { BLOCKS } from './rules/qr-image.ts';
import { disguisedHostsIn } from './spelled.ts';
import { bareHostsIn, withoutAddresses, withoutMail } from './strings.ts';

/** One refusal, before it is tied to a page. */
export interface Finding {
  readonly rule: string;
  readonly found: string;
  readonly mend: string;
}

const ABOUT_TARGET = RULES.filter(({ aboutTarget, link }) => aboutTarget && link);
const ABOUT_REST = RULES.filter(({ aboutTarget, link }) => !aboutTarget && link);
/** A label that stands by itself (a table heading, a `<dt>`) may name the service whose id follows. */
const LABEL = 14;
const VALUE = 48;

function resolve({ raw, at, use }: Address, base: string, { site }: Known): Link {
  const url = URL.parse(use === 'bare' ? `https://${raw}` : raw, base) ?? undefined;
  const own = url !== undefined && /^https?:$/.test(url.protocol) && url.origin === site.origin;
  return { raw, at, use, url, own };
}

function checkLink(link: Link, known: Known): Finding[] {
  if (isName(link)) return [];
  const found: Finding[] = [];
  const speak = (rule: Rule): boolean => {
    const why = rule.link?.(link, known);
    if (why === undefined) return false;
    found.push({ rule: rule.id, found: `${shown(link.raw)} (${shown(why)}; ${link.at})`, mend: rule.mend });
    return true;
  };
  ABOUT_TARGET.some(speak);
  ABOUT_REST.forEach(speak);
  return found;
}

function checkText(text: string, known: Known): Finding[] {
  return RULES.flatMap(({ id, mend, text: find }) =>
    (find?.(text, known) ?? []).map((piece) => ({ rule: id, found: shown(piece), mend })),
  );
}

/** Hosts without a scheme in a text that people read. */
function bareAddresses(text: string): Address[] {
  const read = withoutMail(text);
  return [...bareHostsIn(read), ...disguisedHostsIn(read)].map((raw) => ({ raw, at: 'text', use: 'bare' }));
}

/** A checker with a memory: what stands on every page (navigation, footer) is looked at once. */
export class Checker {
  readonly #known: Known;
  readonly #links = new Map<string, readonly Finding[]>();
  readonly #prose = new Map<string, readonly Finding[]>();
  readonly #texts = new Map<string, readonly Finding[]>();

  constructor(known: Known) {
    this.#known = known;
  }

  #link(address: Address, base: string): readonly Finding[] {
    // Whatever it resolves to, a rooted or absolute address does so alike on every page.
    const key = `${address.use} ${address.at} ${/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address.raw) ? '' : base} ${address.raw}`;
    const kept = this.#links.get(key);
    if (kept !== undefined) return kept;
    const link = resolve(address, base, this.#known);
    const found = [...checkLink(link, this.#known), ...passedOn(link).flatMap((next) => checkLink(resolve(next, base, this.#known), this.#known))]; // prettier-ignore
    this.#links.set(key, found);
    return found;
  }

  #text(written: string, prose: boolean, base: string): readonly Finding[] {
    const texts = prose ? this.#prose : this.#texts;
    const kept = texts.get(written);
    if (kept !== undefined) return kept;
    const text = withoutAddresses(plain(written));
    const hosts = prose ? bareAddresses(text).flatMap((address) => this.#link(address, base)) : [];
    const found = [...hosts, ...checkText(text, this.#known)];
    texts.set(written, found);
    return found;
  }

  /** Findings in a page's material, in the order of the rules and then of the page, each once. `base` is its address. */
  check({ addresses, passages: all, pictures }: Material, base: string): Finding[] {
    const passages = all.filter(({ text }) => !this.#known.ids.has(text));
    const found = [
      ...addresses.flatMap((address) => this.#link(address, base)),
      ...passages.flatMap(({ text, prose }) => this.#text(text, prose, base)),
      ...[...labelled(passages), ...drawn(passages)].flatMap((text) => this.#text(text, false, base)),
      ...pictures.flatMap(({ words, found: what }) =>
        RULES.filter(({ picture }) => picture?.(plain(words))).map(({ id, mend }) => ({ rule: id, found: shown(what), mend })),
      ),
    ]; // prettier-ignore
    const order = RULES.map(({ id }) => id);
    const once = new Map(found.map((finding) => [`${finding.rule} ${finding.found}`, finding]));
    return [...once.values()].sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  }
}

/** Short passages joined to a short one before them: `<dt>…号</dt><dd>…</dd>`. */
function labelled(passages: Material['passages']): string[] {
  return passages.flatMap(({ text, prose }, index) => {
    const before = passages[index - 1];
    const isPair = prose && before?.prose && before.text.length <= LABEL && text.length <= VALUE;
    return isPair ? [`${before.text}\n${text}`] : [];
  });
}

/** Lines of block characters joined: a picture drawn in text may have a passage for each of its lines. */
function drawn(passages: Material['passages']): string[] {
  const lines = passages.map(({ text }) => text).filter((text) => BLOCKS.test(text));
  return lines.length > 1 ? [lines.join('\n')] : [];
}
