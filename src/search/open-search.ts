/**
 * Opens the search dialog from its link or with Ctrl-K (⌘K), and fetches the search when the reader goes to it:
 * opens the dialog, enters a search field, or comes to the search page. Without this the link and the
 * forms lead to the search page.
 */
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
/** Where there is none of its kind (browsers before 2024), the link leads to the search page. */
const canOpen = dialog?.showPopover !== undefined;
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
  if (isOpen()) dialog?.querySelector<HTMLFormElement>('form[action]')?.submit();
  const hint = page?.querySelector<HTMLElement>('[data-search-error]');
  if (!hint) return;
  hint.hidden = false;
  hint.querySelector('button')?.addEventListener('click', () => location.reload());
}

function isOpen(): boolean {
  return canOpen && (dialog?.matches(':popover-open') ?? false);
}

/**
 * Opens the dialog, or goes to the field of the search page; whether either could be done.
 *
 * As a popover, which covers the page: a modal dialog would make the rest of the page inert, and to work out
 * the style of all its elements anew takes a slow phone up to a tenth of a second.
 */
function openSearch(): boolean {
  page?.querySelector('input')?.focus();
  if (page || !canOpen || isOpen()) return page !== null;
  // The dialog gives its field the focus itself: asked for afterwards, the page would be laid out twice.
  const field = dialog?.querySelector('input');
  if (field) field.autofocus = true;
  dialog?.showPopover();
  // In a task of its own: to open the dialog is work enough for a slow phone's patience.
  setTimeout(start);
  return true;
}

dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.hidePopover();
});

addEventListener('click', (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const isResult = event.target instanceof Element && event.target.closest('#search-dialog ol a');
  // The answer may lie on this very page, behind the dialog.
  if (isPlain && isResult) dialog?.hidePopover();
  const isLink = event.target instanceof Element && event.target.closest('[data-open-search]');
  if (isPlain && isLink && openSearch()) event.preventDefault();
});

// With a modifier, so that nobody who dictates or types beside a field opens it by chance (WCAG 2.1.4).
addEventListener('keydown', (event) => {
  const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!isKey || event.shiftKey || event.altKey || event.isComposing) return;
  if (!document.querySelector('dialog[open]') && !isOpen() && openSearch()) event.preventDefault();
});

addEventListener('focusin', ({ target }) => {
  // What stands behind the dialog is not seen: whoever goes there has left it.
  if (isOpen() && target instanceof Node && !dialog?.contains(target)) dialog?.hidePopover();
  if (target instanceof Element && target.closest('site-search')) setTimeout(start);
});

if (page) start();

export {};
