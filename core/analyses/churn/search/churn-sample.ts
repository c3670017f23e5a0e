import type { Cut, SampleAnswer } from '../../../summaries/contract.ts';
import { halfOf } from '../../../summaries/discovery-side.ts';
import type { Axis } from './axis.ts';

/** Customers drawn to search for rules among them, in the order of their keys. A customer's index here is its row. */
export interface ChurnSample {
  readonly size: number;
  /** 1 left, 0 stayed, 255 not known. */
  readonly left: Uint8Array;
  /** Rows whose outcome is known, ascending. */
  readonly known: Int32Array;
  /** 1 for those who may be searched when a part is kept aside, 0 for those kept aside. */
  readonly searched: Uint8Array;
  /** On which of two halves each one is. */
  readonly half: Uint8Array;
  /** The same variables in the same order, in ever more bins. */
  readonly broad: readonly Axis[];
  readonly coarse: readonly Axis[];
  readonly fine: readonly Axis[];
  readonly finest: readonly Axis[];
}

/** @param cuts the cuts of the answer's bins: all broad ones, then all coarse, all fine and all finest ones. */
export function churnSampleOf(answer: SampleAnswer, cuts: readonly Cut[]): ChurnSample {
  const { size, keys, state, side, bins } = answer;
  const axes = cuts.map((cut, at): Axis => ({ ...cut, bins: Uint8Array.from(bins[at]!) }));
  const each = axes.length / 4;
  return {
    ...{ size, left: state, searched: side, half: halfOf(keys) },
    known: Int32Array.from(state.keys()).filter((row) => state[row] !== 255),
    broad: axes.slice(0, each),
    coarse: axes.slice(each, 2 * each),
    fine: axes.slice(2 * each, 3 * each),
    finest: axes.slice(3 * each),
  };
}
