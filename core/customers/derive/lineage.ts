import { columnNamed } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/** From which columns was this one derived, and from which were those? Empty for an own column. */
export function originsOf(column: Column, table: Table): readonly string[] {
  const found = new Set<string>();
  const add = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name) || name === column.name) continue;
      found.add(name);
      add(columnNamed(table, name)?.from ?? []);
    }
  };
  add(column.from ?? []);
  return [...found];
}

/** Is there a column of the time since this date? */
export function isTurnedIntoTime({ name, from }: Column, { columns }: Table): boolean {
  const origins = new Set([name, ...(from ?? [])]);
  return columns.some((other) => other.kind === 'number' && other.from?.some((one) => origins.has(one)));
}

/** Is this the column of one period of a series? */
export function isInSeries({ name }: Column, table: Table): boolean {
  return columnNamed(table, 'Series_Sum')?.from?.includes(name) ?? false;
}

/** The column that already says what this roll-up says, so that buying does not outweigh everything else; null without. */
export function broaderColumn(name: string, table: Table): string | null {
  const has = (id: string) => (columnNamed(table, id) ? id : null);
  switch (name) {
    case 'Total_Amount':
      return has('Premium_to_Coverage');
    case 'Mean_Amount':
      return has('Premium_to_Coverage') ?? has('Total_Amount');
    case 'Amount_Trend':
      return has('Recency_Days');
    case 'Mean_Gap_Days':
    case 'Purchases_Per_Year':
    case 'Products_Bought':
    case 'Items_Bought':
      return has('Purchases');
    default:
      return null;
  }
}

/**
 * Which of two columns that say the same in other units counts? For each that does not, the one that does: a tenure in
 * months counts and the years made of it do not; years count and the date or the year of birth that they were counted
 * from do not; the columns of single periods do not beside the sum of them.
 *
 * @param derived columns made of others of the table, by name.
 * @param inYears those of them that are ages and tenures, counted from one column each.
 */
export function restatementsIn(
  table: Table,
  derived: readonly Column[],
  inYears: readonly Column[],
): Readonly<Record<string, string>> {
  const isDerived = (name: string) => derived.some((column) => column.name === name);
  const pairs = inYears.flatMap(({ name, from = [] }) => from.map((source) => [source, name] as const));
  const periods = columnNamed(table, 'Series_Sum')?.from ?? [];
  const bought = ['Last_Purchase', 'Recency_Days'] as const;
  if (bought.every(isDerived)) pairs.push(bought);
  const inSeries = periods.map((period) => [period, 'Series_Sum'] as const);
  const told = Object.fromEntries(
    pairs.map(([source, time]) => {
      const isCounted = columnNamed(table, source)?.kind === 'number' && !meaningsOf(source).has('birth');
      return isCounted ? [time, source] : [source, time];
    }),
  );
  return { ...Object.fromEntries(inSeries), ...told };
}
