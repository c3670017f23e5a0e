import type { Cell } from '../../core/index.ts';
import type { CustomerCard } from './api.ts';
import { isEmpty } from './cells.ts';
import { readHead, readRecord, readWritten } from './history.ts';
import { ownColumns } from './marks.ts';
import type { Ports } from './ports.ts';
import { readRowKeys } from './row-keys.ts';

/**
 * Who is the customer in the selected row? Null where the selection is no customer: another sheet, the header, an empty
 * row, or no refresh yet.
 */
export function selectedCustomer({ workbook, store }: Ports): CustomerCard | null {
  const selection = workbook.selection();
  const head = readHead(store);
  const written = readWritten(store, head.current).sheets.find((entry) => entry.sheet === selection?.sheet);
  const sheet = workbook.sheets().find((candidate) => candidate.id === selection?.sheet);
  if (selection === null || written === undefined || sheet === undefined) return null;
  const rows = readRowKeys(sheet, written.headerRow, written.keyColumns);
  const key = rows.keys[selection.row - rows.first] ?? null;
  if (key === null) return null;
  const headers = sheet.readRow(written.headerRow);
  const cells = sheet.readRow(selection.row);
  const columns = ownColumns(sheet);
  const own = (id: string): Cell => {
    const column = columns.get(id);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const model = readRecord(store, 'model', head.current);
  const name = own('segment');
  const segment = model?.segments.find((candidate) => candidate.name === name);
  const fit = own('segment-fit');
  const facts = headers.flatMap((header, column) => {
    const value = cells[column] ?? null;
    return isEmpty(header) || isEmpty(value) ? [] : [{ label: String(header), value: String(value) }];
  });
  return {
    key: key.split('\u001f').join(' · '),
    segment: isEmpty(name) ? null : String(name),
    color: segment?.color ?? 0,
    fit: isEmpty(fit) || Number.isNaN(Number(fit)) ? null : Number(fit),
    facts,
  };
}
