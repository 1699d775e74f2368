import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type { PageResult, PageTask } from './page-worker.ts';
import type { Known } from './passes.ts';
import { onRendered } from './rendered.ts';

/** Threads that see pages. Each holds a copy of what the records declare: more would cost more memory than time. */
const THREADS = Math.min(availableParallelism(), 4);
/** Pages that a thread is given at a time: few enough that no thread ends long before the others. */
const AT_A_TIME = 12;

/**
 * Puts pages through the passes on other threads, beginning while the main one still renders: a page is
 * written before the next one is rendered, so each is handed on when its successor is told of.
 */
export class PagePool {
  readonly #pool: Tinypool;
  readonly #taken = new Set<string>();
  readonly #results: Promise<readonly (readonly [string, PageResult])[]>[] = [];
  readonly #stopHearing: () => void;
  #waiting: string[] = [];
  #beingWritten: string | undefined;

  /** Begins to listen for pages rendered. */
  constructor(known: Known) {
    const { dir } = known;
    this.#pool = new Tinypool({
      filename: new URL('./page-worker.ts', import.meta.url).href,
      // They read what they need while the main one is bundling.
      minThreads: THREADS,
      maxThreads: THREADS,
      workerData: known,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    this.#stopHearing = onRendered((path) => {
      const written = this.#beingWritten;
      this.#beingWritten = `${path}index.html`.slice(1);
      // A page for an error is a file of another name; it waits for the end.
      if (written !== undefined && existsSync(`${dir}/${written}`)) this.#take(written);
    });
  }

  #take(file: string): void {
    if (this.#taken.has(file)) return;
    this.#taken.add(file);
    this.#waiting.push(file);
    if (this.#waiting.length === AT_A_TIME) this.#send();
  }

  #send(): void {
    const task: PageTask = { files: this.#waiting };
    this.#waiting = [];
    const results = (this.#pool.run(task) as Promise<PageResult[]>).then((seen) =>
      seen.map((result, index) => [task.files[index] ?? '', result] as const),
    );
    // What fails here is told when the results are asked for.
    results.catch(() => undefined);
    this.#results.push(results);
  }

  /** Sees to the pages not told of, and gives what came of all of them, in the order of `files`. */
  async finish(files: readonly string[]): Promise<PageResult[]> {
    this.#stopHearing();
    for (const file of files) this.#take(file);
    if (this.#waiting.length > 0) this.#send();
    try {
      const seen = new Map((await Promise.all(this.#results)).flat());
      return files.flatMap((file) => seen.get(file) ?? []);
    } finally {
      await this.#pool.destroy();
    }
  }
}
