/** One column of figures that share out a whole: what each row counts, NaN where it is not told, and what all come to. */
export interface Tally {
  readonly whole: number;
  readonly counts: ReadonlyMap<string, number>;
  /** The customer segment that is counted; absent where all customers are. */
  readonly column?: string;
  /** Which customers are counted: all, those whose outcome is known, or those who bought. */
  readonly from?: 'profiles' | 'churn' | 'sales';
}

/** Everything that the report tells of the levels of one column, wherever it stands. The level '' is "not stated". */
export interface LevelTallies {
  /** Customers at each level, one tally a table. */
  readonly wholes: readonly Tally[];
  /** The same divided by customer segment, one tally a segment and table. */
  readonly parts: readonly Tally[];
  /** The same in other groups that the report counts. */
  readonly beside: readonly Tally[];
  /** Levels that a table tells together: hidden in one table they are hidden in all. */
  readonly together: readonly (readonly string[])[];
}

export const noTallies: LevelTallies = { wholes: [], parts: [], beside: [], together: [] };
