/** Pictures of QR codes: a scan leads away without anybody having seen where. */

import type { Rule } from '../model.ts';

/** As a word of its own: `my-qr.png`, `QR code`; not within another, as in `square` or `Qrisan`. */
const WORD =
  /(?<![a-z])(?:qr(?:[ _-]?codes?|[ _-]?img|[ _-]?image|[ _-]?pic)?|wx[ _-]?code|wechat[ _-]?code|erweima|qrcodes?)(?![a-z])/;
const HAN = /二[ ._-]?维[ ._-]?码|(?:扫|扫一)[ ._-]?扫?[ ._-]?码|扫一扫|行动条码|收款码|赞赏码|加群码|名片码/;

export const qrImage: Rule = {
  id: 'qr-image',
  mend: 'Remove the picture: give the official address as a link instead.',
  picture: (plain) => WORD.test(plain) || HAN.test(plain),
};
