/** Finding and making nodes. Everything on the page was rendered at build; script fills it in. */

/** The element that must be there: its absence is a fault of the page. */
export function need<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** A copy of a template's first element. */
export function copyOf(root: ParentNode, name: string): HTMLElement {
  const template = need<HTMLTemplateElement>(root, `template[data-template="${name}"]`);
  return document.importNode(need<HTMLElement>(template.content, '*'), true);
}

/** An element with text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Puts elements into a parent in an order, moving only those that stand elsewhere, so that focus stays. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  wanted.forEach((element, index) => {
    const at = parent.children[index];
    if (at !== element) parent.insertBefore(element, at ?? null);
  });
}

/** Moves the focus to what stands near a control that has just vanished, so that the keyboard goes on from there. */
export function settleOn(near: HTMLElement): void {
  near.tabIndex = -1;
  near.focus();
}

/** Hands text to the reader as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
