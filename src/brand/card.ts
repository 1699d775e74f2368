import type { LocaleId } from '#i18n/locales.ts';
import { CHIP, COLOURS, SIM_OUTLINE } from './mark.ts';
import { WORDMARKS } from './wordmarks.ts';

/** Width and height of a link preview, in pixels. */
const CARD = { width: 1200, height: 630 };

/** The picture that a link preview shows: six steps as SIM outlines on a line, over the name of the site. */
export function cardSvg(locale: LocaleId): string {
  const { d, width } = WORDMARKS[locale];
  const size = Math.min(880 / width, 0.2);
  const steps = Array.from({ length: 6 }, (_, index) => {
    const last = index === 5;
    const fill = last ? COLOURS.link : COLOURS.raised;
    return `<g transform="translate(${110 + index * 92} 410) scale(2)"><path d="${SIM_OUTLINE}" fill="${fill}" stroke="${COLOURS.link}" stroke-width="1.6"/></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">
<rect width="100%" height="100%" fill="${COLOURS.paper}"/>
<rect x="0" y="612" width="1200" height="18" fill="${COLOURS.link}"/>
<g transform="translate(860 120) scale(9)" fill="none" stroke="${COLOURS.line}" stroke-width="1.2"><path d="${SIM_OUTLINE}"/><path d="${CHIP}"/></g>
<path d="M110 447h${5 * 92 + 30}" stroke="${COLOURS.link}" stroke-width="3"/>
${steps.join('\n')}
<g transform="translate(110 140) scale(${size})"><path d="${d}" fill="${COLOURS.ink}"/></g>
</svg>`;
}
