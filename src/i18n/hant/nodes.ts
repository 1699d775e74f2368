/** The shapes of a parsed document, taken from cheerio's own types. */
import type { CheerioAPI } from 'cheerio';

export type Root = ReturnType<CheerioAPI['root']>[0];
export type Node = Root['children'][number];
export type ElementNode = Extract<Node, { attribs: unknown }>;
/** Text, comments and instructions share a shape; `type` is `text` for those that are handed out here. */
export type TextNode = Extract<Node, { data: string }>;
