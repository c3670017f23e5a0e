import type { Predictor } from './predictors.ts';

/** A predictor as codes, −1 missing, for tables of counts. */
export interface Coded {
  readonly id: string;
  readonly codes: Int32Array;
  readonly size: number;
}

const quantileBins = 10;
const fewValues = 15;

/** Numbers of more than 15 values are cut into ten quantile bins. @param places the customers that count. */
export function codedOf(predictor: Predictor, places: Int32Array): Coded {
  const values = Float64Array.from(places, (place) => predictor.values[place]!);
  if (predictor.kind === 'category') {
    const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
    return { id: predictor.id, codes, size: predictor.levels.length };
  }
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const uppers = distinct.length <= fewValues ? Array.from(distinct) : quantiles(sorted);
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : uppers.filter((upper) => upper < value).length,
  );
  return { id: predictor.id, codes, size: uppers.length + 1 };
}

/** Inner edges of the quantile bins, each the upper end of its bin. @see Hyndman & Fan 1996, type 7 */
function quantiles(sorted: Float64Array): number[] {
  const edges: number[] = [];
  for (let k = 1; k < quantileBins; k++) {
    const at = ((sorted.length - 1) * k) / quantileBins;
    const low = Math.floor(at);
    const high = Math.min(sorted.length - 1, low + 1);
    edges.push(sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!));
  }
  return [...new Set(edges)];
}
