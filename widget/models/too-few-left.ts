import type { Churn } from '../../core/report/index.ts';
import { leastToClaim, tooFewToClaim } from '../../core/report/index.ts';
import type { View } from './chart-model.ts';

/** That too few left, or stayed, to claim anything; null where there are enough. */
export function tooFewLeft({ base }: Churn, { words, format }: View): string | null {
  const side = tooFewToClaim(base.churned, base.customers - base.churned);
  return side === null ? null : words.churn.tooFew[side](format.count(leastToClaim));
}
