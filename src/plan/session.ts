/** The plan that is open, and when it is written down. Knows the store, no document and no words. */
import {
  emptyPlan,
  type Kept,
  type KeptPlan,
  openPlan,
  withImported,
  withoutPlan,
  withPlan,
} from './state.ts';
import type { PlanStore } from './store.ts';

/**
 * One page's session. Nothing is written before the reader's first change. When safety is the reason,
 * nothing is written until the reader has said that this device is safe.
 */
export class Session {
  readonly #store: PlanStore;
  readonly #blank: () => KeptPlan;
  #plan: KeptPlan;
  #isNew: boolean;
  /** Made because nothing was kept, and untouched since: it gives way to what another tab keeps. */
  #isBlank: boolean;
  #mayKeep: boolean | undefined;

  /** `blank` makes the plan that is open while none is kept. */
  constructor(store: PlanStore, blank: () => KeptPlan = emptyPlan) {
    this.#store = store;
    this.#blank = blank;
    const kept = store.read();
    this.#plan = kept ? openPlan(kept) : blank();
    this.#isNew = kept === undefined;
    this.#isBlank = this.#isNew;
  }

  get plan(): KeptPlan {
    return this.#plan;
  }

  /** All plans, the open one among them. */
  get all(): readonly KeptPlan[] {
    const kept = this.#store.read()?.plans ?? [];
    return kept.some(({ id }) => id === this.#plan.id) ? kept : [...kept, this.#plan];
  }

  /** Whether the open plan is not written down yet. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /** Safety is the reason and the reader has not said whether anything may be kept. */
  get mustAsk(): boolean {
    return this.#plan.answers.reason === 'safety' && this.#mayKeep === undefined;
  }

  /** Whether changes may be written. */
  get keeps(): boolean {
    if (this.#mayKeep === false) return false;
    return this.#plan.answers.reason !== 'safety' || this.#mayKeep === true;
  }

  /** Whether anything is written down now. */
  get hasKept(): boolean {
    return this.#store.raw() !== undefined;
  }

  /** Opens a plan that came from a link; it is written only when the reader changes it. */
  open(plan: KeptPlan): void {
    this.#plan = plan;
    this.#isNew = true;
    this.#isBlank = false;
  }

  /** The kept plan that a link with answers stands beside: the one that was open last. */
  get kept(): KeptPlan | undefined {
    const kept = this.#store.read();
    return kept && openPlan(kept);
  }

  /** Opens one of the kept plans. */
  choose(id: string): void {
    const kept = this.#store.read();
    const chosen = kept?.plans.find((plan) => plan.id === id);
    if (!kept || !chosen) return;
    this.#plan = chosen;
    this.#isNew = false;
    if (this.keeps) this.#store.write({ ...kept, open: id });
  }

  /** Changes the open plan, from its newest state: another tab may have written meanwhile. */
  change(update: (plan: KeptPlan) => KeptPlan): void {
    const kept = this.keeps ? this.#store.read() : undefined;
    const newest = kept?.plans.find(({ id }) => id === this.#plan.id);
    this.#plan = update(newest ?? this.#plan);
    this.#isBlank = false;
    this.#write(this.#store.read());
  }

  /**
   * Takes in the plans of a file and returns how many are new. Where safety is the reason of one of them and
   * the reader has not agreed to keep it, the file's plan is only opened, and nothing is returned.
   */
  import(imported: Kept): number | undefined {
    const isSafe = this.#mayKeep ?? imported.plans.every(({ answers }) => answers.reason !== 'safety');
    if (!this.keeps || !isSafe) {
      this.open(openPlan(imported));
      return undefined;
    }
    const { kept, added } = withImported(this.#store.read(), imported);
    this.#store.write(kept);
    this.choose(kept.open);
    return added;
  }

  /** Deletes the open plan; the next of the kept ones is open then, or an empty one. */
  remove(): void {
    const kept = this.#store.read();
    const rest = kept && withoutPlan(kept, this.#plan.id);
    if (rest) {
      this.#store.write(rest);
      this.choose(rest.open);
    } else {
      this.#store.clear();
      this.open(this.#blank());
    }
  }

  /** Answers the question about keeping. */
  decide(mayKeep: boolean): void {
    this.#mayKeep = mayKeep;
    if (mayKeep) this.#write(this.#store.read());
  }

  #write(kept: Kept | undefined): void {
    if (!this.keeps) return;
    this.#store.write(withPlan(kept, this.#plan));
    this.#isNew = false;
  }

  /** Takes over what another tab, or an import, has written. */
  refresh(): void {
    if (!this.keeps) return;
    const kept = this.#store.read();
    const newest = kept?.plans.find(({ id }) => id === this.#plan.id);
    if (newest) this.#plan = newest;
    else if (!this.#isNew || (kept && this.#isBlank)) {
      this.#plan = kept ? openPlan(kept) : this.#blank();
      this.#isNew = kept === undefined;
      this.#isBlank = this.#isNew;
    }
  }
}
