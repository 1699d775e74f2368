/**
 * The largest whole size between two bounds at which something still fits, by halving. `fits` must hold
 * up to some size and not above it. Returns the lower bound where nothing fits.
 */
export function largest(from: number, to: number, fits: (size: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
