/**
 * Where the search index is: a folder of its release. A page asks for the index that was made with it, so
 * that an old page never reads a new index, and browsers may keep what they have for ever. Pure.
 */
export function indexFolder(release: string): string {
  return `/pagefind/${release}/`;
}

/** Address of the site's root, with a slash at the end, from that of the index's folder. */
export function rootOf(folder: string): string {
  return folder.replace(/[^/]+\/[^/]+\/$/, '');
}
