/**
 * The one place in which plans are kept: one key of the browser's local storage, written only when asked.
 *
 * What may be found there, and what happens:
 * 1. nothing: there is no plan yet;
 * 2. this version: it is read;
 * 3. an earlier version: it is migrated in memory and written with the next change;
 * 4. a later version, or something broken: it is left exactly as it is. Plans then live in memory until
 *    the reader has saved or discarded it;
 * 5. storage refuses to be read or written (private mode, quota): plans live in memory.
 */
import { type Kept, readKept, writeKept } from './state.ts';

/** The key. It is listed under “what is stored here” and on the page about privacy. */
export const PLAN_KEY = 'plans';

/** Why plans are not kept: the reader is told. */
export type Trouble = 'refused' | 'broken' | 'newer';

/** As much of `Storage` as is needed; tests bring their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Reads, writes and wipes what is kept. */
export class PlanStore {
  readonly #shelf: () => Shelf;
  #memory: Kept | undefined;
  #trouble: Trouble | undefined;

  /** `shelf` is called at each use, since even naming `localStorage` may throw. */
  constructor(shelf: () => Shelf = () => localStorage) {
    this.#shelf = shelf;
  }

  /** What stands in the way of keeping plans, if anything. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** The text that is stored, to be saved by the reader when it cannot be read. */
  raw(): string | undefined {
    try {
      return this.#shelf().getItem(PLAN_KEY) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** What is kept; what is in memory where nothing can be. */
  read(): Kept | undefined {
    let text: string | null;
    try {
      text = this.#shelf().getItem(PLAN_KEY);
    } catch {
      this.#trouble = 'refused';
      return this.#memory;
    }
    if (text === null) {
      if (this.#trouble !== 'refused') this.#trouble = undefined;
      return this.#memory;
    }
    const read = readKept(text);
    if (read.state !== 'kept') {
      this.#trouble = read.state;
      return this.#memory;
    }
    if (this.#trouble === 'refused') return this.#memory;
    this.#trouble = undefined;
    this.#memory = undefined;
    return read.kept;
  }

  /** Keeps plans; only in memory where something that cannot be read is in the way, or storage refuses. */
  write(kept: Kept): void {
    this.#memory = kept;
    if (this.#trouble === 'broken' || this.#trouble === 'newer') return;
    try {
      this.#shelf().setItem(PLAN_KEY, writeKept(kept));
      this.#trouble = undefined;
      this.#memory = undefined;
    } catch {
      this.#trouble = 'refused';
    }
  }

  /** Removes the plans. What cannot be read is none of them and stays. */
  clear(): void {
    this.read();
    if (this.#trouble === 'broken' || this.#trouble === 'newer') this.#memory = undefined;
    else this.wipe();
  }

  /** Removes what is kept, readable or not. Returns whether it is gone. */
  wipe(): boolean {
    this.#memory = undefined;
    try {
      this.#shelf().removeItem(PLAN_KEY);
    } catch {
      this.#trouble = 'refused';
      return false;
    }
    this.#trouble = undefined;
    return true;
  }
}
