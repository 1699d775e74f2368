/** What a record of a service may name. Ids are keys of stored lists and of the open data: added to, never renamed. */

/** What kind of service it is. */
export const CATEGORIES = [
  'email-cloud',
  'device',
  'bank',
  'payment',
  'crypto',
  'government',
  'messaging',
  'social',
  'shopping',
  'delivery',
  'travel',
  'entertainment',
  'work',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** In what order accounts are moved; `order.ts` says which account belongs where. */
export const TIERS = ['guard', 'money', 'identity', 'messages', 'rest'] as const;
export type Tier = (typeof TIERS)[number];

/** What the service uses the number for. */
export const NUMBER_USES = ['login', 'code', 'recovery', 'identity', 'contact'] as const;

/** An answer that a record gives, or says that nobody gave. */
export const ANSWERS = ['yes', 'no', 'sometimes', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What proves that the account is yours, instead of a code to the number. `signed-in`: a device that still is. */
export const PROOFS = [
  'email',
  'password',
  'payment-password',
  'pin',
  'signed-in',
  'authenticator',
  'app-prompt',
  'security-key',
  'passkey',
  'backup-code',
  'face',
  'fingerprint',
  'id-document',
  'identity-check',
  'bank-card',
  'security-questions',
  'past-use',
  'personal-data',
  'in-person',
  'administrator',
  'other-number',
] as const;
export type Proof = (typeof PROOFS)[number];

/** What an account holds that opens other accounts: a mailbox, the phone or computer itself, the number on file at the bank. */
export const GUARDS = ['email', 'device', 'bank-card'] as const;
export type Guard = (typeof GUARDS)[number];

/** How hard it is to close an account, in the words of JustDeleteMe, so that the two can be compared. */
export const DIFFICULTIES = ['easy', 'medium', 'hard', 'limited', 'impossible'] as const;

/** What an official look-up shows or undoes. */
export const COVERS = [
  'accounts-by-number',
  'accounts-by-identity',
  'payment-keys-by-identity',
  'lines-by-identity',
  'unbinds-former-owner',
  'automatic-unbinding',
  'for-companies',
] as const;

/** Ways of sending codes that the public directory knows; the first two need the number. */
export const CODE_WAYS = [
  'sms',
  'call',
  'email',
  'totp',
  'custom-software',
  'u2f',
  'custom-hardware',
] as const;
export type CodeWay = (typeof CODE_WAYS)[number];
