import { securityContact } from '#hosting/security.ts';
import { site } from '../../../site.config.ts';
import type { Declares } from './index.ts';

/** Where whoever publishes the site wishes to be reached: that may stand on it, as what a record gives. */
export function ownDeclares(): Promise<Declares> {
  const security = site.security === '' ? undefined : securityContact(site.security);
  const isMail = security?.protocol === 'mailto:';
  return Promise.resolve({
    urls: security && !isMail ? [security.href] : [],
    texts: [],
    mails: [site.corrections, isMail ? security.pathname : ''].filter((mail) => mail !== ''),
  });
}
