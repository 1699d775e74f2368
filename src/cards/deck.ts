import { largest } from './fit.ts';
import { Awake } from './awake.ts';
import { speak, whenVoice } from './speak.ts';

/** The names that change with the region: what the clerk reads, what the reader reads. */
interface Place {
  readonly code: string;
  readonly clerk: { readonly text: string };
  readonly own: string;
}

/** How far a finger must go sideways to turn a card, in pixels. */
const SWIPE = 40;
/** Bounds of the large text, in pixels. */
const SIZES = { from: 18, to: 220 };

/** The cards of one language: shown large one by one, spoken, printed. Without this they are a list. */
class CardDeck extends HTMLElement {
  #at = 0;
  #awake = new Awake();

  connectedCallback(): void {
    const { dialog } = this;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    });
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowRight' || key === 'ArrowDown' || key === ' ') this.#turn(1);
      if (key === 'ArrowLeft' || key === 'ArrowUp') this.#turn(-1);
    });
    dialog.addEventListener('close', () => this.#onClose());
    // Escape and the phone's own way back leave the full screen first: the card goes with it.
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement && dialog.open) dialog.close();
    });
    this.#watchFinger(dialog);
    addEventListener('resize', () => dialog.open && this.#fit());
    const region = this.querySelector('select');
    region?.addEventListener('change', () => this.#name(region.value));
    // It may have been chosen before this script was there, or by the browser that remembers it.
    if (region && region.value !== '') this.#name(region.value);
    const lang = this.lang || (this.dataset['clerk'] ?? '');
    whenVoice(lang, () => this.toggleAttribute('data-voice', true));
  }

  get dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  get #cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-card]')];
  }

  #press(button: HTMLButtonElement): void {
    const card = button.closest<HTMLElement>('[data-card]');
    const action = button.dataset['action'];
    if (action === 'show') void this.#open(card ? this.#cards.indexOf(card) : 0);
    if (action === 'previous') this.#turn(-1);
    if (action === 'next') this.#turn(1);
    if (action === 'close') this.dialog.close();
    if (action === 'speak') this.#speak(card ?? this.#cards[this.#at]);
  }

  #speak(card: HTMLElement | undefined): void {
    const text = card?.querySelector('[data-part="clerk"]')?.textContent;
    if (text) speak(text, this.dataset['clerk'] ?? '');
  }

  async #open(at: number): Promise<void> {
    // Before the dialog, which then lies above it. Where it is refused, the dialog fills the window.
    await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
    this.dialog.showModal();
    this.#at = at;
    this.#show();
    this.#awake.hold();
  }

  #onClose(): void {
    this.#awake.release();
    if (document.fullscreenElement) void document.exitFullscreen();
    this.#cards[this.#at]?.querySelector<HTMLElement>('[data-action="show"]')?.focus();
  }

  #turn(by: number): void {
    const to = this.#at + by;
    if (to < 0 || to >= this.#cards.length) return;
    this.#at = to;
    this.#show();
  }

  #show(): void {
    const card = this.#cards[this.#at];
    for (const part of ['clerk', 'phonetic', 'own']) {
      const from = card?.querySelector<HTMLElement>(`[data-part="${part}"]`);
      const to = this.dialog.querySelector<HTMLElement>(`[data-part="${part}"]`);
      if (to) to.replaceChildren(...(from?.cloneNode(true).childNodes ?? []));
    }
    const count = this.dialog.querySelector('[data-part="count"]');
    if (count) count.textContent = `${this.#at + 1} / ${this.#cards.length}`;
    this.dialog.querySelector('[data-action="previous"]')?.toggleAttribute('disabled', this.#at === 0);
    this.dialog
      .querySelector('[data-action="next"]')
      ?.toggleAttribute('disabled', this.#at === this.#cards.length - 1);
    this.#fit();
  }

  /** The clerk's words as large as the screen allows. */
  #fit(): void {
    const text = this.dialog.querySelector<HTMLElement>('[data-part="clerk"]');
    const room = text?.parentElement;
    if (!text || !room) return;
    const size = largest(SIZES.from, SIZES.to, (px) => {
      text.style.fontSize = `${px}px`;
      return room.scrollHeight <= room.clientHeight && text.scrollWidth <= text.clientWidth;
    });
    text.style.fontSize = `${size}px`;
  }

  #watchFinger(dialog: HTMLDialogElement): void {
    let start: number | undefined;
    dialog.addEventListener('pointerdown', ({ clientX }) => (start = clientX));
    dialog.addEventListener('pointercancel', () => (start = undefined));
    dialog.addEventListener('pointerup', ({ clientX }) => {
      const way = start === undefined ? 0 : clientX - start;
      start = undefined;
      if (Math.abs(way) > SWIPE) this.#turn(way < 0 ? 1 : -1);
    });
  }

  /** Puts the authority of a region into the sentence that names one, or what stands for any. */
  #name(code: string): void {
    const places = JSON.parse(this.querySelector('script')?.textContent ?? '[]') as Place[];
    const place = places.find((each) => each.code === code);
    for (const name of this.querySelectorAll<HTMLElement>('[data-name="regulator"]')) {
      const part = name.closest<HTMLElement>('[data-part]')?.dataset['part'];
      name.dataset['any'] ??= name.textContent;
      const chosen = part === 'own' ? place?.own : part === 'clerk' ? place?.clerk.text : place && '…';
      name.textContent = chosen ?? name.dataset['any'];
    }
  }
}

customElements.define('card-deck', CardDeck);
