/**
 * Moves between the input and the links of the results: arrows up and down, Home and End among the
 * links, Escape back to the input. In the input, Home, End and Escape keep what they do there.
 */
export function moveByKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = target(event.key, at, stops.length - 1);
  const stop = to === undefined || to === at ? undefined : stops[to];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}

/** Where a key leads from a stop; 0 is the input. Nothing where it has no meaning there. */
function target(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (at === 0) return undefined;
  if (key === 'Home') return Math.min(1, last);
  if (key === 'End') return last;
  if (key === 'Escape') return 0;
  return undefined;
}
