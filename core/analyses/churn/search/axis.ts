import type { Cut } from '../../../summaries/contract.ts';

/** A variable as it is cut, and the bin of every customer of a sample. */
export interface Axis extends Cut {
  readonly bins: Uint8Array;
}

/** How it is cut, without who is where. */
export function cutOf({ bins: _, ...cut }: Axis): Cut {
  return cut;
}
