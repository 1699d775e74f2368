/** Several plans: the choice, the name, another one, and deleting one in two presses. */
import type { KeptPlan } from '../state.ts';
import { make, need } from './dom.ts';
import { type Live, put } from './words.ts';

export interface PlansActions {
  choose(id: string): void;
  name(label: string): void;
  add(): void;
  remove(): void;
}

/** Connects the controls. */
export function watchPlans(host: HTMLElement, actions: PlansActions, words: Live): void {
  const choice = need<HTMLSelectElement>(host, '[data-plan-choice]');
  choice.addEventListener('change', () => actions.choose(choice.value));
  const label = need<HTMLInputElement>(host, '[data-plan-label]');
  label.addEventListener('change', () => actions.name(label.value.trim()));
  need(host, '[data-plan-add]').addEventListener('click', () => actions.add());
  const remove = need<HTMLButtonElement>(host, '[data-plan-remove]');
  const calm = remove.textContent ?? '';
  const reset = () => {
    remove.textContent = calm;
    delete remove.dataset['sure'];
  };
  remove.addEventListener('blur', reset);
  remove.addEventListener('click', () => {
    if (remove.dataset['sure'] === undefined) {
      remove.dataset['sure'] = '';
      remove.textContent = words.removeSure;
      return;
    }
    reset();
    actions.remove();
  });
}

/** Shows the plans and the name of the open one. */
export function showPlans(host: HTMLElement, all: readonly KeptPlan[], open: KeptPlan, words: Live): void {
  const choice = need<HTMLSelectElement>(host, '[data-plan-choice]');
  choice.replaceChildren(
    ...all.map(({ id, label }, index) =>
      Object.assign(make('option', label || put(words.planName, { n: index + 1 })), {
        value: id,
        selected: id === open.id,
      }),
    ),
  );
  const label = need<HTMLInputElement>(host, '[data-plan-label]');
  if (document.activeElement !== label) label.value = open.label;
}
