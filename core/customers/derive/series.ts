import { monthStart, quarterRank } from '../../table/type/periods.ts';
import type { Column, NumberColumn } from '../../table/types.ts';
import { monthOf } from '../../table/vocabulary/month-names.ts';

const fewest = 4;

/**
 * What do columns of one period each (`Jan-25`, `Feb-25` …, quarters, years) say together? Their sum, how the second half of the
 * time compares with the first (−1 to 1), and the last of them. A blank is nothing; without any value all are missing.
 *
 * @returns no column where fewer than four numbers in a row are headed by periods that follow each other.
 */
export function seriesColumns(columns: readonly Column[]): readonly NumberColumn[] {
  const numbers = columns.filter((column): column is NumberColumn => column.kind === 'number');
  const series = longestRun(numbers);
  if (series.length < fewest) return [];
  const from = series.map(({ name }) => name);
  const unit = series[0]?.unit ?? '';
  const half = series.length / 2;
  const rows = series[0]?.values.length ?? 0;
  const of = (name: string, inUnit: string, value: (amounts: readonly number[]) => number): NumberColumn => ({
    ...{ kind: 'number', name, unit: inUnit, from },
    values: Float64Array.from({ length: rows }, (_, row) => {
      const amounts = series.map(({ values }) => values[row] as number);
      return amounts.every(Number.isNaN) ? Number.NaN : value(amounts.map((amount) => amount || 0));
    }),
  });
  return [
    of('Series_Sum', unit, sum),
    of('Series_Trend', '', (amounts) => {
      const [first, second] = [sum(amounts.slice(0, Math.floor(half))), sum(amounts.slice(Math.ceil(half)))];
      return first + second > 0 ? (second - first) / (second + first) : Number.NaN;
    }),
    of('Series_Last', unit, (amounts) => amounts[amounts.length - 1] as number),
  ];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** The longest run of columns whose periods follow each other, in the order of the sheet. */
function longestRun(numbers: readonly NumberColumn[]): readonly NumberColumn[] {
  for (const rankOf of [monthRank, quarterRank, yearRank]) {
    let best: readonly NumberColumn[] = [];
    let run: NumberColumn[] = [];
    let last = Number.NaN;
    for (const column of numbers) {
      const rank = rankOf(column.name);
      run = rank !== null && rank === last + 1 ? [...run, column] : rank === null ? [] : [column];
      last = rank ?? Number.NaN;
      if (run.length > best.length) best = run;
    }
    if (best.length >= fewest) return best;
  }
  return [];
}

function monthRank(header: string): number | null {
  const dated = monthStart(header) ?? /^(\d{4}-\d{2})(?:-\d{2})?$/.exec(header)?.[1] ?? null;
  return dated === null ? monthOf(header) : Number(dated.slice(0, 4)) * 12 + Number(dated.slice(5, 7));
}

function yearRank(header: string): number | null {
  return /^(?:19|20)\d{2}$/.test(header) ? Number(header) : null;
}
