/** What a sentence may speak of: names as the sheet writes them, figures, or something that is itself put into words. */
export type Detail = string | number | readonly string[] | Said | readonly Said[];

/** Something to be said, before it is put into words: which sentence, and what it speaks of. */
export interface Said<Code extends string = string> {
  readonly code: Code;
  readonly details: Readonly<Record<string, Detail>>;
}

/** What reading a sheet's cells brings to light. */
export type ReadingCode =
  | `header.${'below-top' | 'data' | 'repeated' | 'unnamed'}`
  | `rows.${'copies' | 'keyless' | 'repeated-header' | 'respelled' | 'subtotals' | 'totals'}`
  | `value.${'formula-errors' | 'formula-unsaved' | 'marks' | 'placeholders' | 'sentinel' | 'zero-not-rated'}`
  | `number.${'contradictory' | 'form-unknown' | 'mixed-units' | 'placeholders' | 'text'}`
  | `date.${'ambiguous' | 'contradictory' | 'order-unknown' | 'unreadable'}`
  | `level.${'carried' | 'none' | 'spellings'}`
  | 'column.mixed'
  | 'sheet.sideways'
  | `table.${'below' | 'beside'}`;

/** Something that a reader of the data should know, before it is put into words. */
export interface Remark<Code extends string = ReadingCode> extends Said<Code> {
  readonly severity: 'info' | 'warning' | 'error';
  readonly column: string | null;
  /** Rows concerned. */
  readonly rows: number;
  /** A few of them; rows count from 1, as the sheet shows them. */
  readonly examples: readonly { readonly row: number; readonly value: string }[];
  readonly details: Readonly<Record<string, string | number>>;
}
