import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersFromHash, answersToHash } from '#plan/answers.ts';
import { migrate, VERSION } from '#plan/migrations/index.ts';
import { Session } from '#plan/session.ts';
import { pack, unpack } from '#plan/share.ts';
import {
  emptyPlan,
  type Kept,
  keptOf,
  readKept,
  withImported,
  withoutPlan,
  withPlan,
  withTick,
  writeKept,
} from '#plan/state.ts';
import { PLAN_KEY, PlanStore, type Shelf } from '#plan/store.ts';
import { NO_TICKS, someAnswers, someTicks } from '../support/plan.ts';

/** Local storage in memory, which can be told to refuse. */
class Box implements Shelf {
  readonly items = new Map<string, string>();
  refuses: 'nothing' | 'writing' | 'all' = 'nothing';
  getItem(key: string): string | null {
    if (this.refuses === 'all') throw new DOMException('no', 'SecurityError');
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuses !== 'nothing') throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    if (this.refuses === 'all') throw new DOMException('no', 'SecurityError');
    this.items.delete(key);
  }
}
const boxed = (text?: string) => {
  const box = new Box();
  if (text !== undefined) box.items.set(PLAN_KEY, text);
  return { box, store: new PlanStore(() => box) };
};

const text = fc.string({ maxLength: 60, unit: 'grapheme' }).filter((value) => value.length <= 60);
const somePlan = fc
  .record({
    answers: someAnswers,
    ticks: someTicks,
    label: text,
    services: fc.uniqueArray(fc.constantFrom('mail', 'bank', '12306', 'a-b')),
    calls: fc.array(fc.record({ when: text, who: text, what: text, reference: text }), { maxLength: 4 }),
  })
  .map((parts) => ({ ...emptyPlan(), ...parts }));

describe('export and import', () => {
  test('what is exported comes back the same', () => {
    fc.assert(
      fc.property(fc.array(somePlan, { minLength: 1, maxLength: 4 }), (plans) => {
        const kept: Kept = { version: VERSION, open: plans[0]?.id ?? '', plans };
        const read = readKept(writeKept(kept));
        expect(read).toEqual({ state: 'kept', kept: JSON.parse(JSON.stringify(kept)) });
        if (read.state !== 'kept') return;
        expect(JSON.parse(JSON.stringify(withImported(undefined, read.kept).kept))).toEqual(
          JSON.parse(JSON.stringify(kept)),
        );
        expect(withImported(read.kept, read.kept)).toMatchObject({ added: 0 });
      }),
    );
  });

  test('importing loses nothing: a plan with a known id and other content comes beside it', () => {
    fc.assert(
      fc.property(somePlan, somePlan, (mine, theirs) => {
        const { kept, added } = withImported(
          keptOf(mine),
          keptOf({ ...theirs, id: mine.id, label: 'other' }),
        );
        expect(kept.plans[0]).toEqual(mine);
        expect(added).toBe(
          mine.label === 'other' &&
            JSON.stringify(mine) === JSON.stringify({ ...theirs, id: mine.id, label: 'other' })
            ? 0
            : 1,
        );
        expect(new Set(kept.plans.map(({ id }) => id)).size).toBe(kept.plans.length);
      }),
    );
  });

  test('whatever a file holds, it is read or refused, never thrown at', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ version: 1, open: 'x', plans: value })),
      somePlan.map((plan) => writeKept(keptOf(plan)).slice(0, -9)),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        expect(['kept', 'broken', 'newer']).toContain(readKept(value).state);
      }),
    );
    expect(readKept('x'.repeat(1_000_001)).state).toBe('broken');
    expect(readKept('{"version":99}').state).toBe('newer');
    expect(readKept('{"version":1,"open":"a","plans":[]}').state).toBe('broken');
    const proto = readKept(`{"version":1,"open":"a","__proto__":{"x":1},"plans":[]}`);
    expect(proto.state).toBe('broken');
  });
});

describe('the link', () => {
  test('comes back the same, and holds no word of the reader', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async ({ answers, ticks, services }) => {
        const packed = await pack({ answers, ticks, services });
        expect(packed).toMatch(/^1z[\w-]+$/);
        expect(await unpack(packed)).toEqual({ answers, ticks, services });
      }),
      { numRuns: 50 },
    );
  });

  test('a telephone number or a name cannot be put into it', async () => {
    const smuggled = { answers: {}, ticks: { ...NO_TICKS, done: ['tel-13800138000'] }, services: [] };
    expect(await unpack(await pack(smuggled))).toBe('broken');
    const named = { answers: { reason: 'Li Lei' }, ticks: NO_TICKS, services: [] };
    expect(await unpack(await pack(named))).toBe('broken');
  });

  test('whatever stands there, it is read or named unreadable', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String().map((s) => `1z${s}`),
          fc.base64String().map((s) => `1j${s}`),
        ),
        async (value) => {
          const read = await unpack(value);
          expect(typeof read === 'string' ? ['broken', 'newer'] : [read]).toContain(read);
        },
      ),
    );
    expect(await unpack('2zAAAA')).toBe('newer');
    expect(await unpack(`1j${'A'.repeat(9000)}`)).toBe('broken');
  });

  test('a small text that unpacks to a huge one is stopped', async () => {
    const stream = new Blob([new Uint8Array(4_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    expect(bytes.length).toBeLessThan(5000);
    expect(await unpack(`1z${bytes.toString('base64url')}`)).toBe('broken');
  });

  test('answers in an address: known ones are taken, the rest is left', () => {
    expect(answersFromHash('#reason=died&kind=esim&region=HK&day=2027-02-29&colour=red&holder=king')).toEqual(
      {
        reason: 'died',
        kind: 'esim',
        region: 'HK',
      },
    );
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(answersFromHash(`#${answersToHash(answers)}`)).toEqual(answers);
      }),
    );
    fc.assert(fc.property(fc.string(), (hash) => void answersFromHash(hash)));
  });
});

describe('the store', () => {
  const plan = { ...emptyPlan(), label: 'mine' };
  const kept = keptOf(plan);

  test('nothing is written before the first change, and then under one key', () => {
    const { box, store } = boxed();
    const session = new Session(store);
    expect([...box.items]).toEqual([]);
    session.change((now) => ({ ...now, answers: { kind: 'card' } }));
    expect([...box.items.keys()]).toEqual([PLAN_KEY]);
    expect(new Session(store).plan.answers).toEqual({ kind: 'card' });
  });

  test.each([
    ['broken', '{"version":1'],
    ['broken', '[]'],
    ['broken', '{"version":1,"open":"x","plans":[{"id":"x"}]}'],
    ['newer', '{"version":7,"anything":true}'],
  ] as const)('%s: what was there stays, byte for byte', (trouble, stored) => {
    const { box, store } = boxed(stored);
    const session = new Session(store);
    expect(store.trouble).toBe(trouble);
    session.change((now) => ({ ...now, answers: { kind: 'esim' } }));
    expect(box.items.get(PLAN_KEY)).toBe(stored);
    expect(session.plan.answers).toEqual({ kind: 'esim' });
    expect(store.raw()).toBe(stored);
    expect(store.wipe()).toBe(true);
    session.change((now) => ({ ...now, label: 'a' }));
    expect(store.trouble).toBeUndefined();
    expect(store.read()?.plans[0]?.label).toBe('a');
  });

  test('deleting the plan that lives in memory leaves what cannot be read where it is', () => {
    const { box, store } = boxed('{"version":7}');
    const session = new Session(store);
    session.change((now) => ({ ...now, label: 'a' }));
    session.remove();
    expect(session.plan.label).toBe('');
    expect(box.items.get(PLAN_KEY)).toBe('{"version":7}');
    const readable = boxed();
    const other = new Session(readable.store);
    other.change((now) => ({ ...now, label: 'a' }));
    other.remove();
    expect([...readable.box.items]).toEqual([]);
  });

  test('a file with a plan for safety is only opened until the reader agrees', () => {
    const { box, store } = boxed();
    const session = new Session(store);
    const file = keptOf({ ...emptyPlan(), answers: { reason: 'safety' }, label: 'a' });
    expect(session.import(file)).toBeUndefined();
    expect(session.plan.label).toBe('a');
    expect([...box.items]).toEqual([]);
    session.decide(true);
    expect(store.read()).toEqual(file);
    expect(session.import(file)).toBe(0);
  });

  test('whatever is stored: no exception, nothing lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (stored, act) => {
        const { box, store } = boxed(stored);
        const session = new Session(store);
        if (act) session.change((now) => ({ ...now, label: 'x' }));
        if (readKept(stored).state !== 'kept') expect(box.items.get(PLAN_KEY)).toBe(stored);
        expect(session.plan.label).toBe(act ? 'x' : '');
      }),
    );
  });

  test('storage that refuses, or is full: the plan lives on in memory', () => {
    for (const refuses of ['all', 'writing'] as const) {
      const { box, store } = boxed();
      box.refuses = refuses;
      const session = new Session(store);
      session.change((now) => ({ ...now, label: 'a' }));
      session.change((now) => ({ ...now, answers: { kind: 'card' } }));
      expect(store.trouble).toBe('refused');
      expect(session.plan).toMatchObject({ label: 'a', answers: { kind: 'card' } });
      expect(store.read()?.plans[0]?.label).toBe('a');
    }
    const gone = new PlanStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(gone.read()).toBeUndefined();
    expect(gone.raw()).toBeUndefined();
    expect(gone.wipe()).toBe(false);
  });

  test('a full box keeps what it had', () => {
    const { box, store } = boxed(writeKept(kept));
    const session = new Session(store);
    box.refuses = 'writing';
    session.change((now) => ({ ...now, label: 'changed' }));
    expect(readKept(box.items.get(PLAN_KEY) ?? '')).toEqual({ state: 'kept', kept });
    expect(session.plan.label).toBe('changed');
  });

  test('two tabs: neither overwrites what the other changed', () => {
    const { box } = boxed(writeKept(kept));
    const [one, two] = [new Session(new PlanStore(() => box)), new Session(new PlanStore(() => box))];
    one.change((now) => ({ ...now, ticks: withTick(now.ticks, 'a', 'done') }));
    two.change((now) => ({ ...now, ticks: withTick(now.ticks, 'b', 'done') }));
    one.refresh();
    expect(one.plan.ticks.done).toEqual(['a', 'b']);
    expect(two.plan.ticks.done).toEqual(['a', 'b']);
  });

  test('two tabs that both began with nothing end with one plan; a deliberate new one stays open', () => {
    const { box, store } = boxed();
    const [one, two] = [new Session(store), new Session(new PlanStore(() => box))];
    one.change((now) => ({ ...now, label: 'a' }));
    two.refresh();
    expect(two.plan.id).toBe(one.plan.id);
    const fresh = emptyPlan();
    two.open(fresh);
    two.refresh();
    expect(two.plan).toBe(fresh);
    store.wipe();
    one.refresh();
    expect(one.plan.label).toBe('');
  });

  test('a plan from a link is written only when it is changed, beside what was there', () => {
    const { box, store } = boxed(writeKept(kept));
    const session = new Session(store);
    session.open({ ...emptyPlan(), answers: { reason: 'died' } });
    expect(box.items.get(PLAN_KEY)).toBe(writeKept(kept));
    session.change((now) => ({ ...now, ticks: withTick(now.ticks, 'a', 'done') }));
    expect(store.read()?.plans).toHaveLength(2);
    expect(store.read()?.plans[0]).toEqual(plan);
  });

  test('for safety nothing is written until the reader says so', () => {
    const { box, store } = boxed();
    const session = new Session(store);
    session.change((now) => ({ ...now, answers: { reason: 'safety' } }));
    session.change((now) => ({ ...now, ticks: withTick(now.ticks, 'safe-device', 'done') }));
    expect(session.mustAsk).toBe(true);
    expect(box.items.size).toBe(0);
    session.refresh();
    expect(session.plan.ticks.done).toEqual(['safe-device']);
    session.decide(false);
    session.change((now) => ({ ...now, label: 'x' }));
    expect(box.items.size).toBe(0);
    session.decide(true);
    expect(store.read()?.plans[0]?.ticks.done).toEqual(['safe-device']);
  });

  test('plans are added, taken away, and the last one leaves nothing', () => {
    const two = withPlan(kept, { ...emptyPlan(), label: 'father’s' });
    expect(two.plans.map(({ label }) => label)).toEqual(['mine', 'father’s']);
    expect(withoutPlan(two, two.open)?.open).toBe(plan.id);
    expect(withoutPlan(kept, plan.id)).toBeUndefined();
  });
});

describe('migrations', () => {
  const steps = [
    (old: Record<string, unknown>) => ({ ...old, two: true }),
    (old: Record<string, unknown>) => ({ ...old, three: old['two'] }),
  ];
  test('run in order from the version of the document', () => {
    expect(migrate({ version: 1 }, steps)).toEqual({
      state: 'current',
      document: { version: 3, two: true, three: true },
    });
    expect(migrate({ version: 3, as: 'is' }, steps)).toEqual({
      state: 'current',
      document: { version: 3, as: 'is' },
    });
  });
  test('a later version, no version, a step that fails', () => {
    expect(migrate({ version: 4 }, steps).state).toBe('newer');
    for (const wrong of [{}, { version: '1' }, { version: 0 }, { version: 1.5 }, null, 7, 'x'])
      expect(migrate(wrong, steps).state).toBe('broken');
    const failing = () => {
      throw new Error('no');
    };
    expect(migrate({ version: 1 }, [failing]).state).toBe('broken');
  });
});
