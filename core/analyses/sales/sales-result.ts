/** Which segments, products, cities and ages bring the money, in ids and numbers. */
export interface SalesResult {
  /** What the amount is called in the sheet; null where no column of it holds the amounts. */
  readonly amountName: string | null;
  readonly policies: number;
  readonly amount: number;
  readonly bySegment: readonly SalesGroup[];
  readonly byProduct: readonly ProductGroup[];
  readonly byCategory: readonly SalesGroup[];
  readonly byType: readonly SalesGroup[];
  readonly byCity: readonly SalesGroup[];
  readonly byAge: readonly SalesGroup[];
  readonly byTenure: readonly SalesGroup[];
  /** Customers of sales that stand in none of the groups, because nothing is known of their product, city … */
  readonly without: readonly {
    readonly dimension: 'product' | 'category' | 'type' | 'city' | 'age' | 'tenure';
    readonly customers: number;
  }[];
  readonly topCustomers: readonly TopCustomer[];
}

/** The sales of one group. Means are null where the data has no such column, or no value of it here. */
export interface SalesGroup {
  /** A segment's id, a level or a band. */
  readonly key: string;
  readonly customers: number;
  readonly policies: number;
  readonly amount: number;
  /** Of the total amount, 0–1. */
  readonly share: number;
  readonly averageAmount: number | null;
  readonly averageCoverage: number | null;
  /** Per cent. */
  readonly averageRatio: number | null;
  readonly averageLifetimeValue: number | null;
  readonly bySegment: readonly {
    readonly segment: string;
    readonly customers: number;
    readonly policies: number;
    readonly amount: number;
  }[];
}

export interface ProductGroup extends SalesGroup {
  readonly type: string | null;
  readonly category: string | null;
}

export interface TopCustomer {
  readonly rank: number;
  readonly id: string;
  readonly lifetimeValue: number;
  readonly segment: string | null;
  readonly age: number | null;
  readonly income: number | null;
  readonly tenure: number | null;
  readonly occupation: string | null;
  readonly policies: readonly {
    readonly product: string | null;
    readonly amount: number | null;
    readonly date: string | null;
  }[];
}
