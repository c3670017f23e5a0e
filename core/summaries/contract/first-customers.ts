/**
 * What are the values of these variables among the first customers in canonical order, those that the search for customer
 * segments looks at?
 *
 * `select x, … order by hash, key limit n`.
 */
export interface FirstCustomersAsk {
  readonly summary: 'first-customers';
  readonly variables: readonly string[];
  readonly atMost: number;
}

/** One for each variable, in canonical order: numbers, NaN missing, or indices of levels, −1 missing. */
export type FirstCustomersAnswer = readonly (Float64Array | Int32Array)[];
