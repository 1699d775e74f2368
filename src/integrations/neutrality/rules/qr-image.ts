/** Pictures of QR codes: a scan leads away without anybody having seen where. */

import type { Rule } from '../model.ts';

/** As a word of its own: `my-qr.png`, `QR code`; not within another, as in `square` or `Qrisan`. */
const WORD =
  /(?<![a-z])(?:qr(?:[ _-]?codes?|[ _-]?img|[ _-]?image|[ _-]?pic)?|wx[ _-]?code|wechat[ _-]?code|erweima|qrcodes?)(?![a-z])/;
const HAN = /二[ ._-]?维[ ._-]?码|(?:扫|扫一)[ ._-]?扫?[ ._-]?码|扫一扫|行动条码|收款码|赞赏码|加群码|名片码/;

/** Half and quarter blocks, squares and Braille cells, of which a code can be drawn in text. */
const BLOCK = '[\\u2580-\\u259f\\u25a0\\u25a1\\u25aa\\u25ab\\u2b1b\\u2b1c\\u2801-\\u28ff]';
/** Whether a text may be a line of such a drawing. */
export const BLOCKS = new RegExp(`${BLOCK}(?:[^]*?${BLOCK}){2}`);
/** Twenty are fewer than any code needs and more than a sentence has. */
const DRAWING = new RegExp(`${BLOCK}(?:[^]*?${BLOCK}){19,}`);

export const qrImage: Rule = {
  id: 'qr-image',
  mend: 'Remove the picture: give the official address as a link instead.',
  text: (plain) => DRAWING.exec(plain)?.slice(0, 1) ?? [],
  picture: (plain) => WORD.test(plain) || HAN.test(plain),
};
