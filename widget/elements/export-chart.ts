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

/** @param paper the background: a dark theme's light text needs one outside the page. */
export async function downloadSvg(model: ChartModel, view: View, paper: string): Promise<void> {
  const text = await onPaper(view, paper, () => view.toSVG());
  save(new Blob([text], { type: 'image/svg+xml' }), `${model.id}.svg`);
}

export async function downloadPng(model: ChartModel, view: View, paper: string): Promise<void> {
  const canvas = await onPaper(view, paper, () => view.toCanvas(2));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) save(blob, `${model.id}.png`);
}

async function onPaper<T>(view: View, paper: string, draw: () => Promise<T>): Promise<T> {
  view.background(paper);
  try {
    return await draw();
  } finally {
    view.background('transparent');
  }
}

export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
