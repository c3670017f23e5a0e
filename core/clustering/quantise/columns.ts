/** A number that rows are compared by, as it is compared; NaN is missing. */
export interface ComparedNumber {
  readonly kind: 'number';
  readonly compared: Float64Array;
  readonly weight: number;
}

/** A category likewise; −1 is missing. */
export interface ComparedCategory {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly weight: number;
}

/** What rows are compared by before it becomes integers. */
export type ComparedColumn = ComparedNumber | ComparedCategory;
