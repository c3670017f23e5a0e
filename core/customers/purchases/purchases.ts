/** The sales of the customers of a frame as plain columns: one entry per sale, or per line of one where they are told. */
export interface Purchases {
  readonly count: number;
  /** For each entry, which purchase it belongs to; null where each is one. */
  readonly order: Int32Array | null;
  /** For each entry, the place of its customer. */
  readonly customer: Int32Array;
  /** NaN where missing; null where the data has no such column. */
  readonly amount: Float64Array | null;
  readonly coverage: Float64Array | null;
  /** Years from the sale to `asOf`. */
  readonly tenure: Float64Array | null;
  /** Whole days from 1970-01-01 to the sale, NaN where missing. */
  readonly day: Float64Array | null;
  readonly product: Labelled | null;
  readonly productType: Labelled | null;
  readonly productCategory: Labelled | null;
  /** What amounts, coverage and dates are called in the sheet; null where no column of it holds them. */
  readonly names: {
    readonly amount: string | null;
    readonly coverage: string | null;
    readonly date: string | null;
  };
}

/** A grouping: an index into `labels` each; −1 is no group. */
export interface Labelled {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** What is known of the sales without looking at any. */
export interface PurchasesOutline extends Pick<Purchases, 'count' | 'names'> {
  /** Several entries may make one purchase. */
  readonly inLines: boolean;
  readonly hasAmount: boolean;
  readonly hasCoverage: boolean;
  readonly hasDate: boolean;
}
