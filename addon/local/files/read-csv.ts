import { parse } from 'csv-parse/sync';
import type { CsvFormat } from './csv-format.ts';
import { detectDelimiter } from './csv-format.ts';
import { decodeText } from './text-encoding.ts';

/** One row as it lies in the file: its cells, its own text, and how its line ends. */
interface CsvRow {
  readonly cells: readonly string[];
  readonly raw: string;
  readonly lineEnd: string;
}

export interface CsvFile {
  readonly format: CsvFormat;
  readonly rows: readonly CsvRow[];
}

/**
 * What does a CSV file hold? Every row keeps its text, so that an untouched row can be written as it was.
 *
 * @throws `CsvError` of csv-parse when a quotation mark is never closed.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const { text, encoding, mark } = decodeText(bytes);
  const delimiter = detectDelimiter(text);
  const records = parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { readonly record: string[]; readonly raw: string }[];
  let at = 0;
  const rows = records.map(({ record, raw }) => {
    const body = raw.replace(/\r?\n$|\r$/, '');
    const start = text.startsWith(body, at) ? at : text.indexOf(body, at);
    const end = start + body.length;
    const lineEnd = text.startsWith('\r\n', end)
      ? '\r\n'
      : /^[\r\n]/.test(text.slice(end, end + 1))
        ? text[end]!
        : '';
    at = end + lineEnd.length;
    return { cells: record, raw: body, lineEnd };
  });
  return {
    format: {
      encoding,
      mark,
      delimiter,
      lineEnd: rows[0]?.lineEnd || '\n',
      decimalComma: delimiter !== ',' && usesDecimalComma(rows),
    },
    rows,
  };
}

function usesDecimalComma(rows: readonly CsvRow[]): boolean {
  let commas = 0;
  let points = 0;
  for (const { cells } of rows.slice(1, 500)) {
    for (const cell of cells) {
      if (/^-?\d+,\d+$/.test(cell)) commas += 1;
      else if (/^-?\d+\.\d+$/.test(cell)) points += 1;
    }
  }
  return commas > points;
}
