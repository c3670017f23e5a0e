import { contingencyOf } from '../stats/contingency.ts';
import { chiSquareTest } from '../stats/tests/chi-square-test.ts';
import type { Axis } from './axes.ts';
import type { Cohort } from './cohort.ts';

export interface Homogeneity {
  /** 1 when nothing inside the segment tells leavers from stayers; null when nothing can be tested. */
  readonly response: number | null;
  /** How much more alike its customers are than all customers, 0–1. */
  readonly profile: number | null;
  /** The strongest hidden split: axis and effect. */
  readonly split: { readonly axis: number; readonly effect: number } | null;
}

const leastCell = 30;

/**
 * Is a segment of one piece, or does it hide parts that leave at different rates?
 *
 * @param axes coarse axes, a few bins each; bins of fewer than 30 customers are not tested.
 */
export function homogeneityOf(cohort: Cohort, axes: readonly Axis[], members: Uint8Array): Homogeneity {
  const { known, left } = cohort;
  const rows = known.filter((place) => members[place] === 1);
  let split: Homogeneity['split'] = null;
  axes.forEach((axis, index) => {
    const codes = Int32Array.from(rows, (place) => axis.bins[place]!);
    const sizes = new Float64Array(axis.size);
    for (const code of codes) sizes[code]! += 1;
    const kept = codes.map((code) => (sizes[code]! < leastCell ? -1 : code));
    if (new Set(kept.filter((code) => code >= 0)).size < 2) return;
    const outcome = Int32Array.from(rows, (place) => left[place]!);
    const n = kept.reduce((count, code) => count + (code >= 0 ? 1 : 0), 0);
    const { statistic, df } = chiSquareTest(contingencyOf(kept, outcome, axis.size, 2));
    const effect = Math.sqrt(Math.max(0, (statistic - df) / n));
    if (split === null || effect > split.effect) split = { axis: index, effect };
  });
  const found = split as Homogeneity['split'];
  return {
    response: found === null ? null : 1 - Math.min(1, found.effect),
    profile: profileOf(cohort, axes, members),
    split: found === null || found.effect === 0 ? null : found,
  };
}

function profileOf({ size }: Cohort, axes: readonly Axis[], members: Uint8Array): number | null {
  const everybody = new Uint8Array(size).fill(1);
  let inside = 0;
  let overall = 0;
  for (const axis of axes) {
    inside += dispersion(axis, members);
    overall += dispersion(axis, everybody);
  }
  return overall === 0 ? null : Math.min(1, Math.max(0, 1 - inside / overall));
}

/** Mean Gower distance of two customers along one axis: the probability that their levels differ, or the gap. */
function dispersion(axis: Axis, members: Uint8Array): number {
  const counts = new Float64Array(axis.size);
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    if (members[i] === 1) {
      counts[axis.bins[i]!]! += 1;
      n++;
    }
  }
  if (n < 2) return 0;
  const reach = Math.max(1, axis.ordered - 1);
  let sum = 0;
  for (let a = 0; a < axis.size; a++) {
    for (let b = a + 1; b < axis.size; b++) {
      const gap = b < axis.ordered ? (b - a) / reach : 1;
      sum += 2 * counts[a]! * counts[b]! * gap;
    }
  }
  return sum / (n * (n - 1));
}
