/** Where the Markdown copy of a page is: `/guide/close/` → `/guide/close.md`; the front page → `/index.md`. */
export function markdownPath(path: string): string {
  return path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`;
}
