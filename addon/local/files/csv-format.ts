import type { Encoding } from './encoding.ts';

/** How a CSV file is written, so that what we add looks like the rest. */
export interface CsvFormat {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly decimalComma: boolean;
}

export const plainCsv: CsvFormat = {
  encoding: 'utf-8',
  mark: false,
  delimiter: ',',
  lineEnd: '\n',
  decimalComma: false,
};

/** Which of comma, semicolon and tab separates the cells? The one that splits most of the first rows alike. */
export function detectDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = countPerRow(text, delimiter, 50);
    const usual = mode(counts.filter((count) => count > 0));
    const score =
      counts.filter((count) => count === usual).length * (usual > 0 ? 1 + Math.min(usual, 50) / 1000 : 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countPerRow(text: string, delimiter: string, rows: number): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  for (let i = 0; i < text.length && counts.length < rows; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === delimiter) count += 1;
    else if (!quoted && letter === '\n') {
      counts.push(count);
      count = 0;
    }
  }
  if (count > 0) counts.push(count);
  return counts;
}

function mode(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let best = 0;
  for (const [value, count] of times) if (count > (times.get(best) ?? 0)) best = value;
  return best;
}

/** Splits the text of one row into the texts of its fields, quotes and all: joined again they are the row. */
export function splitFields(row: string, delimiter: string): string[] {
  const fields: string[] = [];
  let start = 0;
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < row.length; i++) {
    const letter = row[i];
    if (quoted) {
      if (letter === '"') {
        if (row[i + 1] === '"') i += 1;
        else quoted = false;
      }
    } else if (letter === '"' && fresh) quoted = true;
    else if (letter === delimiter) {
      fields.push(row.slice(start, i));
      start = i + 1;
      fresh = true;
      continue;
    }
    fresh = false;
  }
  fields.push(row.slice(start));
  return fields;
}

/** Quotes a field where it must be. */
export function quoteField(text: string, delimiter: string): string {
  const needs = text.includes(delimiter) || /["\r\n]/.test(text) || /^\s|\s$/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
