import { hypergeometricDraw } from '../distributions/hypergeometric-draw.ts';
import type { TwoGroups } from '../two-groups.ts';

const mostDraws = 99_999;
const enoughHits = 100;

/**
 * How probable is a U at least as far from its middle, when who is in which group is drawn at random among the values seen?
 *
 * Holds for groups of any size and for any ties, where the normal curve does not: few in a group, or few values beside
 * one that nearly all share. Drawing ends at 100 such orders, or at 99,999, so that p is never below .00001.
 *
 * Cost: draws × the values of the smaller group beside the commonest one.
 *
 * @param random numbers from 0 up to, not including, 1.
 * @returns p, two-sided; 1 when nothing can be compared.
 * @see Besag & Clifford 1991, sequential Monte Carlo p-values
 */
export function mannWhitneyMonteCarlo({ first, second }: TwoGroups, random: () => number): number {
  const tied = first.map((count, at) => count + second[at]!);
  const total = sum(tied);
  const firstIsSmaller = sum(first) <= sum(second);
  const drawn = firstIsSmaller ? first : second;
  const size = sum(drawn);
  const scores = centredRanks(tied, total);
  const common = tied.reduce((best, count, at) => (count > tied[best]! ? at : best), 0);
  const rest = Int32Array.from(repeated(scores, tied, common));
  if (size === 0 || rest.length === 0) return 1;
  const seen = Math.abs(drawn.reduce((rank, count, at) => rank + count * scores[at]!, 0));
  const drawRest = hypergeometricDraw(total, random);
  let hits = 0;
  for (let draw = 1; draw <= mostDraws; draw++) {
    const beside = drawRest(total, rest.length, size);
    let rank = (size - beside) * scores[common]!;
    for (let at = 0; at < beside; at++) {
      const other = at + Math.floor(random() * (rest.length - at));
      const score = rest[other]!;
      rest[other] = rest[at]!;
      rest[at] = score;
      rank += score;
    }
    if (Math.abs(rank) >= seen) hits++;
    if (hits === enoughHits) return hits / draw;
  }
  return (1 + hits) / (1 + mostDraws);
}

/** Twice each value's mean rank, less twice the mean of all ranks: whole numbers. */
function centredRanks(tied: Float64Array, total: number): Float64Array {
  let below = 0;
  return tied.map((count) => {
    const score = 2 * below + count - total;
    below += count;
    return score;
  });
}

function repeated(scores: Float64Array, tied: Float64Array, except: number): number[] {
  return Array.from(scores).flatMap((score, at) =>
    at === except ? [] : new Array<number>(tied[at]!).fill(score),
  );
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
