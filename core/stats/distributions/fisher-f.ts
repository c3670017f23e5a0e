import { betaCdf } from './beta.ts';

/** What share of Fisher's F with (`df1`, `df2`) degrees of freedom lies at or below `x`? */
export function fisherCdf(x: number, df1: number, df2: number): number {
  return x <= 0 ? 0 : betaCdf((df1 * x) / (df1 * x + df2), df1 / 2, df2 / 2);
}

/** What share of Fisher's F lies above `x`? This is the p-value of an F statistic. */
export function fisherTail(x: number, df1: number, df2: number): number {
  return x <= 0 ? 1 : betaCdf(df2 / (df1 * x + df2), df2 / 2, df1 / 2);
}
