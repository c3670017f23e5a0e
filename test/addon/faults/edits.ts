import type { CellValue, ColumnModel, SheetModel, WorkbookModel } from '../../../addon/local/host/index.ts';
import { addSheet } from '../../../addon/local/host/index.ts';
import { ServiceError } from '../../../addon/local/host/service-error.ts';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  removeSheet,
} from '../../../addon/local/host/workbook.ts';
import { columnNamed, customersOf, markOf, ownColumn, reportOf } from './shop.ts';

/**
 * What a person does in one instant. False where there is nothing to do it to; a function where it can be taken away
 * again.
 */
export type Edit = (model: WorkbookModel) => boolean | (() => void);

type Change = (sheet: SheetModel, model: WorkbookModel) => boolean | undefined | (() => void);

const inCustomers =
  (change: Change): Edit =>
  (model) => {
    const sheet = customersOf(model);
    return sheet === undefined ? false : (change(sheet, model) ?? true);
  };

const inList =
  (change: Change): Edit =>
  (model) => {
    const sheet = reportOf(model, 'contact-list');
    return sheet === undefined ? false : (change(sheet, model) ?? true);
  };

const insertAt = (at: (sheet: SheetModel, model: WorkbookModel) => number, count = 1) =>
  inCustomers((sheet, model) => {
    const index = at(sheet, model);
    if (index < 0) return false;
    insertColumns(model, sheet, { index, count, beside: Math.max(0, index - 1) });
  });

const firstOwn = (sheet: SheetModel, model: WorkbookModel) =>
  sheet.columns.findIndex((column) => markOf(model, column) !== null);

const remove = (which: (sheet: SheetModel, model: WorkbookModel) => ColumnModel | undefined) =>
  inCustomers((sheet, model) => {
    const column = which(sheet, model);
    if (column === undefined) return false;
    deleteColumns(model, sheet, sheet.columns.indexOf(column), 1);
  });

/** Puts the rows below the header into another order, whole rows with all that hangs on them. */
function reorder(sheet: SheetModel, header: number, order: (rows: readonly number[]) => number[]): void {
  const rows = Array.from({ length: sheet.rows - header - 1 }, (_, at) => header + 1 + at);
  const from = order(rows);
  for (const column of sheet.columns) {
    const old = column.values.slice();
    while (column.values.length <= header) column.values.push(null);
    for (const [at, row] of from.entries()) column.values[at + header + 1] = old[row] ?? null;
    for (const map of [column.formulas, column.formats, column.notes, column.styles] as Map<
      number,
      unknown
    >[]) {
      const before = new Map(map);
      for (const [at, row] of from.entries()) {
        if (before.has(row)) map.set(at + header + 1, before.get(row));
        else map.delete(at + header + 1);
      }
    }
  }
}

const headerOf = (sheet: SheetModel) => columnNamed(sheet, 'Age')?.values.indexOf('Age') ?? 0;

const typeInto = (id: string, key: string, value: CellValue) =>
  inCustomers((sheet, model) => {
    const column = ownColumn(model, sheet, id);
    const row = columnNamed(sheet, 'Age') && keyColumn(sheet).values.indexOf(key);
    if (column === undefined || row === undefined || row < 0) return false;
    put(column, row, value);
  });

export function keyColumn(sheet: SheetModel): ColumnModel {
  return columnNamed(sheet, 'A1')!;
}

function put(column: ColumnModel, row: number, value: CellValue): void {
  while (column.values.length < row) column.values.push(null);
  column.values[row] = value;
  column.formulas.delete(row);
}

/** A cell that the host treats in its own way; only while there is something to treat. */
const holding = (id: string, key: string, set: (value: CellValue) => void) =>
  inCustomers((sheet, model) => {
    const column = ownColumn(model, sheet, id);
    const row = keyColumn(sheet).values.indexOf(key);
    if (column === undefined || row < 0 || column.values.length <= row) return false;
    const value = column.values[row] ?? null;
    Object.defineProperty(column.values, row, {
      get: () => value,
      set,
      configurable: true,
      enumerable: true,
    });
    return () => {
      Object.defineProperty(column.values, row, {
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    };
  });

const format = (id: string, pattern: string) =>
  inCustomers((sheet, model) => {
    const column = ownColumn(model, sheet, id);
    if (column === undefined) return false;
    column.formats.clear();
    column.format = pattern;
  });

/** By name, so that a failure says what was done. */
export const edits: Readonly<Record<string, Edit>> = {
  'insert a column at the left': insertAt(() => 0),
  'insert a column between two of theirs': insertAt(() => 2),
  'insert a column left of ours': insertAt(firstOwn),
  'insert three columns left of ours': insertAt((sheet, model) => Math.max(0, firstOwn(sheet, model) - 1), 3),
  'insert a column among ours': insertAt((sheet, model) => {
    const at = firstOwn(sheet, model);
    return at < 0 ? -1 : at + 1;
  }),
  'insert a column at the right': insertAt((sheet) => sheet.columns.length),
  'delete a column left of ours': remove((sheet) => columnNamed(sheet, 'Name')),
  'delete the column beside ours': remove((sheet) => columnNamed(sheet, 'mine 3')),
  'delete one of ours': remove((sheet, model) => ownColumn(model, sheet, 'segment')),
  'move a column from left to right': inCustomers((sheet) => {
    sheet.columns.push(...sheet.columns.splice(1, 1));
  }),
  'move the last column to the left': inCustomers((sheet) => {
    sheet.columns.unshift(...sheet.columns.splice(-1, 1));
  }),
  'duplicate a column left of ours': inCustomers((sheet, model) => {
    const at = sheet.columns.findIndex((column) => column.values.includes('Age'));
    insertColumns(model, sheet, { index: at + 1, count: 1, beside: at });
    sheet.columns[at + 1]!.values.push(
      ...sheet.columns[at]!.values.map((value) => (value === 'Age' ? 'Old age' : value)),
    );
  }),
  'duplicate one of ours': inCustomers((sheet, model) => {
    const own = ownColumn(model, sheet, 'segment');
    if (own === undefined) return false;
    const at = sheet.columns.indexOf(own);
    insertColumns(model, sheet, { index: at + 1, count: 1, beside: at });
    sheet.columns[at + 1]!.values.push(...own.values);
  }),
  'insert a row at the top': inCustomers((sheet, model) => insertRows(model, sheet, 0, 1) as undefined),
  'insert a row below the header': inCustomers(
    (sheet, model) => insertRows(model, sheet, headerOf(sheet) + 1, 1) as undefined,
  ),
  'insert three rows in the middle': inCustomers(
    (sheet, model) => insertRows(model, sheet, 6, 3) as undefined,
  ),
  'delete the row of a customer': inCustomers((sheet) => {
    const row = keyColumn(sheet).values.indexOf('L12');
    if (row < 0) return false;
    deleteRows(sheet, row, 1);
  }),
  'sort by name': inCustomers((sheet) => {
    const names = columnNamed(sheet, 'Name')?.values ?? [];
    reorder(sheet, headerOf(sheet), (rows) =>
      [...rows].sort((left, right) => (String(names[left]) < String(names[right]) ? -1 : 1)),
    );
  }),
  'turn the rows round': inCustomers(
    (sheet) => reorder(sheet, headerOf(sheet), (rows) => [...rows].reverse()) as undefined,
  ),
  'swap two rows': inCustomers(
    (sheet) =>
      reorder(sheet, headerOf(sheet), ([first = 0, second = 0, ...rows]) => [
        second,
        first,
        ...rows,
      ]) as undefined,
  ),
  'rename a header of ours': inCustomers((sheet, model) => {
    const column = ownColumn(model, sheet, 'segment');
    if (column === undefined || column.values[headerOf(sheet)] === null) return false;
    put(column, headerOf(sheet), 'Group');
  }),
  'rename the key column': inCustomers(
    (sheet) => put(keyColumn(sheet), headerOf(sheet), 'Number') as undefined,
  ),
  'type over a cell of ours': typeInto('segment', 'B2', 'by hand'),
  'clear a cell of ours': typeInto('segment-fit', 'B2', null),
  'format ours as plain text': format('segment-fit', '@'),
  'format names of ours as plain text': format('segment', '@'),
  'format ours as dates': format('segment-fit', 'yyyy-mm-dd'),
  'format ours as shares': format('churn-risk', '0.00%'),
  'merge a cell of ours into another': inCustomers((sheet, model) => {
    const column = ownColumn(model, sheet, 'segment-fit');
    const row = keyColumn(sheet).values.indexOf('B2');
    if (column === undefined || row < 0 || column.values.length <= row) return false;
    const hidden = { get: () => null, set: () => undefined, configurable: true, enumerable: true };
    Object.defineProperty(column.values, row, hidden);
  }),
  'forbid other values in a cell of ours': holding('segment-fit', 'B2', () => {
    throw new ServiceError(
      'The data that you entered in cell G3 violates the data validation rules set on this cell.',
    );
  }),
  'protect the sheet': inCustomers((sheet) => {
    const protection = {
      id: 1,
      area: null,
      unprotected: [],
      description: '',
      warningOnly: false,
      canEdit: false,
    };
    sheet.protections.push(protection);
    return () => void sheet.protections.pop();
  }),
  'rename the sheet': inCustomers((sheet) => {
    sheet.name = 'Members';
  }),
  'move the sheet to the end': inCustomers((sheet, model) => {
    model.sheets.splice(model.sheets.indexOf(sheet), 1);
    model.sheets.push(sheet);
  }),
  'hide the sheet': inCustomers((sheet) => {
    sheet.hidden = true;
  }),
  'delete the sheet': inCustomers((sheet, model) => removeSheet(model, sheet) as undefined),
  'duplicate the sheet': inCustomers((sheet, model) => {
    const copy = addSheet(model, { name: 'Copy', rows: sheet.rows, columns: sheet.columns.length });
    sheet.columns.forEach((column, at) => void copy.columns[at]!.values.push(...column.values));
    for (const mark of model.metadata.slice()) {
      if (mark.place.type !== 'COLUMN' || mark.place.sheet !== sheet.id) continue;
      const { column: id } = mark.place;
      const at = sheet.columns.findIndex((column) => column.id === id);
      const place = { type: 'COLUMN', sheet: copy.id, column: copy.columns[at]!.id } as const;
      model.metadata.push({ ...mark, id: model.nextId++, place });
    }
  }),
  'delete another sheet': (model) => {
    const sheet = model.sheets.find(({ name }) => name === 'Sales');
    if (sheet === undefined) return false;
    removeSheet(model, sheet);
    return true;
  },
  'insert a row into the list': inList((sheet, model) => insertRows(model, sheet, 3, 1) as undefined),
  'delete a row of the list': inList((sheet) => {
    const row = columnNamed(sheet, 'I9')?.values.indexOf('I9') ?? -1;
    if (row < 0) return false;
    deleteRows(sheet, row, 1);
  }),
  'turn the list round': inList((sheet) => {
    const rows = sheet.columns[1]!.values.filter((value) => value !== null).length;
    if (rows < 3) return false;
    reorder(sheet, 0, (all) => [...all.slice(0, rows - 1).reverse(), ...all.slice(rows - 1)]);
  }),
  'insert a column into the list': inList(
    (sheet, model) => insertColumns(model, sheet, { index: 2, count: 1, beside: 1 }) as undefined,
  ),
  'format the list as plain text': inList((sheet) => {
    for (const column of sheet.columns) column.format = '@';
  }),
  'delete the list': inList((sheet, model) => removeSheet(model, sheet) as undefined),
  'rename the list': inList((sheet) => {
    sheet.name = 'To call';
  }),
};
