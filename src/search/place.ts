/** The region that the reader chose, if they said so: a seam, so that the search knows no other feature. */
export function chosenRegion(): string | undefined {
  return undefined;
}
