import type { Frame } from '../../../customers/frame.ts';
import type { UngroupedBuyersAnswer, UngroupedBuyersAsk } from '../../contract/purchases/ungrouped-buyers.ts';
import { groupsOf } from './purchase-totals.ts';

export function ungroupedBuyersIn(frame: Frame, { by }: UngroupedBuyersAsk): UngroupedBuyersAnswer {
  const { purchases } = frame;
  const grouping = purchases && groupsOf(frame, purchases, by);
  if (!purchases || !grouping) return null;
  return new Set(purchases.customer.filter((_, entry) => grouping.codes[entry]! < 0)).size;
}
