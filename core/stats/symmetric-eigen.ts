export interface SymmetricEigen {
  /** Ascending. */
  readonly values: Float64Array;
  /** Row k: the k-th direction, of length 1. */
  readonly vectors: readonly Float64Array[];
}

/**
 * In which directions does a symmetric matrix stretch, and how far? Householder's reduction to three diagonals, then QL steps with
 * implicit shifts. O(n³).
 *
 * @param matrix n × n row by row; left as it is.
 * @see Bowdler, Martin, Reinsch & Wilkinson (1971), Handbook for Automatic Computation II/2, tred2 and tql2
 */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const vectors = Array.from({ length: n }, (_, j) => matrix.slice(j * n, j * n + n));
  const values = new Float64Array(n);
  const beside = new Float64Array(n);
  reduceInPlace(vectors, values, beside);
  turnInPlace(vectors, values, beside);
  sortInPlace(vectors, values);
  return { values, vectors };
}

/** Directions that are shorter than this part of the longest are none. */
export const shortest = 1e-10;

/** The inverse of a symmetric matrix of no negative direction, and 0 along those in which it does not stretch. */
export function symmetricInverse(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const least = shortest * Math.max(...values);
  const inverse = new Float64Array(n * n);
  values.forEach((value, k) => {
    if (value <= least) return;
    const own = vectors[k]!;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) inverse[i * n + j]! += (own[i]! * own[j]!) / value;
    }
  });
  return inverse;
}

/** To three diagonals: `d` the middle one, `e` that beside it from 1 on; the turns stay in `v`. */
function reduceInPlace(v: readonly Float64Array[], d: Float64Array, e: Float64Array): void {
  const n = d.length;
  for (let j = 0; j < n; j++) d[j] = v[j]![n - 1]!;
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
    if (scale === 0) {
      e[i] = d[i - 1]!;
      for (let j = 0; j < i; j++) {
        d[j] = v[j]![i - 1]!;
        v[j]![i] = 0;
        v[i]![j] = 0;
      }
      d[i] = 0;
      continue;
    }
    d[i] = mirrorInPlace(v, d, e, i, scale);
  }
  gatherInPlace(v, d);
  e[0] = 0;
}

/** One mirror of Householder's, of the first `i` columns; the square of its length. */
function mirrorInPlace(
  v: readonly Float64Array[],
  d: Float64Array,
  e: Float64Array,
  i: number,
  scale: number,
): number {
  let h = 0;
  for (let k = 0; k < i; k++) {
    d[k]! /= scale;
    h += d[k]! * d[k]!;
  }
  let f = d[i - 1]!;
  let g = f > 0 ? -Math.sqrt(h) : Math.sqrt(h);
  e[i] = scale * g;
  h -= f * g;
  d[i - 1] = f - g;
  e.fill(0, 0, i);
  const turned = v[i]!;
  for (let j = 0; j < i; j++) {
    const row = v[j]!;
    f = d[j]!;
    turned[j] = f;
    g = e[j]! + row[j]! * f;
    for (let k = j + 1; k < i; k++) {
      g += row[k]! * d[k]!;
      e[k]! += row[k]! * f;
    }
    e[j] = g;
  }
  f = 0;
  for (let j = 0; j < i; j++) {
    e[j]! /= h;
    f += e[j]! * d[j]!;
  }
  const half = f / (h + h);
  for (let j = 0; j < i; j++) e[j]! -= half * d[j]!;
  for (let j = 0; j < i; j++) {
    const row = v[j]!;
    f = d[j]!;
    g = e[j]!;
    for (let k = j; k < i; k++) row[k]! -= f * e[k]! + g * d[k]!;
    d[j] = row[i - 1]!;
    row[i] = 0;
  }
  return h;
}

/** The mirrors one after another, as one turn; `d` then holds the diagonal. */
function gatherInPlace(v: readonly Float64Array[], d: Float64Array): void {
  const n = d.length;
  const last = n - 1;
  for (let i = 0; i < last; i++) {
    const own = v[i]!;
    const next = v[i + 1]!;
    own[last] = own[i]!;
    own[i] = 1;
    const h = d[i + 1]!;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = next[k]! / h;
      for (let j = 0; j <= i; j++) {
        const row = v[j]!;
        let g = 0;
        for (let k = 0; k <= i; k++) g += next[k]! * row[k]!;
        for (let k = 0; k <= i; k++) row[k]! -= g * d[k]!;
      }
    }
    next.fill(0, 0, i + 1);
  }
  for (let j = 0; j < n; j++) {
    d[j] = v[j]![last]!;
    v[j]![last] = 0;
  }
  v[last]![last] = 1;
}

/** From three diagonals to one, turning the rows of `v` along. */
function turnInPlace(v: readonly Float64Array[], d: Float64Array, e: Float64Array): void {
  const n = d.length;
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  let moved = 0;
  let largest = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    let m = l;
    while (Math.abs(e[m]!) > Number.EPSILON * largest) m++;
    if (m > l) {
      do moved += stepInPlace(v, d, e, l, m);
      while (Math.abs(e[l]!) > Number.EPSILON * largest);
    }
    d[l]! += moved;
    e[l] = 0;
  }
}

/** One QL step of the block from `l` to `m`; how far its diagonal was shifted. */
function stepInPlace(
  v: readonly Float64Array[],
  d: Float64Array,
  e: Float64Array,
  l: number,
  m: number,
): number {
  const n = d.length;
  let g = d[l]!;
  let p = (d[l + 1]! - g) / (2 * e[l]!);
  let r = p < 0 ? -hypotenuse(p, 1) : hypotenuse(p, 1);
  d[l] = e[l]! / (p + r);
  d[l + 1] = e[l]! * (p + r);
  const beyond = d[l + 1]!;
  const shift = g - d[l]!;
  for (let i = l + 2; i < n; i++) d[i]! -= shift;
  p = d[m]!;
  let [c, c2, c3, s, s2] = [1, 1, 1, 0, 0];
  const after = e[l + 1]!;
  for (let i = m - 1; i >= l; i--) {
    c3 = c2;
    c2 = c;
    s2 = s;
    g = c * e[i]!;
    const h = c * p;
    r = hypotenuse(p, e[i]!);
    e[i + 1] = s * r;
    s = e[i]! / r;
    c = p / r;
    p = c * d[i]! - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]!);
    const own = v[i]!;
    const next = v[i + 1]!;
    for (let k = 0; k < n; k++) {
      const before = next[k]!;
      next[k] = s * own[k]! + c * before;
      own[k] = c * own[k]! - s * before;
    }
  }
  p = (-s * s2 * c3 * after * e[l]!) / beyond;
  e[l] = s * p;
  d[l] = c * p;
  return shift;
}

function sortInPlace(v: readonly Float64Array[], d: Float64Array): void {
  for (let i = 0; i < d.length - 1; i++) {
    let least = i;
    for (let j = i + 1; j < d.length; j++) if (d[j]! < d[least]!) least = j;
    if (least === i) continue;
    [d[i], d[least]] = [d[least]!, d[i]!];
    const [own, other] = [v[i]!, v[least]!];
    own.forEach((value, k) => {
      own[k] = other[k]!;
      other[k] = value;
    });
  }
}

/** Not `Math.hypot`, whose last digit depends on the engine. */
function hypotenuse(a: number, b: number): number {
  const [long, short] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  if (long === 0) return 0;
  const ratio = short / long;
  return Math.abs(long) * Math.sqrt(1 + ratio * ratio);
}
