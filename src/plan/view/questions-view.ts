/** The form with the questions: shows the answers of the open plan, and reports what the reader changes. */
import type { Answers } from '../model.ts';
import { isDay } from '../days.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** Watches the form. A value that the calendar does not have counts as open. */
export function watchQuestions(
  form: HTMLFormElement,
  changed: (name: string, value: string | undefined) => void,
): void {
  form.addEventListener('submit', (event) => event.preventDefault());
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
