/** `<closing-plan>`: upgrades the checklist of the page into the reader's own plan. */
import { readPlace } from '#place/place.ts';
import { answersFromHash } from '../answers.ts';
import { duesOf, type Setting } from '../dates.ts';
import { today } from '../days.ts';
import type { Answers } from '../model.ts';
import { makePlan, type Plan } from '../plan.ts';
import { Session } from '../session.ts';
import { unpack } from '../share.ts';
import { emptyPlan, type Kept, type KeptPlan, withTick } from '../state.ts';
import { PLAN_KEY, PlanStore } from '../store.ts';
import { showCalls, watchCalls } from './calls-view.ts';
import { showDates } from './dates-view.ts';
import { need, saveFile, settleOn } from './dom.ts';
import { entriesOf } from './entries.ts';
import { showFacts } from './facts-view.ts';
import { showBeside, showMessages, watchMessages } from './messages-view.ts';
import { showPlans, watchPlans } from './plans-view.ts';
import { foldQuestions, showAnswers, summaryOf, watchQuestions } from './questions-view.ts';
import { type FetchedRegion, fetchRegion } from './region.ts';
import { servicesOf } from './services.ts';
import { watchTake } from './take-view.ts';
import { type NamedService, TasksView } from './tasks-view.ts';
import { pageData, put, sayDay } from './words.ts';

/** A plan with nothing in it but the region that the reader asked to be remembered. */
const freshPlan = (): KeptPlan => ({ ...emptyPlan(), answers: { region: readPlace() } });

class ClosingPlan extends HTMLElement {
  readonly #data = pageData(this);
  readonly #store = new PlanStore();
  readonly #session = new Session(this.#store, freshPlan);
  readonly #form = need<HTMLFormElement>(this, '[data-questions]');
  readonly #tasks = new TasksView(this, this.#data.words, {
    mark: (id, mark) => this.#change((plan) => ({ ...plan, ticks: withTick(plan.ticks, id, mark) })),
    overrule: (id) =>
      this.#change((plan) => ({
        ...plan,
        ticks: { ...plan.ticks, overruled: [...new Set([...plan.ticks.overruled, id])] },
      })),
  });
  #region: FetchedRegion | undefined;
  #regionFailed = false;
  /** Answers that came in the address, until the reader acts. */
  #linked: Answers | undefined;
  #services: readonly NamedService[] = [];

  connectedCallback(): void {
    const { words, paths } = this.#data;
    watchQuestions(
      this,
      (name, value) => this.#change((plan) => ({ ...plan, answers: { ...plan.answers, [name]: value } })),
      () => need(this, '[data-progress]').focus(),
    );
    watchCalls(this, (call) => this.#change((plan) => ({ ...plan, calls: [...plan.calls, call] })));
    watchTake(
      this,
      {
        plan: () => this.#session.plan,
        all: () => this.#session.all,
        entries: () => entriesOf(this.#plan(), this.#setting, this.#tasks, words),
        imported: (kept) => this.#import(kept),
        say: (text) => this.#say(text),
      },
      words,
      paths.plan,
    );
    watchPlans(
      this,
      {
        choose: (id) => this.#then(() => this.#session.choose(id)),
        name: (label) => this.#change((plan) => ({ ...plan, label })),
        add: () => this.#then(() => this.#session.open(freshPlan())),
        remove: () => this.#then(() => this.#session.remove()),
      },
      words,
    );
    watchMessages(this, {
      join: () => this.#join(),
      keep: (may) => this.#then(() => this.#session.decide(may)),
      wipe: () => this.#then(() => void this.#store.wipe()),
      saveRaw: () => saveFile(`${words.file}.txt`, 'text/plain;charset=utf-8', this.#store.raw() ?? ''),
    });
    const useEarliest = need<HTMLButtonElement>(this, '[data-use-earliest]');
    useEarliest.addEventListener('click', () => {
      const { value: day } = useEarliest;
      this.#change((plan) => ({ ...plan, answers: { ...plan.answers, day } }));
      settleOn(need(this, '#dates'));
    });
    addEventListener('storage', ({ key }) => {
      if (key === PLAN_KEY || key === null) this.#then(() => this.#session.refresh());
    });
    // The same tab may have wiped what is stored, or come back from its history.
    addEventListener('plans-changed', () => this.#then(() => this.#session.refresh()));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#then(() => this.#session.refresh()));
    addEventListener('hashchange', () => void this.#openLink());
    // Who comes back to a plan wants its list.
    foldQuestions(this, this.#session.plan.answers.reason !== undefined && !this.#session.isNew);
    void this.#openLink();
    this.#show();
  }

  /** A plan, or some answers, in the address: opened beside what is kept, written only when changed. */
  async #openLink(): Promise<void> {
    const { words, paths } = this.#data;
    const hash = location.hash.slice(1);
    const packed = new URLSearchParams(hash).get('plan');
    if (packed === null) {
      const answers = answersFromHash(hash);
      if (Object.keys(answers).length === 0) return;
      const fresh = freshPlan();
      this.#linked = answers;
      foldQuestions(this, false);
      this.#session.open({ ...fresh, answers: { ...fresh.answers, ...answers } });
    } else {
      const shared = await unpack(packed);
      if (typeof shared === 'string') this.#say(words[shared]);
      else {
        this.#session.open({ ...emptyPlan(), ...shared });
        foldQuestions(this, true);
        this.#say(words.opened);
      }
    }
    history.replaceState(null, '', paths.plan);
    this.#show();
  }

  /** Puts the answers that came in the address into the kept plan. */
  #join(): void {
    const { kept } = this.#session;
    const linked = this.#linked;
    if (!kept || !linked) return;
    this.#session.choose(kept.id);
    this.#change((plan) => ({ ...plan, answers: { ...plan.answers, ...linked } }));
    need(this, '[data-progress]').focus();
  }

  #then(act: () => void): void {
    this.#linked = undefined;
    act();
    this.#show();
  }

  #change(update: (plan: KeptPlan) => KeptPlan): void {
    this.#say('');
    this.#then(() => this.#session.change(update));
  }

  #say(text: string): void {
    need(this, '[data-message]').textContent = text;
  }

  #import(imported: Kept): void {
    const { words } = this.#data;
    const added = this.#session.import(imported);
    if (added === undefined) this.#say(words.importedOpen);
    else this.#say(added > 0 ? put(words.imported, { n: added }) : words.importedNone);
    this.#show();
  }

  get #setting(): Setting {
    const { answers } = this.#session.plan;
    const record = this.#region?.record;
    return {
      answers,
      region: record?.code === answers.region ? record : undefined,
      services: this.#services,
      today: today(),
    };
  }

  #plan(): Plan {
    const { answers, ticks, services } = this.#session.plan;
    const listed = this.#services.filter(({ id }) => services.includes(id));
    return makePlan(this.#data.rules, answers, ticks, listed);
  }

  /** Fetches what the plan needs and does not have yet, and shows it when it arrives. */
  async #fetch({ answers, services }: KeptPlan): Promise<void> {
    const { paths } = this.#data;
    const missing = services.some((id) => !this.#services.some((service) => service.id === id));
    if (missing) {
      this.#services = await servicesOf(services, paths);
      this.#show();
    }
    const { region } = answers;
    if (region === undefined || this.#region?.record.code === region) return;
    try {
      const fetched = await fetchRegion(region, paths);
      if (this.#session.plan.answers.region !== region) return;
      this.#region = fetched;
      this.#regionFailed = false;
    } catch {
      if (this.#regionFailed) return;
      this.#regionFailed = true;
    }
    this.#show();
  }

  #show(): void {
    const { words } = this.#data;
    const { plan: open } = this.#session;
    const plan = this.#plan();
    const setting = this.#setting;
    this.#tasks.show(plan, duesOf(plan, setting), this.#services, setting.today);
    showAnswers(this.#form, open.answers);
    const nameOf = (id: string) => this.#services.find((service) => service.id === id)?.name ?? id;
    showDates(this, plan, setting, words, nameOf);
    showCalls(this, open.calls, (index) =>
      this.#change((now) => ({ ...now, calls: now.calls.filter((_, at) => at !== index) })),
    );
    showPlans(this, this.#session.all, open, words);
    showBeside(this, this.#linked, this.#session.kept);
    showMessages(this, this.#session, this.#store.trouble, words);
    showFacts(
      this,
      plan.tasks.map(({ task }) => task),
      this.#tasks,
      this.#region,
      open.answers,
      words,
      this.#regionFailed && open.answers.region
        ? this.#data.paths.region.replace('%', open.answers.region.toLowerCase())
        : undefined,
    );
    const done = plan.stages.reduce((sum, stage) => sum + stage.finished, 0);
    need(this, '[data-progress]').textContent = put(words.progress, { done, all: plan.tasks.length });
    for (const seal of ['[data-complete]', '[data-finished-seal]']) need(this, seal).hidden = !plan.complete;
    need(this, 'quick-exit').hidden = open.answers.reason !== 'safety';
    need(this, '[data-printed]').textContent = sayDay(setting.today, words);
    const summary = summaryOf(open, this.#form, words);
    for (const line of this.querySelectorAll('[data-summary]')) line.textContent = summary;
    dispatchEvent(new Event('stored-changed'));
    void this.#fetch(open);
  }
}

customElements.define('closing-plan', ClosingPlan);
