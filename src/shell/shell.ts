/**
 * The little that every page needs before the reader goes anywhere: copy a link, copy a text, print.
 * Each works on buttons that the page already has, and says so through the page's one live region.
 */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function say(message: string): void {
  const region = document.getElementById('said');
  if (region) region.textContent = message;
}

document.addEventListener('click', async (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest<HTMLAnchorElement>('a[data-copy-link]');
  if (link && (await copy(link.href))) return say(link.dataset['copyLink'] ?? '');
  const button = target?.closest<HTMLElement>('[data-copy-text]');
  const text = button?.closest('figure')?.querySelector('blockquote')?.innerText;
  if (button && text && (await copy(text))) return say(button.dataset['copyText'] ?? '');
  if (target?.closest('[data-print]')) print();
});

// A link may lead to something folded: unfold it, so that the reader sees what was linked to.
function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details') ?? target?.querySelector<HTMLDetailsElement>(':scope > details');
  if (fold) fold.open = true;
}
addEventListener('hashchange', unfold);
unfold();

// Browsers that cannot unfold by style alone (print.css) print what is open.
addEventListener('beforeprint', () => {
  if (CSS.supports('selector(::details-content)')) return;
  for (const details of document.querySelectorAll('details')) details.open = true;
});
