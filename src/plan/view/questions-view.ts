/** The form with the questions: shows the answers of the open plan, and reports what the reader changes. */
import type { Answers } from '../model.ts';
import { isDay } from '../days.ts';
import type { KeptPlan } from '../state.ts';
import { need } from './dom.ts';
import { type Live, sayDay } from './words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** Folds the questions into a line that says what was answered, or unfolds them. */
export function foldQuestions(host: HTMLElement, isFolded: boolean): void {
  need(host, '[data-questions]').hidden = isFolded;
  need(host, '[data-answered]').hidden = !isFolded;
}

/** Watches the form. A value that the calendar does not have counts as open. `shown`: the reader wants to see the list. */
export function watchQuestions(
  host: HTMLElement,
  changed: (name: string, value: string | undefined) => void,
  shown: () => void,
): void {
  const form = need<HTMLFormElement>(host, '[data-questions]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    foldQuestions(host, true);
    shown();
  });
  need(host, '[data-change]').addEventListener('click', () => {
    foldQuestions(host, false);
    need<HTMLInputElement>(form, 'input:checked').focus();
  });
  form.addEventListener('change', ({ target }) => {
    const { name, value, type } = target as Field;
    const isOpen = value === '' || (type === 'date' && !isDay(value));
    changed(name, isOpen ? undefined : value);
  });
}

/** Puts answers into the form. */
export function showAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const field of form.querySelectorAll<Field>('input, select')) {
    const answer = answers[field.name as keyof Answers] ?? '';
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === answer;
    else if (document.activeElement !== field) field.value = answer;
  }
}

/** The plan's name and its answers in one line: for paper, and in the place of the folded questions. */
export function summaryOf({ label, answers }: KeptPlan, form: HTMLFormElement, words: Live): string {
  const chosen = Array.from(
    form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked:not([value=""])'),
    (input) => input.nextElementSibling?.textContent ?? '',
  );
  const region = need<HTMLSelectElement>(form, 'select').selectedOptions[0];
  const { day } = answers;
  const parts = [label, region?.value ? region.textContent : '', ...chosen, day ? sayDay(day, words) : ''];
  return parts.filter(Boolean).join(' · ');
}
