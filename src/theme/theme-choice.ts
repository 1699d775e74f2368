import { parseTheme, type Theme, THEME_KEY } from './theme.ts';

function read(): Theme {
  try {
    return parseTheme(localStorage.getItem(THEME_KEY));
  } catch {
    return parseTheme(document.documentElement.dataset['theme']);
  }
}

function keep(theme: Theme): void {
  try {
    if (theme === 'device') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is refused: the choice holds for this page only.
  }
}

/** A select that switches the colours. Nothing is stored until the reader chooses, and “device” removes it again. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = read();
    select.addEventListener('change', () => {
      const theme = parseTheme(select.value);
      if (theme === 'device') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
      keep(theme);
    });
    // The page may come back from the back/forward cache after a choice on another page.
    addEventListener('pageshow', () => (select.value = read()));
  }
}

customElements.define('theme-choice', ThemeChoice);
