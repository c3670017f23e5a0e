import { explaining } from './explaining.ts';
import type { Frame, FrameOutline } from './frame.ts';

/** What may be told of a frame without looking at any customer? */
export function outlineOf(frame: Frame): FrameOutline {
  const { sheet, size, keyColumns, meanings, currency, variables, outcomes, leaks, purchases } = frame;
  const { columns, readings } = frame;
  return {
    ...{ sheet, size, keyColumns, meanings, currency, variables, columns, readings, outcomes, leaks },
    explaining: explaining(frame),
    purchases: purchases && {
      count: purchases.count,
      names: purchases.names,
      inLines: purchases.order !== null,
      hasAmount: purchases.amount !== null,
      hasCoverage: purchases.coverage !== null,
      hasDate: purchases.tenure !== null,
    },
  };
}
