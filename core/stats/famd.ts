import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface FamdInput {
  readonly rows: number;
  /** NaN is missing and sits at the mean. */
  readonly numbers: readonly Float64Array[];
  /** −1 is missing and sits at the mean of its category. */
  readonly categories: readonly { readonly codes: Int32Array; readonly levels: number }[];
  readonly axes: number;
}

export interface Famd {
  /** All of them, largest first. */
  readonly eigenvalues: readonly number[];
  readonly inertia: number;
  /** For each axis, one loading a number, then one a level of each category. */
  readonly loadings: readonly Float64Array[];
  /** For each axis, one coordinate a row. */
  readonly coordinates: readonly Float64Array[];
}

/**
 * On which few axes do customers differ most, numbers and categories together? Factor analysis of mixed data:
 * standardised numbers, and levels as `(indicator − share) / √share`.
 *
 * Each axis points so that its largest loading among numbers (among levels when there is no number) is positive.
 * O(n · (p + c)²) for the cross products, O(m³) for m = p + levels.
 *
 * @see Pagès (2004), Analyse factorielle de données mixtes, Revue de statistique appliquée 52
 */
export function famd({ rows, numbers, categories, axes }: FamdInput): Famd {
  const scaled = numbers.map(standardised).filter((column) => column !== null);
  const shares = categories.map(({ codes, levels }) => levelShares(codes, levels));
  const starts: number[] = [];
  let width = scaled.length;
  for (const { levels } of categories) {
    starts.push(width);
    width += levels;
  }
  const cross = crossProducts(rows, scaled, categories, shares, starts, width);
  const { values, vectors } = decompose(cross);
  const kept = Math.min(axes, width);
  const loadings = Array.from({ length: kept }, (_, axis) => oriented(vectors[axis]!, scaled.length));
  return {
    eigenvalues: values,
    inertia: values.reduce((total, value) => total + value, 0),
    loadings,
    coordinates: loadings.map((loading) => project(rows, scaled, categories, shares, starts, loading)),
  };
}

function standardised(values: Float64Array): Float64Array | null {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const sd = Math.sqrt(squares / n);
  return sd > 0 ? values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / sd)) : null;
}

function levelShares(codes: Int32Array, levels: number): Float64Array {
  const counts = new Float64Array(levels);
  let known = 0;
  for (const code of codes) {
    if (code < 0) continue;
    known++;
    counts[code] = counts[code]! + 1;
  }
  return counts.map((count) => (known === 0 ? 0 : count / known));
}

/** Z′Z / n, from sums per level and contingency tables instead of the matrix Z. */
function crossProducts(
  rows: number,
  numbers: readonly Float64Array[],
  categories: FamdInput['categories'],
  shares: readonly Float64Array[],
  starts: readonly number[],
  width: number,
): Matrix {
  const cross = Matrix.zeros(width, width);
  const put = (a: number, b: number, value: number) => {
    cross.set(a, b, value);
    cross.set(b, a, value);
  };
  numbers.forEach((one, a) => {
    for (let b = a; b < numbers.length; b++) {
      const other = numbers[b]!;
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += one[row]! * other[row]!;
      put(a, b, sum / rows);
    }
    categories.forEach(({ codes, levels }, c) => {
      const sums = new Float64Array(levels);
      let known = 0;
      for (let row = 0; row < rows; row++) {
        const code = codes[row]!;
        if (code < 0) continue;
        sums[code] = sums[code]! + one[row]!;
        known += one[row]!;
      }
      for (let level = 0; level < levels; level++) {
        const share = shares[c]![level]!;
        if (share > 0) put(a, starts[c]! + level, (sums[level]! - share * known) / Math.sqrt(share) / rows);
      }
    });
  });
  categories.forEach((one, a) => {
    for (let b = a; b < categories.length; b++) {
      const other = categories[b]!;
      const table = new Float64Array(one.levels * other.levels);
      const oneMargin = new Float64Array(one.levels);
      const otherMargin = new Float64Array(other.levels);
      let known = 0;
      for (let row = 0; row < rows; row++) {
        const i = one.codes[row]!;
        const j = other.codes[row]!;
        if (i < 0 || j < 0) continue;
        known++;
        table[i * other.levels + j] = table[i * other.levels + j]! + 1;
        oneMargin[i] = oneMargin[i]! + 1;
        otherMargin[j] = otherMargin[j]! + 1;
      }
      for (let i = 0; i < one.levels; i++) {
        for (let j = 0; j < other.levels; j++) {
          const p = shares[a]![i]!;
          const q = shares[b]![j]!;
          if (p === 0 || q === 0) continue;
          const product =
            table[i * other.levels + j]! - p * otherMargin[j]! - q * oneMargin[i]! + p * q * known;
          put(starts[a]! + i, starts[b]! + j, product / Math.sqrt(p * q) / rows);
        }
      }
    }
  });
  return cross;
}

function decompose(cross: Matrix): { values: number[]; vectors: Float64Array[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(cross, {
    assumeSymmetric: true,
  });
  const order = Array.from(realEigenvalues.keys()).sort(
    (a, b) => realEigenvalues[b]! - realEigenvalues[a]! || a - b,
  );
  return {
    values: order.map((index) => Math.max(0, realEigenvalues[index]!)),
    vectors: order.map((index) => Float64Array.from(eigenvectorMatrix.getColumn(index))),
  };
}

function oriented(vector: Float64Array, numbers: number): Float64Array {
  const end = numbers > 0 ? numbers : vector.length;
  let largest = 0;
  for (let index = 1; index < end; index++) {
    if (Math.abs(vector[index]!) > Math.abs(vector[largest]!) + 1e-9) largest = index;
  }
  return vector[largest]! < 0 ? vector.map((value) => -value) : vector;
}

function project(
  rows: number,
  numbers: readonly Float64Array[],
  categories: FamdInput['categories'],
  shares: readonly Float64Array[],
  starts: readonly number[],
  loading: Float64Array,
): Float64Array {
  const coordinates = new Float64Array(rows);
  numbers.forEach((column, index) => {
    const slope = loading[index]!;
    for (let row = 0; row < rows; row++) coordinates[row] = coordinates[row]! + slope * column[row]!;
  });
  categories.forEach(({ codes, levels }, c) => {
    const steps = new Float64Array(levels);
    let centre = 0;
    for (let level = 0; level < levels; level++) {
      const share = shares[c]![level]!;
      if (share === 0) continue;
      steps[level] = loading[starts[c]! + level]! / Math.sqrt(share);
      centre += loading[starts[c]! + level]! * Math.sqrt(share);
    }
    for (let row = 0; row < rows; row++) {
      const code = codes[row]!;
      if (code >= 0) coordinates[row] = coordinates[row]! + steps[code]! - centre;
    }
  });
  return coordinates;
}
