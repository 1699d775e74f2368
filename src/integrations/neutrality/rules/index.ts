/** The rules in the order in which they speak. */

import type { Rule } from '../model.ts';
import { chatHandle } from './chat-handle.ts';
import { chatId } from './chat-id.ts';
import { contactNumber, undeclaredMail } from './contacts.ts';
import { chatHost, oddScheme, shortLink, undeclaredHost } from './hosts.ts';
import { lookAlikeHost } from './look-alike.ts';
import { trackingParameter } from './parameters.ts';
import { qrImage } from './qr-image.ts';
import { shopPage } from './shop-page.ts';
import { chatSolicitation } from './solicitation.ts';

export const RULES: readonly Rule[] = [
  chatHost,
  shortLink,
  oddScheme,
  lookAlikeHost,
  undeclaredHost,
  trackingParameter,
  shopPage,
  qrImage,
  chatSolicitation,
  chatId,
  chatHandle,
  contactNumber,
  undeclaredMail,
];
