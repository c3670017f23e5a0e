import type { Binned, NumberVariable, Variable } from './frame.ts';
import { humanCuts } from './human-cuts.ts';

/**
 * `human`: at values that a person would choose, into about `parts` intervals of equal counts. `quantiles`: a bin for each
 * of up to 15 values, else ten of equal counts.
 */
export type Scheme =
  | { readonly scheme: 'human'; readonly parts: number }
  | { readonly scheme: 'quantiles'; readonly among: Int32Array };

/** How is a variable cut? Levels stay as they are, "missing" is a bin of its own, the last. O(n · log parts). */
export function binned(variable: Variable, scheme: Scheme): Binned {
  const isMissing = variable.missing > 0;
  if (variable.kind === 'category') {
    const { codes, levels } = variable;
    const size = levels.length + (isMissing ? 1 : 0);
    const bins = binsOf(codes.length, size);
    for (let place = 0; place < codes.length; place++) {
      bins[place] = codes[place]! < 0 ? size - 1 : codes[place]!;
    }
    const missing = isMissing ? size - 1 : -1;
    return { variable, bins, size, ordered: 0, cuts: [], cutBelongs: 'above', missing };
  }
  const between = cutsOf(variable, scheme);
  const { cuts, cutBelongs } = between;
  const { values } = variable;
  const ordered = cuts.length + 1;
  const size = ordered + (isMissing ? 1 : 0);
  const bins = binsOf(values.length, size);
  for (let place = 0; place < values.length; place++) {
    bins[place] = Number.isNaN(values[place]!) ? ordered : binAt(values[place]!, between);
  }
  return { variable, bins, size, ordered, cuts, cutBelongs, missing: isMissing ? ordered : -1 };
}

const quantileBins = 10;
const fewValues = 15;

function cutsOf(variable: NumberVariable, scheme: Scheme): Pick<Binned, 'cuts' | 'cutBelongs'> {
  if (scheme.scheme === 'human') {
    const found = humanCuts(variable.sorted, scheme.parts);
    const cuts = variable.whole ? [...new Set(found.map((cut) => Math.ceil(cut)))] : found;
    return { cuts, cutBelongs: 'above' };
  }
  const values = Float64Array.from(scheme.among, (place) => variable.values[place]!);
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  return {
    cuts: distinct.length <= fewValues ? Array.from(distinct) : quantilesOf(sorted),
    cutBelongs: 'below',
  };
}

/** Inner edges of the quantile bins, each the upper end of its bin. @see Hyndman & Fan 1996, type 7 */
function quantilesOf(sorted: Float64Array): number[] {
  const edges: number[] = [];
  for (let k = 1; k < quantileBins; k++) {
    const at = ((sorted.length - 1) * k) / quantileBins;
    const low = Math.floor(at);
    const high = Math.min(sorted.length - 1, low + 1);
    edges.push(sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!));
  }
  return [...new Set(edges)];
}

function binsOf(length: number, size: number): Uint8Array | Int32Array {
  return size <= 256 ? new Uint8Array(length) : new Int32Array(length);
}

/** Which of the bins between cuts is a value in? O(log cuts). */
export function binAt(value: number, { cuts, cutBelongs }: Pick<Binned, 'cuts' | 'cutBelongs'>): number {
  const above = cutBelongs === 'above';
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle]!;
    if (above ? value >= cut : value > cut) low = middle + 1;
    else high = middle;
  }
  return low;
}
