import { humanCuts } from '../../customers/human-cuts.ts';
import type { Predictor } from './predictors.ts';

/**
 * A predictor cut into bins. Bins 0 … ordered − 1 are intervals of a number, in order; the bins after them stand
 * alone: the levels of a category, or "missing".
 */
export interface Axis {
  readonly predictor: Predictor;
  readonly bins: Uint8Array;
  readonly size: number;
  readonly ordered: number;
  /** Lower ends of the ordered bins 1 … ordered − 1. */
  readonly cuts: readonly number[];
  /** Which bin holds missing values; −1 when there are none. */
  readonly missing: number;
}

/** How is a predictor cut? Numbers at human values into about `parts` intervals, missing as a bin of its own. */
export function axisOf(predictor: Predictor, parts: number): Axis {
  const { values, levels, kind, missing } = predictor;
  const bins = new Uint8Array(values.length);
  if (kind === 'category') {
    const size = levels.length + (missing > 0 ? 1 : 0);
    for (let i = 0; i < values.length; i++) bins[i] = Number.isNaN(values[i]!) ? size - 1 : values[i]!;
    return { predictor, bins, size, ordered: 0, cuts: [], missing: missing > 0 ? size - 1 : -1 };
  }
  const { sorted } = predictor;
  const found = humanCuts(sorted, parts);
  const cuts = predictor.whole ? [...new Set(found.map((cut) => Math.ceil(cut)))] : found;
  const ordered = cuts.length + 1;
  for (let i = 0; i < values.length; i++) {
    bins[i] = Number.isNaN(values[i]!) ? ordered : binOf(values[i]!, cuts);
  }
  const size = ordered + (missing > 0 ? 1 : 0);
  return { predictor, bins, size, ordered, cuts, missing: missing > 0 ? ordered : -1 };
}

function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= cuts[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
