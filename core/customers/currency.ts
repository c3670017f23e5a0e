import type { Settings } from '../settings/settings.ts';
import { columnNamed } from '../table/access.ts';
import type { Table } from '../table/types.ts';
import type { Transactions } from './types.ts';

const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/£|\bgbp\b|фунт/i, 'GBP'],
  [/\$|\busd\b|долл/i, 'USD'],
  [/€|\beur\b|евро/i, 'EUR'],
  [/₽|\brub\b|руб/i, 'RUB'],
];

/** In which currency are the amounts? From the settings, else from a symbol in the cells of an amount, else from a header; empty when nothing tells. */
export function currencyOf(
  settings: Settings,
  table: Table,
  transactions: Transactions | null,
  totalAmount: string | null,
): string {
  if (settings.currency !== null) return settings.currency;
  const amount = columnNamed(transactions?.table ?? table, transactions?.amount ?? totalAmount);
  const columns = [...(amount ? [amount] : []), ...table.columns];
  for (const column of columns) {
    if (column.kind === 'number' && /^[A-Z]{3}$/.test(column.unit)) return column.unit;
  }
  for (const column of columns) {
    const found =
      column.kind === 'number' ? currencyWords.find(([pattern]) => pattern.test(column.name)) : undefined;
    if (found) return found[1];
  }
  return '';
}
