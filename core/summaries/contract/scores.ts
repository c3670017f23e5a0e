import type { Cut } from './cut.ts';

/**
 * How far is each customer moved by what is known of it, when everything is added up from tables by bin?
 *
 * Customers whose outcome is known are scored by `ofFolds[fold]`, where `fold` is `foldOf` their key: a score that was
 * learned without them. All others are scored by `ofOthers`.
 *
 * A customer's part of a variable is its main effect and half of every pair it is in.
 */
export interface ScoresAsk {
  readonly summary: 'scores';
  readonly cuts: readonly Cut[];
  readonly outcome: string;
  readonly ofFolds: readonly AdditiveScore[];
  readonly ofOthers: AdditiveScore;
}

/** Log-odds as a sum: a base, a table for each cut, and one for some pairs of cuts. */
export interface AdditiveScore {
  readonly base: number;
  /** For each cut, by bin. */
  readonly mains: readonly Float64Array[];
  readonly pairs: readonly PairTable[];
}

/** By the bins of the first cut, then by those of the second; first < second, as indices of cuts. */
export interface PairTable {
  readonly first: number;
  readonly second: number;
  readonly values: Float64Array;
}

/** By place. The base of a customer's score and its parts add up to its log-odds. */
export interface ScoresAnswer {
  readonly logOdds: Float64Array;
  /** For each cut. */
  readonly parts: readonly Float64Array[];
}
