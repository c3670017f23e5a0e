import type { KPrototypesPasses, PassSummary, Prototypes } from '../../summaries/contract.ts';
import { type BatchFit, type BatchInput, batchPasses } from './batch.ts';
import { costOf } from './cost-of.ts';
import { prototypesOf } from './prototypes-of.ts';
import { samePrototypes } from './same-prototypes.ts';

/**
 * Where do the prototypes settle, in as few passes as may be? Like `batchPasses`, but means are carried on in the
 * direction in which they moved, the farther the longer that goes well. A step that costs more than the means themselves
 * would is taken back. It ends at integer prototypes that a pass repeats, or at the means when `limit` is reached.
 *
 * Where clusters are told apart by little it takes a third to a seventh of the passes, and ends lower.
 *
 * @see Nesterov (1983); O'Donoghue, Candès (2015), Adaptive restart for accelerated gradient schemes, 3.2
 */
export function* acceleratedPasses({
  start,
  shape,
  norm,
  limit = 200,
}: BatchInput): KPrototypesPasses<BatchFit> {
  let prototypes = start;
  let means: Prototypes | null = null;
  let expected = Number.POSITIVE_INFINITY;
  let steps = 0;
  const costs: number[] = [];
  for (let pass = 1; ; pass++) {
    const summary = (yield { kind: 'pass', prototypes }) as PassSummary;
    if (summary.counts.includes(0)) {
      const rest = yield* batchPasses({ start: means ?? start, shape, norm, limit: limit - pass + 1 });
      return { ...rest, costs: [...costs, ...rest.costs] };
    }
    const cost = costOf(summary, prototypes, shape, norm);
    if (means !== null && steps > 0 && cost > expected) {
      prototypes = means;
      steps = 0;
      continue;
    }
    costs.push(cost);
    const next = prototypesOf(summary, shape, prototypes);
    const converged = samePrototypes(prototypes, next);
    if (converged || pass >= limit) return { prototypes, summary, costs, converged };
    expected = costOf(summary, next, shape, norm);
    const carries = means !== null && pass + 1 < limit;
    steps = carries ? steps + 1 : 0;
    prototypes = carries ? beyond(means!, next, steps / (steps + 3)) : next;
    means = next;
  }
}

function beyond(from: Prototypes, to: Prototypes, share: number): Prototypes {
  const numbers = to.numbers.map((value, at) => Math.round(value + share * (value - from.numbers[at]!)));
  return { ...to, numbers };
}
