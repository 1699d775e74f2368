/**
 * Astro marks each scoped element with a long attribute. All style stands in the page itself, so the
 * marks need to differ only there: short ones make a page about 5 % smaller as sent.
 */
export function shortenScopes(html: string): string {
  const short = new Map<string, string>();
  return html.replace(/data-astro-cid-([a-z0-9]{8})/g, (_, id: string) => {
    const name = short.get(id) ?? `data-${short.size.toString(36)}`;
    short.set(id, name);
    return name;
  });
}

/** The marks of scopes without the value that a serializer (none) or a component that hands one on (`true`) writes. */
export function bareScopes(html: string): string {
  return html.replace(/( data-[0-9a-z]{1,2})="(?:true)?"/g, '$1');
}
