/** How often each distinct value occurs in two groups, values ascending. All that rank statistics need. */
export interface TwoGroups {
  readonly values: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * How often does each value occur among those in group 1 and in group 0?
 *
 * @param group 1 for `first`, 0 for `second`; anything else is left out, and so is a NaN value.
 */
export function twoGroupsOf(values: ArrayLike<number>, group: ArrayLike<number>): TwoGroups {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!) && (group[i] === 0 || group[i] === 1)) kept.push(i);
  }
  const order = Int32Array.from(kept).sort((a, b) => values[a]! - values[b]!);
  const distinct: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (const i of order) {
    const value = values[i]!;
    if (distinct.length === 0 || distinct[distinct.length - 1] !== value) {
      distinct.push(value);
      first.push(0);
      second.push(0);
    }
    const last = distinct.length - 1;
    if (group[i] === 1) first[last]! += 1;
    else second[last]! += 1;
  }
  return {
    values: Float64Array.from(distinct),
    first: Float64Array.from(first),
    second: Float64Array.from(second),
  };
}

/** Number, mean and sample variance of values with counts. NaN where not defined. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

export function momentsOf(values: ArrayLike<number>, counts: ArrayLike<number>): Moments {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    n += counts[i]!;
    sum += counts[i]! * values[i]!;
  }
  const mean = n === 0 ? Number.NaN : sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += counts[i]! * (values[i]! - mean) ** 2;
  return { n, mean, variance: n < 2 ? Number.NaN : squares / (n - 1) };
}

/** Below which value does half of the counted values lie? The mean of the middle two where there are two. */
export function medianOf(values: ArrayLike<number>, counts: ArrayLike<number>): number {
  let n = 0;
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  if (n === 0) return Number.NaN;
  const at = (rank: number): number => {
    let seen = 0;
    for (let i = 0; i < values.length; i++) {
      seen += counts[i]!;
      if (seen > rank) return values[i]!;
    }
    return Number.NaN;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
