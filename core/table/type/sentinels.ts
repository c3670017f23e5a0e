const upper = [99, 999, 9999, 99999, 999999, 9999999];
const lower = [-1, -9, -99, -999, -9999];

interface Extreme {
  value: number;
  rows: number;
}

/**
 * Which numbers stand for "not known" (999, −1 …)? Only ones that lie apart from everything else: a repeated
 * highest that is farther from its neighbour than the others are from each other, or the only negative value.
 *
 * @param numbers one a distinct text, NaN where a text is no number; equal numbers may occur.
 * @param counts rows that hold each.
 */
export function sentinelValues(numbers: Float64Array, counts: readonly number[]): readonly number[] {
  const [highest, nextHighest] = topTwo(numbers, counts, 1);
  const [lowest, nextLowest] = topTwo(numbers, counts, -1);
  if (Number.isNaN(nextHighest.value) || fewerThan(numbers, 4)) return [];
  const found: number[] = [];
  const spread = nextHighest.value - Math.max(lowest.value, 0);
  const apart = highest.value - nextHighest.value > 2 * Math.max(spread, 1);
  if (apart && highest.rows >= 2 && upper.includes(highest.value)) found.push(highest.value);
  if (lowest.rows >= 2 && lower.includes(lowest.value) && nextLowest.value >= 0) found.push(lowest.value);
  return found;
}

/** The two highest different numbers (`sign` 1) or the two lowest (−1), NaN where there are not so many. */
function topTwo(numbers: Float64Array, counts: readonly number[], sign: 1 | -1): [Extreme, Extreme] {
  const first = { value: Number.NaN, rows: 0 };
  const second = { value: Number.NaN, rows: 0 };
  for (let code = 0; code < numbers.length; code++) {
    const value = numbers[code] as number;
    const rows = counts[code] as number;
    if (Number.isNaN(value)) continue;
    if (value === first.value) first.rows += rows;
    else if (Number.isNaN(first.value) || sign * value > sign * first.value) {
      second.value = first.value;
      second.rows = first.rows;
      first.value = value;
      first.rows = rows;
    } else if (value === second.value) second.rows += rows;
    else if (Number.isNaN(second.value) || sign * value > sign * second.value) {
      second.value = value;
      second.rows = rows;
    }
  }
  return [first, second];
}

function fewerThan(numbers: Float64Array, count: number): boolean {
  const seen = new Set<number>();
  for (const value of numbers) {
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size >= count) return false;
  }
  return true;
}
