/** What the person who reads is used to, where the workbook itself does not tell. */
export interface Habits {
  /** Dates that no sheet tells the order of have the day first. */
  readonly dayFirst: boolean;
  readonly names: ColumnNames;
}

/** What columns are called that no sheet has; settings name them so. */
export interface ColumnNames {
  /** How often a customer was met. */
  readonly contacts: string;
  /** The mean of a column. */
  readonly mean: (column: string) => string;
}
