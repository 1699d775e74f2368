/**
 * Asks for what makes the site work without network once the page is read and idle: nothing of it delays
 * the page. Where the browser cannot or may not, nothing happens and the site works without.
 */

/** How long to wait for an idle moment, in milliseconds: a busy device may never call itself idle. */
const PATIENCE = 1500;

if ('serviceWorker' in navigator && 'caches' in globalThis)
  addEventListener('load', () => {
    const begin = () => void import('./start.ts').then(({ start }) => start()).catch(() => undefined);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: PATIENCE });
    else setTimeout(begin, PATIENCE);
  });
