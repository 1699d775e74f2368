import { builtPage } from '#integrations/built-site.ts';
import { neutralityPass } from '#integrations/neutrality/guard.ts';
import { SHORT_HOSTS } from '#integrations/neutrality/rules/tables.ts';

/** A site of which every declared host, number and mail address is a reserved one. */
export const OPTIONS = {
  site: new URL('https://site.example/'),
  declared: new Set(['operator.example', 'www.regulator.example', 'help.service.example', 'old.example']),
  httpHosts: new Set(['old.example']),
  namedHosts: new Set(['named.example.com', SHORT_HOSTS[0] ?? '']),
  contacts: {
    mail: 'editor@site.example',
    mails: new Set(['close@service.example']),
    numbers: new Set(['+60 3-5555 0100', '1300 555 010', '*888', '10086']),
  },
};

/** The rules that a fragment of a page breaks, with what was found. */
export function findings(html: string, path = '/guide/') {
  const page = builtPage(
    `${path.slice(1)}index.html`,
    `<!doctype html><html lang="en"><head><title>Page</title></head><body>${html}</body></html>`,
  );
  return neutralityPass(OPTIONS).page?.(page, []) ?? [];
}

/** Names of the rules that a fragment breaks. */
export function broken(html: string): string[] {
  return [...new Set(findings(html).map(({ rule }) => rule))];
}
