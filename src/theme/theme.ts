/** What a reader may choose; `device` is the state in which nothing is stored. */
export const THEMES = ['device', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The one key under which the choice is kept on the device. `early.js` reads it too. */
export const THEME_KEY = 'theme';

/** Whatever was stored, as a theme: anything unknown counts as no choice. */
export function parseTheme(stored: unknown): Theme {
  return THEMES.find((theme) => theme === stored) ?? 'device';
}
