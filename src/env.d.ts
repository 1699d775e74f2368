/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Language of the page that is being rendered, from its address. */
    locale: import('#i18n/locales.ts').Locale;
    /** The furniture's words in that language. */
    t: import('#i18n/strings.ts').Strings;
    /** Language of the words on the page: another one where a translation is missing. */
    voice: { locale: import('#i18n/locales.ts').Locale; t: import('#i18n/strings.ts').Strings };
    /** Address of a bare site path in that language. */
    href: (bare: string) => string;
  }
}

/** Name of the release: see src/hosting/release.ts. */
declare const __RELEASE__: string;
