/** Where between `low` and `high` does an increasing function cross zero? To full double accuracy, by bisection. */
export function monotoneRoot(increasing: (x: number) => number, low: number, high: number): number {
  let lower = low;
  let upper = high;
  for (let step = 0; step < 1100; step++) {
    const middle = lower + (upper - lower) / 2;
    if (middle <= lower || middle >= upper) return middle;
    if (increasing(middle) < 0) lower = middle;
    else upper = middle;
  }
  return lower;
}
