import { formatNumber, formatShare } from '../messages/format.ts';
import type { Locale } from '../messages/index.ts';
import { messages } from '../messages/index.ts';
import { cliffDelta } from '../stats/effects/cliff-delta.ts';
import { twoGroupsOf } from '../stats/two-groups.ts';
import { axisOf } from './axes.ts';
import type { Cohort } from './cohort.ts';
import { binLabel } from './labels.ts';
import type { Predictor } from './predictors.ts';

export interface Leak {
  readonly feature: string;
  readonly reason: string;
}

const surestArea = 0.95;
const surestShare = 0.98;
const leastMembers = 100;
const parts = 20;

/**
 * Which predictors almost *are* the outcome? One whose area under the curve alone is above .95, or with a level or
 * interval of at least 100 customers of whom 98 % left. They are left out of segments and risk.
 */
export function leaksIn({ predictors, known, left }: Cohort, locale: Locale): Leak[] {
  const words = messages(locale).churn.leak;
  return predictors.flatMap((predictor) => {
    const axis = axisOf(predictor, parts);
    const n = new Float64Array(axis.size);
    const churned = new Float64Array(axis.size);
    for (const place of known) {
      n[axis.bins[place]!]! += 1;
      churned[axis.bins[place]!]! += left[place]!;
    }
    const sure = n.findIndex((count, bin) => count >= leastMembers && churned[bin]! >= surestShare * count);
    if (sure >= 0) {
      const reason = words.level({
        level: binLabel(axis, sure, locale),
        share: formatShare(churned[sure]! / n[sure]!, locale),
        n: formatNumber(n[sure]!, locale),
      });
      return [{ feature: predictor.id, reason }];
    }
    const area = areaAlone(predictor, { known, left });
    if (!(area > surestArea)) return [];
    return [
      { feature: predictor.id, reason: words.auc({ auc: formatNumber(area, locale, { decimals: 3 }) }) },
    ];
  });
}

/** Area under the curve of one predictor: a category is ordered by its own shares of leavers. */
function areaAlone(predictor: Predictor, { known, left }: Pick<Cohort, 'known' | 'left'>): number {
  const values = Float64Array.from(known, (place) => predictor.values[place]!);
  const churned = Uint8Array.from(known, (place) => left[place]!);
  const score = predictor.kind === 'number' ? values : ratesByLevel(predictor, values, churned);
  const { delta } = cliffDelta(twoGroupsOf(score, churned));
  return (Math.abs(delta) + 1) / 2;
}

function ratesByLevel({ levels }: Predictor, values: Float64Array, churned: Uint8Array): Float64Array {
  const level = (value: number) => (Number.isNaN(value) ? levels.length : value);
  const n = new Float64Array(levels.length + 1);
  const gone = new Float64Array(levels.length + 1);
  values.forEach((value, i) => {
    n[level(value)]! += 1;
    gone[level(value)]! += churned[i]!;
  });
  return values.map((value) => gone[level(value)]! / n[level(value)]!);
}
