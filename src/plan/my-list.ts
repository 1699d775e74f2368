/** Lets the reader tick “I use this” on the pages about accounts: the service joins the open plan. */
import { Session } from './session.ts';
import { PLAN_KEY, PlanStore } from './store.ts';

const session = new Session(new PlanStore());
const boxes = document.querySelectorAll<HTMLInputElement>('input[data-service]');

function show(): void {
  session.refresh();
  for (const box of boxes) {
    box.checked = session.plan.services.includes(box.dataset['service'] ?? '');
    const label = box.closest('label');
    if (label) label.hidden = false;
  }
}

for (const box of boxes)
  box.addEventListener('change', () => {
    const id = box.dataset['service'] ?? '';
    session.change((plan) => {
      const others = plan.services.filter((service) => service !== id);
      return { ...plan, services: box.checked ? [...others, id] : others };
    });
  });

addEventListener('storage', ({ key }) => (key === PLAN_KEY || key === null) && show());
addEventListener('pageshow', show);
show();
