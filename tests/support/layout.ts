import type { Page } from 'playwright-core';

/**
 * What a reader would miss on the page as it is drawn now. Each function looks at every element and returns
 * those at fault, in words that lead to them; none changes what the page shows.
 */

/** Gives the page a few words for elements, and what counts as shown. Call it once after each load. */
export async function addLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const name = (el: Element) =>
      `${el.localName}${el.id && `#${el.id}`}${[...el.classList].map((c) => `.${c}`).join('')} “${(el.textContent ?? '').trim().slice(0, 30)}”`;
    const isShown = (el: Element) => el.checkVisibility({ visibilityProperty: true });
    /** Read aloud only: cut down to nothing on purpose. */
    const isUnseen = (el: Element) => {
      for (let at: Element | null = el; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };
    Object.assign(globalThis, { looks: { name, isShown, isUnseen } });
  });
}

interface Looks {
  name(el: Element): string;
  isShown(el: Element): boolean;
  isUnseen(el: Element): boolean;
}

/** Text that is cut off: its box shows less than it holds and cannot be scrolled. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name, isShown, isUnseen } = (globalThis as unknown as { looks: Looks }).looks;
    const found: string[] = [];
    for (const el of document.body.querySelectorAll('*')) {
      if (el.closest('svg, select, option, textarea') || !isShown(el)) continue;
      const { overflowX, overflowY } = getComputedStyle(el);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (cuts(overflowX) && el.scrollWidth > el.clientWidth + 1) ||
        (cuts(overflowY) && el.scrollHeight > el.clientHeight + 1);
      if (isCut && !isUnseen(el)) found.push(name(el));
    }
    return found;
  });
}

/** Words that run out of the window, sideways, where nothing scrolls them back. */
export function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name, isShown, isUnseen } = (globalThis as unknown as { looks: Looks }).looks;
    const scrolls = (el: Element) => {
      for (let at: Element | null = el; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const wide =
      document.documentElement.scrollWidth > innerWidth
        ? [`the page: ${document.documentElement.scrollWidth} px`]
        : [];
    const out = [...document.body.querySelectorAll('*')].filter((el) => {
      const hasText = [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || !isShown(el)) return false;
      const { left, right } = el.getBoundingClientRect();
      return (right > innerWidth + 1 || left < -1) && !scrolls(el) && !isUnseen(el);
    });
    return [...wide, ...out.map(name)];
  });
}

/**
 * Everything that takes the focus, in turn: what is then wholly covered by something that sticks to the
 * window (WCAG 2.4.11), or shows no sign of being focused (2.4.7). The page must not scroll smoothly.
 */
export function lostFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name, isShown } = (globalThis as unknown as { looks: Looks }).looks;
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]',
    );
    const found: string[] = [];
    for (const el of all) {
      if (!isShown(el) || el.closest('dialog:not([open])')) continue;
      el.focus();
      if (document.activeElement !== el) continue;
      const { left, top, width, height } = el.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.1, 0.9].map((y) => [left + x * width, top + y * height] as const),
      );
      const isSeen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit !== null &&
          (el.contains(hit) ||
            (hit.contains(el) && hit !== document.documentElement) ||
            hit.closest('label')?.contains(el))
        );
      });
      if (!isSeen) found.push(`covered: ${name(el)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return found;
  });
}

/** What still moves for a reader who asked for calm. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name } = (globalThis as unknown as { looks: Looks }).looks;
    const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
    const found = document
      .getAnimations()
      .map(({ effect }) => `runs: ${(effect as KeyframeEffect | null)?.target?.localName}`);
    for (const el of document.querySelectorAll('*')) {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(el);
      if (lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth')
        found.push(name(el));
    }
    return found;
  });
}

/** The distances of WCAG 1.4.12, as a reader's own style sheet sets them. */
export const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
