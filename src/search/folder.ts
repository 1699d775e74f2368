/**
 * Where the search index is: a folder of its release. A page asks for the index that was made with it, so
 * that an old page never reads a new index, and browsers may keep what they have for ever. Pure.
 */
export function indexFolder(release: string): string {
  return `/pagefind/${release}/`;
}
