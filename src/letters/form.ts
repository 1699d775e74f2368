import { clean } from './clean.ts';
import { faultOf } from './dates.ts';
import type { Kept } from './keep.ts';
import type { Given } from './model.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLFormElement) => form.querySelectorAll<Field>('[data-field]');
const ticksOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('[data-tick]');
const idOf = (field: HTMLElement) => field.dataset['field'] ?? '';

/** Today where the reader is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** What stands in the form, as it may be kept. */
export function entered(form: HTMLFormElement): Kept {
  const values = [...fieldsOf(form)].map((field) => [idOf(field), field.value] as const);
  const ticked = [...ticksOf(form)]
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset['tick'] ?? '');
  return { values: Object.fromEntries(values), ticked };
}

/** What stands in the form, as a letter takes it. `citation` is what the reader chose among the facts. */
export function given(form: HTMLFormElement, citation: string): Given {
  const { values, ticked } = entered(form);
  const dates = [...fieldsOf(form)].filter(({ type }) => type === 'date').map(idOf);
  return { values: { ...values, citation }, dates: new Set(dates), ticked: new Set(ticked) };
}

/** Puts values into the fields that the form has, and leaves the others as they are. */
export function write(form: HTMLFormElement, { values, ticked }: Kept): void {
  for (const field of fieldsOf(form)) field.value = values[idOf(field)] ?? field.value;
  for (const tick of ticksOf(form)) tick.checked = ticked.includes(tick.dataset['tick'] ?? '');
}

/** Says under each date what is wrong with it, and shows nothing under the others. */
export function explain(
  form: HTMLFormElement,
  tenses: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type="date"]')) {
    const fault = field.validity.badInput
      ? 'none'
      : faultOf(clean(field.value), tenses[idOf(field)], today());
    const line = form.querySelector<HTMLElement>(`#${field.id}-fault`);
    if (!line) continue;
    line.hidden = fault === undefined;
    line.textContent = fault === undefined ? '' : (words[fault] ?? '');
    field.setAttribute('aria-invalid', String(fault !== undefined));
  }
}
