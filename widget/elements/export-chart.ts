import type { View } from 'vega';
import type { ChartModel, TableModel } from '../models/chart-model.ts';

/** The table as text that a spreadsheet pastes into cells. */
export function toTabbedText({ columns, rows }: TableModel): string {
  return [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\n]/g, ' ')).join('\t'))
    .join('\n');
}

/** RFC 4180. A cell that a spreadsheet would run as a formula is quoted by an apostrophe. */
export function toCsv({ columns, rows }: TableModel): string {
  return [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map(csvCell).join(','))
    .join('\r\n');
}

function csvCell(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function downloadCsv(model: ChartModel): void {
  save(new Blob(['\uFEFF', toCsv(model.table)], { type: 'text/csv' }), `${model.id}.csv`);
}

export async function downloadSvg(model: ChartModel, view: View): Promise<void> {
  save(new Blob([await view.toSVG()], { type: 'image/svg+xml' }), `${model.id}.svg`);
}

export async function downloadPng(model: ChartModel, view: View): Promise<void> {
  const canvas = await view.toCanvas(2);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) save(blob, `${model.id}.png`);
}

export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
