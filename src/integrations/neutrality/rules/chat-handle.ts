/** A handle by itself: `@` and a name, as chat services and social networks write it. */

import type { Rule } from '../model.ts';
import { withoutMail } from '../strings.ts';

/** Five characters or more, the least that Telegram allows; of names in Han characters, two. `@name.tld` is the end of a mail address and is left to other rules. */
const HANDLE =
  /(?<![a-z0-9._/@-])@ ?(?:[a-z0-9_]{5,32}(?![a-z0-9_]|[.-][a-z0-9])|(?=[a-z0-9_-]*[\u4e00-\u9fff]{2})[a-z0-9_\u4e00-\u9fff-]{2,32})/g;

export const chatHandle: Rule = {
  id: 'chat-handle',
  mend: 'Leave the handle out; name the organisation and link to its official page.',
  text(plain) {
    return plain.includes('@') ? [...withoutMail(plain).matchAll(HANDLE)].map(([match]) => match) : [];
  },
};
