/** What the text of a record names, for whoever declares records to the guard. */

import { plain } from './normal.ts';
import { numbersIn } from './numbers.ts';
import { bareHostsIn, withoutAddresses, withoutMail } from './strings.ts';

/**
 * Hosts and telephone numbers in the text of a fact. A fact has a source and is reviewed, so that a
 * page may repeat what it says; its hosts are then `namedHosts`, its numbers `contacts.numbers`.
 */
export function namedIn(text: string): { hosts: string[]; numbers: string[] } {
  const read = withoutMail(withoutAddresses(plain(text)));
  return {
    hosts: bareHostsIn(read).map((host) => host.split(/[/?#:]/, 1)[0] ?? host),
    numbers: numbersIn(read).map(({ written }) => written),
  };
}
