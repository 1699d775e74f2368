/** Hashes of files that the build made. Any letters may meet in them, and they are no words. */

/** Names of bundled files without their hash. */
export function withoutHashes(text: string): string {
  return text.replace(/(\/_astro\/[^/?#\s"']*?)\.[\w-]{6,10}(?:_[\w-]+)?(?=\.\w+)/g, '$1');
}

/** The worker's list of files without their hashes. */
export function withoutRevisions(code: string): string {
  return withoutHashes(code).replace(/\brevision:"[0-9a-f]+"/g, 'revision:""');
}
