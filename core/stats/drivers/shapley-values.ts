/** More predictors have too many subsets. */
export const mostForShapley = 12;

const repeated = 1e-10;

/**
 * What does each predictor add to the explained variance, on average over all orders of adding them? The Shapley values of R²,
 * which Lindeman, Merenda and Gold call LMG; exact, and they add up to R².
 *
 * O(p · 2ᵖ): the subsets are a tree in which one predictor at a time is taken out of all others or passed over.
 *
 * @param among correlations of the predictors, p × p row by row; p ≤ 12.
 * @param outcome correlation of each with the outcome.
 * @see Grömping (2007), Estimators of relative importance in linear regression based on variance decomposition
 */
export function shapleyValues(among: Float64Array, outcome: Float64Array): Float64Array {
  const p = outcome.length;
  const explained = explainedByAll(among, outcome);
  const weight = sizeWeights(p);
  const values = new Float64Array(p);
  for (let subset = 0; subset < explained.length; subset++) {
    const size = bitsOf(subset);
    for (let j = 0; j < p; j++) {
      if ((subset & (1 << j)) !== 0) continue;
      values[j]! += weight[size]! * (explained[subset | (1 << j)]! - explained[subset]!);
    }
  }
  return values;
}

/** R² of each subset, by its bits. */
function explainedByAll(among: Float64Array, outcome: Float64Array): Float64Array {
  const p = outcome.length;
  const width = p + 1;
  const explained = new Float64Array(1 << p);
  const levels = Array.from({ length: width }, () => new Float64Array(width * width));
  const first = levels[0]!;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) first[i * width + j] = among[i * p + j]!;
    first[i * width + p] = outcome[i]!;
  }
  first[p * width + p] = 1;
  const walk = (j: number, subset: number, matrix: Float64Array): void => {
    if (j === p) {
      explained[subset] = 1 - matrix[p * width + p]!;
      return;
    }
    walk(j + 1, subset, matrix);
    const left = levels[j + 1]!;
    takeOut(matrix, j, width, left);
    walk(j + 1, subset | (1 << j), left);
  };
  walk(0, 0, first);
  return explained;
}

/** Into `left`, what of the columns after `j` is not told by it: their upper triangle. */
function takeOut(matrix: Float64Array, j: number, width: number, left: Float64Array): void {
  const own = matrix[j * width + j]!;
  for (let a = j + 1; a < width; a++) {
    const share = own < repeated ? 0 : matrix[j * width + a]! / own;
    for (let b = a; b < width; b++) {
      left[a * width + b] = matrix[a * width + b]! - share * matrix[j * width + b]!;
    }
  }
}

/** How much each subset of so many others counts: 1 / (p · (p − 1 choose size)). */
function sizeWeights(p: number): Float64Array {
  const weights = new Float64Array(p);
  let subsets = 1;
  for (let size = 0; size < p; size++) {
    weights[size] = 1 / (p * subsets);
    subsets = (subsets * (p - 1 - size)) / (size + 1);
  }
  return weights;
}

function bitsOf(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
