import type { SalesRow } from '../../report/types.ts';
import { hiddenRows } from '../hide/hidden-rows.ts';
import type { Tally } from '../hide/tallies.ts';
import { type LevelTallies, noTallies } from '../hide/tallies.ts';

/** Buyers at the levels of a column, each at one. Segments that are not told are one column. */
export function salesTallies(
  rows: readonly SalesRow[],
  segments: readonly SalesRow[],
  threshold: number,
): LevelTallies {
  if (rows.length === 0) return noTallies;
  const gone = hiddenSegments(segments, threshold);
  const whole = segments.reduce((sum, { customers }) => sum + customers, 0);
  const columns = [...segments.filter(({ key }) => !gone.has(key)).map(({ key }) => new Set([key])), gone];
  const within = (parts: SalesRow['bySegment'], column: ReadonlySet<string>) =>
    parts.reduce((sum, { segment, customers }) => (column.has(segment) ? sum + customers : sum), 0);
  return {
    ...noTallies,
    wholes: [{ from: 'sales', whole, counts: new Map(rows.map(({ key, customers }) => [key, customers])) }],
    parts: columns
      .map(
        (column): Tally => ({
          from: 'sales',
          whole: segments.reduce((sum, { key, customers }) => (column.has(key) ? sum + customers : sum), 0),
          counts: new Map(rows.map(({ key, bySegment }) => [key, within(bySegment, column)])),
          column: [...column].join(),
        }),
      )
      .filter((tally) => tally.whole > 0),
  };
}

/** Segments of so few buyers that their sales are not told, and the next larger where one alone would be given away. */
export function hiddenSegments(segments: readonly SalesRow[], threshold: number): ReadonlySet<string> {
  const counts = new Map(segments.map(({ key, customers }) => [key, customers]));
  const whole = [...counts.values()].reduce((sum, customers) => sum + customers, 0);
  return hiddenRows([...counts.keys()], [{ whole, counts }], threshold);
}
