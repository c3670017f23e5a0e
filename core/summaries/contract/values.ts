/**
 * What are the values of these variables, customer by customer?
 *
 * `select x, … order by key`. What is made of it is said to the customer's own row and stays in the workbook.
 */
export interface ValuesAsk {
  readonly summary: 'values';
  readonly variables: readonly string[];
}

/** One for each variable, by place: numbers, NaN missing, or indices of levels, −1 missing. */
export type ValuesAnswer = readonly (Float64Array | Int32Array)[];
