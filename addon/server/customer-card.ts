import type { Cell } from '../../core/index.ts';
import type { CustomerCard } from './api.ts';
import { isEmpty } from './cells.ts';
import { readHead, readRecord } from './history.ts';
import { ownColumns } from './marks.ts';
import type { Ports } from './ports.ts';
import { keyOfRow } from './row-keys.ts';

/**
 * Who is the customer in the selected row? Null where the selection is no customer: another sheet, the header, an empty
 * row, or no refresh yet.
 */
export function selectedCustomer({ workbook, store }: Ports): CustomerCard | null {
  const selection = workbook.selection();
  const legend = readRecord(store, 'legend', readHead(store).current);
  const place = legend?.sheets.find((entry) => entry.sheet === selection?.sheet);
  const sheet = workbook.sheets().find((candidate) => candidate.id === selection?.sheet);
  if (selection === null || place === undefined || sheet === undefined) return null;
  const key = keyOfRow(sheet, place, selection.row);
  if (key === null) return null;
  const headers = sheet.readRow(place.headerRow);
  const cells = sheet.readRow(selection.row);
  const columns = ownColumns(sheet.columnMarks(), sheet.id);
  const own = (id: string): Cell => {
    const column = columns.get(id);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const name = own('segment');
  const fit = own('segment-fit');
  const facts = headers.flatMap((header, column) => {
    const value = cells[column] ?? null;
    return isEmpty(header) || isEmpty(value) ? [] : [{ label: String(header), value: String(value) }];
  });
  return {
    key: key.split('\u001f').join(' · '),
    segment: isEmpty(name) ? null : String(name),
    color: legend?.colors[String(name)] ?? 0,
    fit: isEmpty(fit) || Number.isNaN(Number(fit)) ? null : Number(fit),
    facts,
  };
}
