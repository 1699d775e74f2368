/** What can be kept on the device in one language, as the build writes it to `/offline/<locale>.json`. Pure. */

/** A file to keep. */
export interface KeptFile {
  /** Address below the site's origin, with its base path. */
  readonly url: string;
  /** Changes with the content: first digits of its SHA-256. */
  readonly revision: string;
  /** Size as stored, in bytes: what it takes on the device, not what the network carries. */
  readonly bytes: number;
}

/** Everything of one language in one release. */
export interface KeepList {
  readonly release: string;
  readonly locale: string;
  readonly files: readonly KeptFile[];
}

/** Reads a list that came over the network. Nothing when it is not one: an old release, an error page. */
export function parseList(data: unknown): KeepList | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { release, locale, files } = data as Record<string, unknown>;
  if (typeof release !== 'string' || typeof locale !== 'string' || !Array.isArray(files)) return undefined;
  const isFile = (file: unknown): file is KeptFile =>
    typeof file === 'object' &&
    file !== null &&
    typeof (file as KeptFile).url === 'string' &&
    (file as KeptFile).url.startsWith('/') &&
    typeof (file as KeptFile).revision === 'string' &&
    Number.isSafeInteger((file as KeptFile).bytes);
  return files.length > 0 && files.every(isFile) ? { release, locale, files } : undefined;
}

/** Sum of the sizes, in bytes. */
export function sizeOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Bytes in a form that people read: 1.4 MB, 820 KB; the number in the notation of a language. */
export function readableSize(bytes: number, lang: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(lang, { maximumFractionDigits: digits })} ${unit}`;
}
