import type { BreadcrumbList, FAQPage, HowTo, WithContext } from 'schema-dts';
import type { PageLink } from './site-map.ts';

type Absolute = (bare: string) => string;

/** schema.org BreadcrumbList of a trail. */
export function breadcrumbList(trail: readonly PageLink[], absolute: Absolute): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ path, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(path),
    })),
  };
}

/** A step of the journey as HowTo describes it. */
export interface HowToStep extends PageLink {
  readonly text: string;
}

/** schema.org HowTo of the journey. */
export function howTo(
  lang: string,
  name: string,
  description: string,
  steps: readonly HowToStep[],
  absolute: Absolute,
): WithContext<HowTo> {
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    inLanguage: lang,
    name,
    description,
    step: steps.map(({ path, title, text }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: title,
      text,
      url: absolute(path),
    })),
  };
}

/** schema.org FAQPage: each question with the text of its answer. */
export function faqPage(
  lang: string,
  questions: readonly { question: string; answer: string }[],
): WithContext<FAQPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: lang,
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** JSON for a script block: `<` is escaped so that no value can end the block. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
