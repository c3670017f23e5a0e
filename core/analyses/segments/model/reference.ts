/** Ten bins of equal count and the share of customers in each; the last share is of the missing. */
export function referenceBins(values: Float64Array): { edges: number[]; shares: number[] } {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < 10; bin++) {
    const edge = known[Math.floor((bin * known.length) / 10)];
    if (edge !== undefined && edge !== edges[edges.length - 1] && edge > known[0]!) edges.push(edge);
  }
  return { edges, shares: binShares(values, edges) };
}

export function binShares(values: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 2).fill(0);
  for (const value of values) {
    let bin = 0;
    if (Number.isNaN(value)) bin = edges.length + 1;
    else while (bin < edges.length && value >= edges[bin]!) bin++;
    counts[bin] = counts[bin]! + 1;
  }
  return counts.map((count) => (values.length === 0 ? 0 : count / values.length));
}

/** Share of each level; the last is of the missing. */
export function levelShares(codes: Int32Array, levels: number): number[] {
  const counts = new Array<number>(levels + 1).fill(0);
  for (const code of codes) {
    const bin = code < 0 ? levels : code;
    counts[bin] = counts[bin]! + 1;
  }
  return counts.map((count) => (codes.length === 0 ? 0 : count / codes.length));
}

/** The mean of the roots of squared distances. */
export function meanRoot(squares: Float64Array): number {
  let sum = 0;
  for (const square of squares) sum += Math.sqrt(Math.max(0, square));
  return squares.length === 0 ? 0 : sum / squares.length;
}
