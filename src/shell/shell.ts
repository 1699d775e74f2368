/**
 * The little that every page needs before the reader goes anywhere: copy a link, copy a text, print,
 * unfold what an address leads to. What happened is said in the page's one live region.
 */

/** How long a message stays, in milliseconds: long enough to read twice. */
const STAY = 5000;

const region = document.getElementById('said');
let clearing: ReturnType<typeof setTimeout> | undefined;

function say(message = ''): void {
  if (!region) return;
  clearTimeout(clearing);
  region.textContent = '';
  // A change from nothing, so that the same message is heard a second time.
  requestAnimationFrame(() => (region.textContent = message));
  clearing = setTimeout(() => (region.textContent = ''), STAY);
}

async function copy(text: string, done: string | undefined): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(region?.dataset['failed']);
  }
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[data-copy-link]');
  if (link) void copy(link.href, link.dataset['copyLink']);
  const button = target.closest<HTMLElement>('[data-copy-text]');
  const text = button?.closest('figure')?.querySelector('blockquote');
  if (button && text) {
    // Selected as well: where copying is refused, the reader can do it by hand.
    getSelection()?.selectAllChildren(text);
    void copy(text.innerText, button.dataset['copyText']);
  }
  if (target.closest('[data-print]')) print();
  // What a button starts waits in a template; it sees by the missing button who asked for it.
  const starter = target.closest('.start');
  const rest = starter && document.querySelector<HTMLTemplateElement>('#rest');
  starter?.remove();
  rest?.replaceWith(rest.content);
});

/** The id in the address. A broken escape sequence counts as it stands. */
function fragment(): string {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

// An address may lead to something folded: unfold it, so that the reader sees what was linked to.
function unfold(): void {
  const target = document.getElementById(fragment());
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
