/** Keeps the screen on while it is held, where the device allows it. Browsers drop the lock when the page is hidden. */
export class Awake {
  #lock: WakeLockSentinel | undefined;
  #isHeld = false;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (this.#isHeld && document.visibilityState === 'visible') void this.#ask();
    });
  }

  hold(): void {
    this.#isHeld = true;
    void this.#ask();
  }

  release(): void {
    this.#isHeld = false;
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }

  async #ask(): Promise<void> {
    try {
      const lock = await navigator.wakeLock.request('screen');
      // Released meanwhile: the reader closed the card before the lock came.
      if (this.#isHeld) this.#lock = lock;
      else await lock.release();
    } catch {
      // Not supported, or refused to save power: the screen goes dark as it always does.
    }
  }
}
