import type { Axis } from '../axis.ts';
import type { Ranges, SummedArea } from './summed-area.ts';
import { summedArea } from './summed-area.ts';

/** One axis of a triple, with its bins in the order of the rows and the walk over its ranges. */
export interface Side {
  readonly index: number;
  readonly size: number;
  readonly ordered: number;
  readonly bins: Uint8Array;
  readonly walk: Walk;
}

/** At each step: clear the sums or not, add one bin, and (if `look` is 1) look at the range reached. */
export interface Walk {
  readonly clear: Uint8Array;
  readonly bin: Uint8Array;
  readonly look: Uint8Array;
  readonly from: Uint8Array;
}

export interface Triple {
  readonly sides: readonly [Side, Side, Side];
  /** Customers and leavers in all bins below, along every axis. */
  readonly customers: SummedArea;
  readonly leavers: SummedArea;
  /** Working space. */
  readonly plane: Float64Array;
  readonly line: Float64Array;
  /** The largest sum of bins from each on; the last stays 0. */
  readonly onward: Float64Array;
  readonly ranges: Ranges;
}

export function tripleOf(sides: readonly [Side, Side, Side], churned: Uint8Array): Triple {
  const ones = new Uint8Array(churned.length).fill(1);
  const [, second, third] = sides;
  return {
    ...{ sides, customers: summedArea(sides, ones), leavers: summedArea(sides, churned) },
    ...{
      plane: new Float64Array(second.size * third.size),
      line: new Float64Array(third.size),
      onward: new Float64Array(third.size + 1),
    },
    ranges: [0, 0, 0, 0, 0, 0],
  };
}

export function sideOf(axes: readonly Axis[], customers: number, index: number): Side {
  if (index < 0) {
    return { index, size: 1, ordered: 1, bins: new Uint8Array(customers), walk: walkOf(1, 1) };
  }
  const { size, ordered, bins } = axes[index]!;
  return { index, size, ordered, bins, walk: walkOf(ordered, size) };
}

function walkOf(ordered: number, size: number): Walk {
  const steps: { clear: number; bin: number; look: number; from: number }[] = [];
  for (let from = 0; from < ordered; from++) {
    for (let bin = from; bin < ordered; bin++)
      steps.push({ clear: bin === from ? 1 : 0, bin, look: 1, from });
  }
  for (let bin = ordered; bin < size; bin++) steps.push({ clear: 1, bin, look: 1, from: bin });
  if (ordered < size) {
    for (let bin = 0; bin < size; bin++) {
      steps.push({ clear: bin === 0 ? 1 : 0, bin, look: bin === size - 1 ? 1 : 0, from: 0 });
    }
  }
  return {
    clear: Uint8Array.from(steps, (step) => step.clear),
    bin: Uint8Array.from(steps, (step) => step.bin),
    look: Uint8Array.from(steps, (step) => step.look),
    from: Uint8Array.from(steps, (step) => step.from),
  };
}
