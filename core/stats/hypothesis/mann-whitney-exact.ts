/**
 * How probable are a U at most and at least as large, when all orders of n1 + n2 distinct values are equally
 * probable? Cost: n1 · n2 · (n1 + n2).
 */
export function exactMannWhitneyTails(
  u: number,
  n1: number,
  n2: number,
): { readonly less: number; readonly greater: number } {
  const most = n1 * n2;
  let ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let k = 1; k <= n1; k++) {
    ways = times(ways, n2 + k);
    ways = over(ways, k);
  }
  let total = 0;
  let less = 0;
  let greater = 0;
  ways.forEach((count, value) => {
    total += count;
    if (value <= u) less += count;
    if (value >= u) greater += count;
  });
  return { less: less / total, greater: greater / total };
}

/** Multiplies the generating polynomial by 1 − xᵏ. */
function times(polynomial: Float64Array, k: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(polynomial, (value, i) => value - (i >= k ? polynomial[i - k]! : 0));
}

/** Divides the generating polynomial by 1 − xᵏ. */
function over(polynomial: Float64Array, k: number): Float64Array<ArrayBuffer> {
  const quotient = Float64Array.from(polynomial);
  for (let i = k; i < quotient.length; i++) quotient[i]! += quotient[i - k]!;
  return quotient;
}
