/** How surely more often do these leave than all others they stand among: 2 ln of the likelihood ratio, 0 for fewer. */
export type LikelihoodRatio = (leavers: number, customers: number) => number;

/**
 * G² of a group inside a population of so many leavers and customers. Zero where the group leaves no more often.
 *
 * Cost: one table of x ln x up to `customers`, then six look-ups a group. @see Wilks 1938
 */
export function likelihoodRatio(leavers: number, customers: number): LikelihoodRatio {
  const xLogX = tableUpTo(customers);
  const whole = xLogX[customers]! - xLogX[leavers]! - xLogX[customers - leavers]!;
  return (k, n) => {
    const rest = customers - n;
    if (n === 0 || rest === 0 || k * customers <= leavers * n) return 0;
    const inside = xLogX[k]! + xLogX[n - k]! - xLogX[n]!;
    const outside = xLogX[leavers - k]! + xLogX[rest - leavers + k]! - xLogX[rest]!;
    return 2 * (inside + outside + whole);
  };
}

let table = new Float64Array(1);

/** Grown as needed and shared: the values never change. */
function tableUpTo(most: number): Float64Array {
  if (table.length <= most) {
    table = Float64Array.from({ length: Math.max(most + 1, 2 * table.length) }, (_, x) =>
      x === 0 ? 0 : x * Math.log(x),
    );
  }
  return table;
}
