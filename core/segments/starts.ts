import { nearestDistances, rowsAsPrototypes } from './batch.ts';
import type { Random } from './random.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import { createScorer, scoreAll } from './scorer.ts';

/**
 * Which customers are good first prototypes? Greedy k-means++ on the mixed distance: each next one is the best of a
 * few drawn in proportion to their cost.
 *
 * O(k · log k · n).
 *
 * @see Arthur, Vassilvitskii (2007), k-means++: the advantages of careful seeding
 */
export function plusPlusStart(rows: QuantisedRows, k: number, random: Random): Prototypes {
  const weights = rows.weights ?? new Float64Array(rows.rows).fill(1);
  const trials = 1 + Math.floor(Math.log(k));
  const picked = [drawn(runningSums(weights), random)];
  const nearest = nearestDistances(rows, rowsAsPrototypes(rows, picked));
  const costs = new Float64Array(rows.rows);
  while (picked.length < k) {
    for (let row = 0; row < rows.rows; row++) costs[row] = nearest[row]! * weights[row]!;
    const sums = runningSums(costs);
    const drawnRows = Array.from({ length: trials }, () => drawn(sums, random));
    picked.push(bestAddition(rows, drawnRows, nearest, weights));
  }
  return rowsAsPrototypes(rows, picked);
}

/** Which of a few rows lowers the cost most as a further prototype? `nearest` then counts it in. */
function bestAddition(
  rows: QuantisedRows,
  candidates: readonly number[],
  nearest: Float64Array,
  weights: Float64Array,
): number {
  const width = candidates.length;
  const distances = new Float64Array(rows.rows * width);
  const totals = new Float64Array(width);
  scoreAll(rows, createScorer(rows, rowsAsPrototypes(rows, candidates)), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      const row = from + at;
      for (let candidate = 0; candidate < width; candidate++) {
        const distance = Math.min(nearest[row]!, scores[at * width + candidate]! + rows.norms[row]!);
        distances[row * width + candidate] = distance;
        totals[candidate] = totals[candidate]! + distance * weights[row]!;
      }
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

/** Running sums of weights, for drawing rows in proportion. */
function runningSums(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    sum += weights[index]!;
    sums[index] = sum;
  }
  return sums;
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
