/**
 * Word from the renderer to the passes that a page is about to be written. Both run in one process but in
 * two worlds of modules (the site's bundle, the build's own), so the word goes over a channel of Node's.
 */
import { channel } from 'node:diagnostics_channel';

const pages = channel('closing-guide:page-rendered');

/** Tells that a page has been rendered, by its path without the site's base: `/en/guide/`. */
export function tellRendered(path: string): void {
  pages.publish(path);
}

/** Calls back for each page told of from now on. Returns what ends that. */
export function onRendered(hear: (path: string) => void): () => void {
  const listener = (path: unknown) => hear(path as string);
  pages.subscribe(listener);
  return () => void pages.unsubscribe(listener);
}
