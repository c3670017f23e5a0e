import { contingencyOf } from '../../../../stats/contingency.ts';
import { chiSquareTest } from '../../../../stats/hypothesis/chi-square-test.ts';
import type { Axis } from '../axis.ts';

const most = 12;

/**
 * On which axes is the search for rules exhaustive? All of them up to twelve; else the twelve that tell most about
 * leaving among these rows, by χ² per degree of freedom. As indices, the strongest first where some are left out.
 */
export function shortlist(axes: readonly Axis[], rows: Int32Array, left: Uint8Array): readonly number[] {
  if (axes.length <= most) return [...axes.keys()];
  const outcome = Int32Array.from(rows, (row) => left[row]!);
  const strength = axes.map(({ bins, size }) => {
    const codes = Int32Array.from(rows, (row) => bins[row]!);
    const { statistic, df } = chiSquareTest(contingencyOf(codes, outcome, size, 2));
    return df === 0 ? 0 : statistic / df;
  });
  return [...axes.keys()].sort((a, b) => strength[b]! - strength[a]! || a - b).slice(0, most);
}
