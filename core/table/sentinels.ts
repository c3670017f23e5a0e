const upper = [99, 999, 9999, 99999, 999999, 9999999];
const lower = [-1, -9, -99, -999, -9999];

/** A number and how many rows hold it. */
export interface CountedValue {
  readonly value: number;
  readonly count: number;
}

/**
 * Which numbers stand for "not known" (999, −1 …)? Only ones that lie apart from everything else: a repeated
 * extreme that is farther from its neighbour than the others are from each other, or the only negative value.
 */
export function sentinelValues(counted: readonly CountedValue[]): readonly number[] {
  const sorted = [...counted].sort((a, b) => a.value - b.value);
  const found: number[] = [];
  const last = sorted[sorted.length - 1];
  const beforeLast = sorted[sorted.length - 2];
  const first = sorted[0];
  if (last && beforeLast && first && sorted.length >= 4 && last.count >= 2 && upper.includes(last.value)) {
    const spread = beforeLast.value - Math.max(first.value, 0);
    if (last.value - beforeLast.value > 2 * Math.max(spread, 1)) found.push(last.value);
  }
  const second = sorted[1];
  if (
    first &&
    second &&
    sorted.length >= 4 &&
    first.count >= 2 &&
    lower.includes(first.value) &&
    second.value >= 0
  ) {
    found.push(first.value);
  }
  return found;
}
