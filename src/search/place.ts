/** The region that the reader asked to be remembered, as its page's address has it. */
import { readPlace } from '#place/place.ts';

export function chosenRegion(): string | undefined {
  return readPlace()?.toLowerCase();
}
