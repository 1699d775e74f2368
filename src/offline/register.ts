/**
 * Asks for what makes the site work without network once the page is read and idle: nothing of it delays
 * the page. Where the browser cannot or may not, nothing happens and the site works without.
 */
if ('serviceWorker' in navigator && 'caches' in globalThis)
  addEventListener('load', () => {
    const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1500));
    whenIdle(() => void import('./start.ts').then(({ start }) => start()).catch(() => undefined));
  });
