/**
 * Text of an MDX file as a plain page: one `<p>` for each paragraph and each text in an attribute.
 * Front matter and links are left out; they are checked in the built site.
 */
export function proseOf(mdx: string): string {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  const attributes = [...body.matchAll(/\b(?:text|title|when|label)="([^"]*)"/g)].map(([, text]) => text);
  const paragraphs = body
    .replace(/<[^>]*>/g, '\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|^[-*#>] |^\d+\. /gm, '')
    .split(/\n+/);
  return [...attributes, ...paragraphs]
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => `<p>${text}</p>`)
    .join('\n');
}
