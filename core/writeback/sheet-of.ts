import type { Cell } from '../table/types.ts';
import type { ReportSheet } from './written.ts';

/** A column of a sheet of ours: what it is called in the reader's language, and what it says of a row. */
export interface SheetColumn<Row> {
  /** The same in every language; unique on the sheet. */
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row, at: number) => Cell;
}

export interface SheetToMake<Row> extends Pick<ReportSheet, 'id' | 'title' | 'note'> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  /** On a sheet that people complete: the columns that tell its rows apart, and an id for each row. */
  readonly keyed?: { readonly by: readonly string[]; readonly ids: readonly string[] };
}

/** Which cells does a sheet of these columns have? */
export function sheetOf<Row>({ columns, rows, keyed, ...sheet }: SheetToMake<Row>): ReportSheet {
  const head = columns.map(({ header }) => header);
  const body = rows.map((row, at) => columns.map(({ value }) => value(row, at)));
  const places = keyed?.by.map((key) => columns.findIndex(({ id }) => id === key));
  return {
    ...sheet,
    cells: [head, ...body],
    ...(keyed && places && { rows: { key: places, ids: keyed.ids } }),
  };
}

/** Columns with their headings from a dictionary, in the order of `values`. */
export function headed<Id extends string, Row>(
  headings: Readonly<Record<Id, string>>,
  values: Readonly<Record<Id, SheetColumn<Row>['value']>>,
): readonly SheetColumn<Row>[] {
  return (Object.keys(values) as Id[]).map((id) => ({ id, header: headings[id], value: values[id] }));
}
