/** The site's mark: a SIM with its cut corner and the contact grid of its chip, in a 30 × 38 box. */
export const SIM_OUTLINE =
  'M4 1.5h14.6c.5 0 1 .2 1.4.6l7.4 7.4c.4.4.6.9.6 1.4V34a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 34V4A2.5 2.5 0 0 1 4 1.5Z';
export const CHIP = 'M8 17.5h14v13H8zM8 24h4.5M17.5 24H22M12.5 17.5v13M17.5 17.5v13';

/** Colours of the light theme as sRGB, for pictures that cannot read the tokens. */
export const COLOURS = {
  paper: '#fbf9f4',
  raised: '#fffefb',
  ink: '#1c212b',
  link: '#0d5563',
  line: '#d8d4ca',
  seal: '#a3211b',
};

/** The mark alone, centred on a square of paper: icons. `inset` is the share of the side left free around it. */
export function iconSvg(size: number, inset = 0.16): string {
  const height = size * (1 - 2 * inset);
  const scale = height / 38;
  const x = (size - 30 * scale) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="${COLOURS.paper}"/><g transform="translate(${x} ${size * inset}) scale(${scale})" fill="none" stroke="${COLOURS.link}"><path d="${SIM_OUTLINE}" fill="${COLOURS.raised}" stroke-width="2"/><path d="${CHIP}" stroke-width="1.5"/></g></svg>`;
}
