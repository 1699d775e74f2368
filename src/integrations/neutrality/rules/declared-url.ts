/** Addresses that a record gives in full. */

import type { Known } from '../model.ts';

/** An address as browsers write it, without its fragment; what is no address stays as it is. */
export function withoutFragment(address: string): string {
  return (URL.parse(address)?.href ?? address).split('#', 1)[0] ?? address;
}

/** Whether a record gives exactly this address, whatever place on the page is meant. */
export function isDeclaredUrl(url: URL, { urls }: Known): boolean {
  return urls?.has(withoutFragment(url.href)) ?? false;
}
