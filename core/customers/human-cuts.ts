/**
 * Where would a person draw the lines through these numbers?
 *
 * @param sorted values without missing ones, ascending.
 * @param parts about how many intervals of equal counts to aim at.
 * @returns cut values, ascending; an interval holds `cut ≤ value < next cut`. Numbers with at most `parts + 4`
 * distinct whole values are cut at each of them.
 */
export function humanCuts(sorted: Float64Array, parts: number): number[] {
  const n = sorted.length;
  if (n === 0) return [];
  const distinct = distinctUpTo(sorted, parts + 5);
  if (distinct.length <= parts + 4 && distinct.every((value) => Number.isInteger(value))) {
    return distinct.slice(1);
  }
  const cuts: number[] = [];
  for (let part = 1; part < parts; part++) {
    const low = sorted[Math.floor(((part - 0.25) / parts) * n)]!;
    const high = sorted[Math.min(n - 1, Math.floor(((part + 0.25) / parts) * n))]!;
    const middle = sorted[Math.floor((part / parts) * n)]!;
    cuts.push(roundest(low, high, middle));
  }
  const inside = [...new Set(cuts)].sort((a, b) => a - b);
  return inside.filter((cut) => cut > sorted[0]! && cut <= sorted[n - 1]!);
}

/** The number with the fewest digits between `low` and `high`, nearest to `middle`. */
function roundest(low: number, high: number, middle: number): number {
  if (!(high > low)) return middle;
  const start = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
  for (let power = start; power > start - 18; power--) {
    for (const step of [10 ** power, 5 * 10 ** (power - 1), 2.5 * 10 ** (power - 1)]) {
      const rounded = Number((Math.round(middle / step) * step).toPrecision(12));
      if (rounded >= low && rounded <= high) return rounded;
    }
  }
  return middle;
}

function distinctUpTo(sorted: Float64Array, most: number): number[] {
  const distinct: number[] = [];
  for (const value of sorted) {
    if (distinct[distinct.length - 1] !== value) distinct.push(value);
    if (distinct.length > most) break;
  }
  return distinct;
}
