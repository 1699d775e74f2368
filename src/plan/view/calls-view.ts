/** The record of calls and visits. */
import type { Call } from '../state.ts';
import { make, need, settleOn } from './dom.ts';

const FIELDS = ['when', 'who', 'what', 'reference'] as const;

/** Watches the form for new entries. One without a word in it is not kept. */
export function watchCalls(host: HTMLElement, added: (call: Call) => void): void {
  const form = need<HTMLFormElement>(host, '[data-call-form]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const call = Object.fromEntries(
      FIELDS.map((name) => [name, String(data.get(name) ?? '').trim()]),
    ) as Call;
    if (FIELDS.every((name) => call[name] === '')) return;
    added(call);
    form.reset();
    need<HTMLInputElement>(form, 'input').focus();
  });
}

/** Shows the entries, newest last. */
export function showCalls(host: HTMLElement, calls: readonly Call[], remove: (index: number) => void): void {
  const log = need(host, '[data-log]');
  need(host, '[data-no-calls]').hidden = calls.length > 0;
  log.replaceChildren(
    ...calls.map((call, index) => {
      const item = make('li');
      const said = FIELDS.map((name) => call[name].replace('T', ' ')).filter((text) => text !== '');
      item.append(...said.map((text) => make('span', text)));
      const button = make('button', log.dataset['remove']);
      button.type = 'button';
      button.dataset['noPrint'] = '';
      button.append(Object.assign(make('span', `: ${said.join(', ')}`), { className: 'unseen' }));
      button.addEventListener('click', () => {
        remove(index);
        settleOn(need(host, '#calls'));
      });
      item.append(button);
      return item;
    }),
  );
}
