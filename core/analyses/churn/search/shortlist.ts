import { contingencyOf } from '../../../stats/contingency.ts';
import { chiSquareTest } from '../../../stats/hypothesis/chi-square-test.ts';
import type { Axis } from '../axes.ts';
import type { Cohort } from '../cohort.ts';

const most = 12;

/**
 * On which axes is the search for rules exhaustive? All of them up to twelve; else the twelve that tell most about
 * leaving among the searched customers, by χ² per degree of freedom.
 */
export function shortlist(axes: readonly Axis[], { known, left, searched }: Cohort): Axis[] {
  if (axes.length <= most) return [...axes];
  const rows = known.filter((place) => searched[place] === 1);
  const outcome = Int32Array.from(rows, (place) => left[place]!);
  const strength = axes.map((axis) => {
    const codes = Int32Array.from(rows, (place) => axis.bins[place]!);
    const { statistic, df } = chiSquareTest(contingencyOf(codes, outcome, axis.size, 2));
    return df === 0 ? 0 : statistic / df;
  });
  const order = [...axes.keys()].sort((a, b) => strength[b]! - strength[a]! || a - b);
  return order.slice(0, most).map((index) => axes[index]!);
}
