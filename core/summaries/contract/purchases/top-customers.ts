/**
 * Who are the customers with the most of something, what is known of them, and what did they buy? Those without a value are
 * left out; ties go to the lower key.
 *
 * `select … order by value desc, key limit n`, and the purchases of these. This is the one summary that names customers: what
 * is made of it stays in the workbook.
 */
export interface TopCustomersAsk {
  readonly summary: 'top-customers';
  /** A number. */
  readonly variable: string;
  readonly atMost: number;
  /** What else is told of each. */
  readonly tell: readonly string[];
}

export interface TopCustomer {
  readonly place: number;
  readonly key: string;
  readonly value: number;
  /** For each variable of `tell`: a number, the text of a level, or null. */
  readonly told: Readonly<Record<string, number | string | null>>;
  readonly purchases: readonly {
    readonly product: string | null;
    readonly amount: number | null;
    readonly date: string | null;
  }[];
}

export type TopCustomersAnswer = readonly TopCustomer[];
