import { studentLogTail, studentQuantile, studentTail } from '../distributions/student-t.ts';
import type { Interval } from '../intervals/interval.ts';
import type { Moments } from '../two-groups.ts';

export interface WelchTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly logP: number;
  /** Interval of the difference of means, first minus second. */
  readonly difference: Interval;
}

/** Do two groups differ in their means, their variances being free? Two-sided; p is 1 when it cannot be said. */
export function welchTest(first: Moments, second: Moments, confidence = 0.95): WelchTest {
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  const error = Math.sqrt(a + b);
  const gap = first.mean - second.mean;
  if (!(error > 0)) return { t: 0, df: 0, p: 1, logP: 0, difference: { lower: gap, upper: gap } };
  const t = gap / error;
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const reach = studentQuantile(0.5 + confidence / 2, df) * error;
  return {
    t,
    df,
    p: Math.min(1, 2 * studentTail(Math.abs(t), df)),
    logP: Math.min(0, Math.LN2 + studentLogTail(Math.abs(t), df)),
    difference: { lower: gap - reach, upper: gap + reach },
  };
}
