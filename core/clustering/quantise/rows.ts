import type { CodedShape } from '../../summaries/contract.ts';

/**
 * Categories whose levels are packed into one joint code, so that one look-up scores them all. A group without
 * categories holds the patterns of missing numbers instead.
 */
export interface JointGroup {
  readonly size: number;
  /** Indices into `QuantisedRows.categories`. */
  readonly categories: readonly number[];
  /** For each of them, how many values it takes in a code: its levels, and one more where some row misses it. */
  readonly bases: readonly number[];
  /** For each joint code, the level of each category of the group; −1 is missing. */
  readonly digits: Int32Array;
  /** For each code and number, 1 where the number is missing. Null but for the group of patterns. */
  readonly absent: Uint8Array | null;
}

/**
 * Customers as integers held in doubles: every sum over them is exact, so it does not depend on their order.
 *
 * Numbers are `round((x − offset) · quantum / scale)` clipped to ±2^18; a missing number is 0 and its pattern says
 * so. `gamma` is the cost of one mismatch in squared quantised units.
 */
export interface QuantisedRows extends CodedShape {
  readonly rows: number;
  /** rows × numbers, row-major, and `spare` more: a row may be read as if it had a multiple of four numbers. */
  readonly values: Float64Array;
  /** Squared length of each row's numbers. */
  readonly norms: Float64Array;
  /** At least one; the only one may stand for nothing. */
  readonly groups: readonly JointGroup[];
  /** rows × groups, row-major. */
  readonly joint: Int32Array;
  /** How many equal customers each row stands for; null means one each. */
  readonly weights: Float64Array | null;
}

/** What `QuantisedRows.values` holds behind the last row. */
export const spare = 4;

/** The same columns of other rows. Rows of one make keep the engine's code for passes valid for all of them. */
export function withRows(
  { numbers, categories, groups }: Pick<QuantisedRows, 'numbers' | 'categories' | 'groups'>,
  {
    rows,
    values,
    norms,
    joint,
    weights,
  }: Pick<QuantisedRows, 'rows' | 'values' | 'norms' | 'joint' | 'weights'>,
): QuantisedRows {
  return { rows, numbers, values, norms, categories, groups, joint, weights };
}
