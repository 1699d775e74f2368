import { forgetPlace, keepPlace, readPlace } from './place.ts';

/**
 * Ties a choice of region to what the device remembers: the box says whether, the select which. Shows what
 * is remembered already; nothing is kept before the reader ticks the box, and unticking it leaves nothing.
 */
export function rememberChoice(select: HTMLSelectElement, box: HTMLInputElement): void {
  const remembered = readPlace();
  if (remembered) select.value = remembered;
  box.checked = remembered !== undefined;
  const remember = () => {
    if (!box.checked || select.value === '') forgetPlace();
    else box.checked = keepPlace(select.value);
  };
  box.addEventListener('change', remember);
  select.addEventListener('change', remember);
}
