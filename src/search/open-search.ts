/**
 * Opens the search dialog from its link or with Ctrl-K (⌘K), and fetches the search when the reader goes to it:
 * opens the dialog, enters a search field, or comes to the search page. Without this the link and the
 * forms lead to the search page.
 */
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
const page = document.querySelector('site-search[data-mode="page"]');

/** Puts the template's script and preloads into the page, once. */
function start(): void {
  const template = document.querySelector<HTMLTemplateElement>('template#search-start');
  if (!template) return;
  const parts = document.importNode(template.content, true);
  parts.querySelector('script')?.addEventListener('error', withoutScript);
  template.replaceWith(parts);
}

/** The script did not arrive: the dialog's form goes to the search page with what was typed, and that says so. */
function withoutScript(): void {
  if (dialog?.open) dialog.querySelector<HTMLFormElement>('form[action]')?.submit();
  const hint = page?.querySelector<HTMLElement>('[data-search-error]');
  if (!hint) return;
  hint.hidden = false;
  hint.querySelector('button')?.addEventListener('click', () => location.reload());
}

function isOpened(): boolean {
  page?.querySelector('input')?.focus();
  if (page || dialog?.open || !dialog?.showModal) return page !== null;
  // The dialog gives its field the focus itself: asked for afterwards, the page would be laid out twice.
  const field = dialog.querySelector('input');
  if (field) field.autofocus = true;
  dialog.showModal();
  // In a task of its own: to open the dialog is work enough for a slow phone's patience.
  setTimeout(start);
  return true;
}

addEventListener('click', (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const isResult = event.target instanceof Element && event.target.closest('#search-dialog ol a');
  // The answer may lie on this very page, behind the dialog.
  if (isPlain && isResult) dialog?.close();
  const isLink = event.target instanceof Element && event.target.closest('[data-open-search]');
  if (isPlain && isLink && isOpened()) event.preventDefault();
});

// With a modifier, so that nobody who dictates or types beside a field opens it by chance (WCAG 2.1.4).
addEventListener('keydown', (event) => {
  const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isKey || event.shiftKey || event.altKey || event.isComposing) return;
  if (!document.querySelector('dialog[open]') && isOpened()) event.preventDefault();
});

addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.closest('site-search')) setTimeout(start);
});

if (page) start();

export {};
