/** Leaves the page at once: by its button, or by pressing Shift three times within five seconds. */
class QuickExit extends HTMLElement {
  #pressed = 0;
  #forget: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      this.#leave();
    });
    addEventListener('keyup', (event) => {
      if (!this.hidden) this.#count(event.key === 'Shift');
    });
  }

  #count(isShift: boolean): void {
    clearTimeout(this.#forget);
    this.#pressed = isShift ? this.#pressed + 1 : 0;
    if (this.#pressed === 3) return this.#leave();
    if (this.#pressed > 0)
      this.#say((this.dataset['pressed'] ?? '').replace('{n}', String(3 - this.#pressed)));
    this.#forget = setTimeout(() => (this.#pressed = 0), 5000);
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  /** Empties the page first, since the other one may be slow, then takes its place in the history. */
  #leave(): void {
    const to = this.querySelector('a')?.href;
    const { leaving = '' } = this.dataset;
    document.title = leaving;
    document.body.replaceChildren();
    history.replaceState(null, '', location.pathname.replace(/[^/]+\/$/, ''));
    if (to) location.replace(to);
  }
}

customElements.define('quick-exit', QuickExit);
