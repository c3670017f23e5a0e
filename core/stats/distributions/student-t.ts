import { monotoneRoot } from '../monotone-root.ts';
import { betaCdf, betaLogCdf, betaTail } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** What share of Student's t with `df` degrees of freedom lies above `t`? */
export function studentTail(t: number, df: number): number {
  const square = t * t;
  const outside =
    square > df ? betaCdf(df / (df + square), df / 2, 0.5) : betaTail(square / (df + square), 0.5, df / 2);
  return t >= 0 ? outside / 2 : 1 - outside / 2;
}

/** What share of Student's t lies at or below `t`? */
export function studentCdf(t: number, df: number): number {
  return studentTail(-t, df);
}

/** What is the natural logarithm of the share above `t`, also where the share itself underflows? */
export function studentLogTail(t: number, df: number): number {
  if (t <= 0) return Math.log1p(-studentTail(-t, df));
  const tail = studentTail(t, df);
  if (tail > 1e-250) return Math.log(tail);
  const square = t * t;
  return betaLogCdf(df / (df + square), df / 2, 0.5, square / (df + square)) - Math.LN2;
}

/** Below which point does the share `p` of Student's t lie? */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  let low = Math.min(-1, 2 * normalQuantile(p));
  while (studentCdf(low, df) > p) low *= 4;
  return monotoneRoot((t) => studentCdf(t, df) - p, low, 0);
}
