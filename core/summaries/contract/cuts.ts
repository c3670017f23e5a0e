import type { Cut } from './cut.ts';

/**
 * Where is a variable cut? At `human` values, into about `parts` intervals of equal counts; or into `quantiles` of everybody, or
 * of those whose outcome is known: a bin for each of up to 15 values, else ten of equal counts. A number of at most two values is cut as
 * two levels, and levels stay as they are.
 *
 * Sufficient: the distinct values with their counts where these are few, else quantiles. Cuts are a choice and no finding:
 * every other summary is told them, so an engine whose quantiles are near is as good.
 */
export interface CutsAsk {
  readonly summary: 'cuts';
  readonly variable: string;
  readonly scheme:
    | { readonly scheme: 'human'; readonly parts: number }
    | { readonly scheme: 'quantiles'; readonly known?: string };
}

export type CutsAnswer = Cut;
