import type { FrameOutline } from '../../customers/frame.ts';
import type { AskOf } from '../../summaries/contract.ts';

export type HeadlineAsks = ReturnType<typeof askHeadline>;

/** Which summaries do the headline figures need? */
export function askHeadline(frame: FrameOutline) {
  const purchases: AskOf<'purchase-totals'> = { summary: 'purchase-totals', by: { of: 'all' } };
  const own = ownTenure(frame);
  const tenure: AskOf<'moments'> | null = own === null ? null : { summary: 'moments', variable: own };
  return { purchases, tenure };
}

/** How long customers have been customers where they say so themselves, not counted from their sales. */
function ownTenure({ variables, meanings, purchases }: FrameOutline): string | null {
  const tenure = variables.find(({ id }) => id === meanings.tenure);
  const date = purchases?.names.date ?? null;
  const isOfSales = date !== null && tenure?.origins.includes(date);
  return tenure?.column === 'number' && !isOfSales ? tenure.id : null;
}
