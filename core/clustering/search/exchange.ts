import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { dissolvingCosts, halve } from './neighbours.ts';

/**
 * Would a prototype do more good elsewhere? Estimates what dissolving each cluster costs and what halving each gains,
 * tries the most promising pairs, and keeps one that lowers the cost, until none of `tries` does.
 *
 * @see Fränti (2018), Efficiency of random swap clustering, J. Big Data 5:13
 */
export function exchangePrototypes(rows: QuantisedRows, start: Fit, norm: number, tries: number): Fit {
  let current = start;
  for (;;) {
    const better = firstBetter(rows, current, norm, tries);
    if (better === null) return current;
    current = { ...better, costs: [...current.costs, ...better.costs] };
  }
}

function firstBetter(rows: QuantisedRows, current: Fit, norm: number, tries: number): Fit | null {
  const k = current.prototypes.k;
  const losses = dissolvingCosts(rows, current);
  const halves = Array.from({ length: k }, (_, cluster) => halve(rows, current, cluster));
  const pairs: { dissolved: number; halved: number; gain: number }[] = [];
  for (let dissolved = 0; dissolved < k; dissolved++) {
    for (let halved = 0; halved < k; halved++) {
      if (halved === dissolved || halves[halved] === null) continue;
      pairs.push({ dissolved, halved, gain: halves[halved]!.gain - losses[dissolved]! });
    }
  }
  pairs.sort((a, b) => b.gain - a.gain || a.dissolved - b.dissolved || a.halved - b.halved);
  for (const { dissolved, halved } of pairs.slice(0, tries)) {
    const start = withExchange(current.prototypes, dissolved, halved, halves[halved]!.prototypes, rows);
    const settled = settle(rows, start, norm, 30);
    if (settled.cost > current.cost * 1.01) continue;
    const refined = refine(rows, settled, norm, false);
    if (refined.cost < current.cost * (1 - 1e-9)) return refined;
  }
  return null;
}

function withExchange(
  { k, numbers, categories }: Prototypes,
  dissolved: number,
  halved: number,
  halves: Prototypes,
  rows: QuantisedRows,
): Prototypes {
  const p = rows.numbers;
  const c = rows.categories.length;
  const next = { k, numbers: numbers.slice(), categories: categories.slice() };
  [halved, dissolved].forEach((cluster, half) => {
    next.numbers.set(halves.numbers.subarray(half * p, (half + 1) * p), cluster * p);
    next.categories.set(halves.categories.subarray(half * c, (half + 1) * c), cluster * c);
  });
  return next;
}
