import type { Random } from '../../stats/random.ts';
import type { Prototypes } from '../../summaries/contract.ts';
import { nearestDistances } from '../distance/nearest-distances.ts';
import { createScorer, scoreAll } from '../distance/scorer.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { rowsAsPrototypes } from '../quantise/rows-as-prototypes.ts';

/**
 * Which customers are good first prototypes? Greedy k-means++ on the mixed distance: each next one is the best of a
 * few drawn in proportion to their cost.
 *
 * O(k · log k · n).
 *
 * @see Arthur, Vassilvitskii (2007), k-means++: the advantages of careful seeding
 */
export function plusPlusStart(rows: QuantisedRows, k: number, random: Random): Prototypes {
  const trials = 1 + Math.floor(Math.log(k));
  const sums = new Float64Array(rows.rows);
  const distances = new Float64Array(rows.rows * trials);
  addUpInPlace(sums, null, rows.weights);
  const picked = [drawn(sums, random)];
  const nearest = nearestDistances(rows, rowsAsPrototypes(rows, picked));
  while (picked.length < k) {
    addUpInPlace(sums, nearest, rows.weights);
    const candidates = Array.from({ length: trials }, () => drawn(sums, random));
    picked.push(bestAddition(rows, candidates, nearest, distances));
  }
  return rowsAsPrototypes(rows, picked);
}

/**
 * Which of a few rows lowers the cost most as a further prototype? `nearest` then counts it in. Which distance is less
 * cannot be predicted, so no branch is taken on it.
 */
function bestAddition(
  rows: QuantisedRows,
  candidates: readonly number[],
  nearest: Float64Array,
  distances: Float64Array,
): number {
  const { norms, weights } = rows;
  const width = candidates.length;
  const totals = new Float64Array(width);
  scoreAll(rows, createScorer(rows, rowsAsPrototypes(rows, candidates)), (scores, from, count) => {
    for (let candidate = 0; candidate < width; candidate++) {
      let total = 0;
      for (let at = 0, row = from; at < count; at++, row++) {
        const known = nearest[row]!;
        const away = scores[at * width + candidate]! + norms[row]!;
        const distance = 0.5 * (known + away - Math.abs(known - away));
        distances[row * width + candidate] = distance;
        total += weights === null ? distance : distance * weights[row]!;
      }
      totals[candidate] = totals[candidate]! + total;
    }
  });
  const best = totals.indexOf(Math.min(...totals));
  for (let row = 0; row < rows.rows; row++) nearest[row] = distances[row * width + best]!;
  return candidates[best]!;
}

/**
 * Which customers are dense and far apart? Deterministic: the densest first, then always the one whose density times
 * distance to the nearest taken is largest. On categories alone it is the start of Cao et al.; numbers enter by the
 * distance, and break ties of density by closeness to the mean.
 *
 * O(k · n).
 *
 * @see Cao, Liang, Bai (2009), A new initialization method for categorical data clustering, eq. 4–6
 */
export function caoStart(rows: QuantisedRows, k: number): Prototypes {
  const density = densities(rows);
  const spread = nearestDistances(rows, meanPrototype(rows));
  let first = 0;
  for (let row = 1; row < rows.rows; row++) {
    const ahead = density[row]! - density[first]!;
    if (ahead > 0 || (ahead === 0 && rows.numbers > 0 && spread[row]! < spread[first]!)) first = row;
  }
  const picked = [first];
  const nearest = nearestDistances(rows, rowsAsPrototypes(rows, picked));
  while (picked.length < k) {
    let best = 0;
    let most = -1;
    for (let row = 0; row < rows.rows; row++) {
      const score = nearest[row]! * density[row]!;
      if (score > most) {
        most = score;
        best = row;
      }
    }
    picked.push(best);
    const distances = nearestDistances(rows, rowsAsPrototypes(rows, [best]));
    for (let row = 0; row < rows.rows; row++) nearest[row] = Math.min(nearest[row]!, distances[row]!);
  }
  return rowsAsPrototypes(rows, picked);
}

/** Running sums of costs, or of weights alone, for drawing rows in proportion. */
function addUpInPlace(sums: Float64Array, costs: Float64Array | null, weights: Float64Array | null): void {
  let sum = 0;
  for (let row = 0; row < sums.length; row++) {
    sum += (costs === null ? 1 : costs[row]!) * (weights === null ? 1 : weights[row]!);
    sums[row] = sum;
  }
}

/** The first index whose running sum passes a uniform draw. */
function drawn(sums: Float64Array, random: Random): number {
  const target = random() * sums[sums.length - 1]!;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How common are a customer's levels? Sum over categories of the weight that shares its level; 1 with no category. */
function densities(rows: QuantisedRows): Float64Array {
  const { groups, joint, weights } = rows;
  const g = groups.length;
  const density = new Float64Array(rows.rows).fill(rows.categories.length === 0 ? 1 : 0);
  groups.forEach(({ categories, digits, size }, group) => {
    if (categories.length === 0) return;
    const members = categories.length;
    const counts = categories.map((category) => new Float64Array(rows.categories[category]!.levels));
    const codes = new Float64Array(size);
    for (let row = 0; row < rows.rows; row++) {
      const code = joint[row * g + group]!;
      codes[code] = codes[code]! + (weights === null ? 1 : weights[row]!);
    }
    const share = new Float64Array(size);
    const each = (visit: (code: number, position: number, level: number) => void) => {
      for (let code = 0; code < size; code++) {
        for (let position = 0; position < members; position++) {
          const level = digits[code * members + position]!;
          if (level >= 0) visit(code, position, level);
        }
      }
    };
    each((code, position, level) => {
      counts[position]![level] = counts[position]![level]! + codes[code]!;
    });
    each((code, position, level) => {
      share[code] = share[code]! + counts[position]![level]!;
    });
    for (let row = 0; row < rows.rows; row++) density[row] = density[row]! + share[joint[row * g + group]!]!;
  });
  return density;
}

function meanPrototype(rows: QuantisedRows): Prototypes {
  const p = rows.numbers;
  const sums = new Float64Array(p);
  let total = 0;
  for (let row = 0; row < rows.rows; row++) {
    const weight = rows.weights === null ? 1 : rows.weights[row]!;
    total += weight;
    for (let f = 0; f < p; f++) sums[f] = sums[f]! + weight * rows.values[row * p + f]!;
  }
  return {
    k: 1,
    numbers: sums.map((sum) => Math.round(sum / total)),
    categories: new Int32Array(rows.categories.length).fill(-1),
  };
}
