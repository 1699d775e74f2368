import type { Block, Form, Wording } from './model.ts';

/** Where a block stands on its line. The title of a statement stands in the middle in every language. */
function alignOf({ part }: Block, { layout }: Form, { middle = [], ends = [] }: Wording): Block['align'] {
  if (middle.includes(part) || (part === 'title' && layout === 'statement')) return 'center';
  return ends.includes(part) ? 'end' : undefined;
}

/** Places the blocks of a letter as its language does. A message has no form: each line begins at the margin. */
export function layOut(blocks: readonly Block[], form: Form, wording: Wording): Block[] {
  if (form.layout === 'message') return [...blocks];
  const { indent } = wording;
  return blocks.map((block) => {
    const align = alignOf(block, form, wording);
    const isRunning = (block.part === 'body' && block.number === undefined) || block.part === 'closing';
    return {
      ...block,
      ...(align && { align }),
      ...(indent && isRunning && align === undefined && { indent }),
    };
  });
}
