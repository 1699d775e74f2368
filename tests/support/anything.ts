import fc from 'fast-check';

/** Any string at all, lone surrogates and private characters among them, and such as readers might type. */
export const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...['销户', '註銷', 'TM卡', 'e-SIM', ' ', '，', '\u200b', '\u2060', '𠮷', '\ud842', 'É', 'ﷺ', '①'],
        ...['<b>', "don't", 'zhuxiao', 'cancle', '怎么', '"', '(.*)[a-z]+\\', '📱', 'إلغاء', '销好', '10086'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);
