/** How much more often does the first score put those to whom it happened first, and the standard error of that. */
export interface AreaDifference {
  readonly difference: number;
  readonly error: number;
}

/**
 * Which of two scores of the same rows tells better to whom it happened: by how much do the areas under their curves differ?
 *
 * @param happened 1 to whom it did, 0 to whom it did not.
 * @returns 0 with an infinite error where either are fewer than two.
 * @see DeLong, DeLong & Clarke-Pearson 1988
 */
export function areaDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  happened: Uint8Array,
  rows: Int32Array,
): AreaDifference {
  const hits = rows.reduce((sum, row) => sum + happened[row]!, 0);
  const misses = rows.length - hits;
  if (hits < 2 || misses < 2) return { difference: 0, error: Number.POSITIVE_INFINITY };
  const one = placements(first, happened, rows);
  const other = placements(second, happened, rows);
  const sums = [0, 0];
  const squares = [0, 0];
  rows.forEach((row, at) => {
    const side = happened[row]!;
    const apart = one[at]! - other[at]!;
    sums[side]! += apart;
    squares[side]! += apart ** 2;
  });
  const variance = (side: 0 | 1, n: number) => (squares[side]! - sums[side]! ** 2 / n) / ((n - 1) * n);
  return {
    difference: sums[1]! / hits,
    error: Math.sqrt(Math.max(0, variance(1, hits) + variance(0, misses))),
  };
}

/** For each row, the share of the other side that its score is on the right side of; ties count half. */
function placements(score: ArrayLike<number>, happened: Uint8Array, rows: Int32Array): Float64Array {
  const order = Int32Array.from(rows.keys()).sort((a, b) => score[rows[a]!]! - score[rows[b]!]!);
  const sides = [0, 0];
  for (const row of rows) sides[happened[row]!]! += 1;
  const placed = new Float64Array(rows.length);
  const before = [0, 0];
  for (let start = 0; start < order.length; ) {
    const here = [0, 0];
    let end = start;
    const value = score[rows[order[start]!]!];
    for (; end < order.length && score[rows[order[end]!]!] === value; end++) {
      here[happened[rows[order[end]!]!]!]! += 1;
    }
    for (let at = start; at < end; at++) {
      const side = happened[rows[order[at]!]!]!;
      placed[order[at]!] =
        side === 1
          ? (before[0]! + here[0]! / 2) / sides[0]!
          : (sides[1]! - before[1]! - here[1]! / 2) / sides[1]!;
    }
    before[0]! += here[0]!;
    before[1]! += here[1]!;
    start = end;
  }
  return placed;
}
