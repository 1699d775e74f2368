import { aboutFrom, compose, type Correction, type Labels, mailLink, mayHoldNumber } from './compose.ts';

/** Shows the message as it is filled in, and hands it to the reader's mail program. Sends and keeps nothing. */
class CorrectForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const about = form?.querySelector<HTMLInputElement>('[name="about"]');
    if (!form || !about) return;
    about.value ||= aboutFrom(location.hash);
    form.addEventListener('input', () => this.#show(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#show(form);
  }

  #show(form: HTMLFormElement): void {
    const data = new FormData(form);
    const value = (name: keyof Correction) => String(data.get(name) ?? '');
    const label = (name: keyof Labels) =>
      form.querySelector(`label[for$="-${name}"]`)?.textContent?.trim() ?? name;
    const correction = { about: value('about'), wrong: value('wrong'), source: value('source') };
    const message = compose(correction, {
      about: label('about'),
      wrong: label('wrong'),
      source: label('source'),
    });
    const shown = this.querySelector('blockquote');
    if (shown) shown.textContent = message;
    const warning = this.querySelector<HTMLElement>('[data-number]');
    if (warning) warning.hidden = !mayHoldNumber(message);
    const link = this.querySelector<HTMLAnchorElement>('[data-mail]');
    const { mail = '', subject = '' } = link?.dataset ?? {};
    if (link) link.href = mailLink(mail, subject, message);
  }
}

customElements.define('correct-form', CorrectForm);
