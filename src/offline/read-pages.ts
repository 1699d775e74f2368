import { READ } from './names.ts';

/** Lists the pages on the device by their titles. */
class ReadPages extends HTMLElement {
  connectedCallback(): void {
    void this.#list().catch(() => undefined);
  }

  async #list(): Promise<void> {
    const cache = await caches.open(READ);
    const requests = [...(await cache.keys())].reverse();
    const items = await Promise.all(
      requests.map(async (request) => {
        const text = (await (await cache.match(request))?.text()) ?? '';
        // Without its body, which may be long, and its styles, about which the policy of this page would complain.
        const head = text.replace(/<style>.*?<\/style>|<body.*/gs, '');
        const page = new DOMParser().parseFromString(head, 'text/html');
        return { path: new URL(request.url).pathname, lang: page.documentElement.lang, title: page.title };
      }),
    );
    const list = this.querySelector('ul');
    const none = this.querySelector<HTMLElement>('[data-part="none"]');
    for (const { path, lang, title } of items) {
      if (title === '') continue;
      const link = Object.assign(document.createElement('a'), { href: path, lang, textContent: title });
      const item = document.createElement('li');
      item.append(link);
      list?.append(item);
      if (none) none.hidden = true;
    }
  }
}

customElements.define('read-pages', ReadPages);
