/** Where the Markdown copy of a page is: `/guide/close/` → `/guide/close.md`; the front page → `/index.md`. */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`;
}

/** Whether a page has one. The public directory is published as data instead: thousands of links are no text. */
export function hasMarkdown(path: string): boolean {
  return !path.startsWith('/accounts/all/');
}
