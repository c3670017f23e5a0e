import { fileURLToPath } from 'node:url';
import type {
  ColumnModel,
  Host,
  PropertyStores,
  SheetModel,
  WorkbookModel,
} from '../../../addon/local/host/index.ts';
import {
  addSheetOfCells,
  createHost,
  newPropertyStores,
  newWorkbook,
} from '../../../addon/local/host/index.ts';
import type { Outcome } from '../../../addon/server/api.ts';
import { bundleServer } from '../google/bundle-server.ts';

/** A document as it is kept between two runs. */
export interface Saved {
  readonly model: WorkbookModel;
  readonly properties: PropertyStores;
}

/** A document with the add-on, whose service calls are told before they are made. */
export interface Shop extends Saved {
  readonly host: Host;
  /** Told of each call, its number counted from 1; may throw. */
  onCall: (number: number, call: string) => void;
}

/** The server that finds all columns and sheets, and the one that finds fewer. */
export type Version = 'all' | 'fewer';

const bundle = await bundleServer(fileURLToPath(new URL('shop-server.ts', import.meta.url)), [
  'all',
  'fewer',
]);

export const ages: Readonly<Record<string, number>> = {
  ...{ A1: 31, B2: 45, C3: 62, D4: 28, E5: 39, F6: 71, G7: 22, H8: 54, I9: 47, J10: 33, K11: 66, L12: 25 },
};

/** The same customers some time later. */
export const laterAges: Readonly<Record<string, number>> = {
  ...{ ...ages, A1: 41, D4: 29, E5: 80, F6: 20, H8: 55, K11: 30 },
};

/** Two sheets of a person; the first has dates and formulas, and a column of notes beside which ours will stand. */
export function newShop(spare: number): Saved {
  const model = newWorkbook({ name: 'Shop' });
  const rows = Object.entries(ages).map(([id, age], at) => [
    ...[id, `Name ${(at * 5) % 12}`, age, 45_000 + 31 * at, null, `mine ${at}`],
    ...Array.from({ length: spare }, () => null),
  ]);
  const sheet = addSheetOfCells(model, {
    name: 'Customers',
    cells: [['ID', 'Name', 'Age', 'Since', 'Twice', 'Mine'], ...rows],
  });
  const [, , , since, twice] = sheet.columns;
  rows.forEach((_, at) => {
    since!.formats.set(at + 1, 'yyyy-mm-dd');
    twice!.formulas.set(at + 1, `=C${at + 2}*2`);
  });
  addSheetOfCells(model, {
    name: 'Sales',
    cells: [
      ['Sale', 'ID'],
      ['S1', 'A1'],
    ],
  });
  return { model, properties: newPropertyStores() };
}

export function openShop(saved: Saved): Shop {
  const { model, properties } = structuredClone(saved);
  let calls = 0;
  const shop: Shop = { model, properties, host: undefined as never, onCall: () => undefined };
  const host = createHost({
    bundle,
    workbook: model,
    properties,
    now: () => Date.UTC(2026, 3, 28),
    observe: (service, method) => shop.onCall(++calls, `${service}.${method}`),
  });
  return Object.assign(shop, { host });
}

export function run(shop: Shop, version: Version, action: 'refresh' | 'undo'): Outcome<RunSummary> {
  return JSON.parse(String(shop.host.run(version, action, '[]'))) as Outcome<RunSummary>;
}

interface RunSummary {
  readonly cellsKept: number;
  readonly cellsChanged: number;
  readonly kept: readonly string[];
}

/** The sheet of customers, however it is called by now. */
export function customersOf(model: WorkbookModel): SheetModel | undefined {
  return model.sheets.find(({ id }) => id === firstSheet);
}

const firstSheet = newShop(0).model.sheets[0]!.id;

/** The sheet of ours with this id. */
export function reportOf(model: WorkbookModel, id: string): SheetModel | undefined {
  return model.sheets.find((sheet) =>
    model.metadata.some(
      ({ place, value }) =>
        place.type === 'SHEET' && place.sheet === sheet.id && value === `${id}@${sheet.id}`,
    ),
  );
}

/** What the mark on this column says; null for a person's. */
export function markOf(model: WorkbookModel, column: ColumnModel): string | null {
  return (
    model.metadata.find(({ place }) => place.type === 'COLUMN' && place.column === column.id)?.value ?? null
  );
}

export function ownColumn(model: WorkbookModel, sheet: SheetModel, id: string): ColumnModel | undefined {
  return sheet.columns.find((column) => markOf(model, column) === `${id}@${sheet.id}`);
}

export function columnNamed(sheet: SheetModel, header: string): ColumnModel | undefined {
  return sheet.columns.find(({ values }) => values.includes(header));
}
