import { columnNamed } from '../../table/access.ts';
import type { Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { purchaseDate, type SalesPlan } from '../sales/plan-sales.ts';
import type { QualityRemark } from '../types.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

/** Days after which sales are said to be old: a year and a half. */
const longAgo = 540;

/** What the plan does with the rows of a sheet that a person may not expect. */
export function salesRemarks(plan: SalesPlan | null, sheet: Table, asOf: string): readonly QualityRemark[] {
  if (!plan) return [];
  const { lines, order, amount, lineAmount } = plan;
  const said: QualityRemark[] = [];
  const isLines = lines?.sheet.name === sheet.name;
  if (!isLines && plan.sheet.name !== sheet.name) return [];
  if (isLines) {
    const details = { to: plan.sheet.name, amount: amount ? 'shared' : 'own' };
    said.push(remarkOf('sales.lines', 'info', lines.from, lines.sheet.rows, details));
  } else if (order) said.push(remarkOf('sales.one-purchase', 'info', order.column, order.rows));
  const told = isLines ? lineAmount : amount;
  if (told?.quantity) {
    const details = { price: told.column, quantity: told.quantity };
    said.push(remarkOf('sales.price-times', 'info', told.column, plan.sheet.rows, details));
  }
  return isLines ? said : [...said, ...amountRemarks(plan, sheet), ...ageRemarks(plan, sheet, asOf)];
}

/** What is left out of the amounts, taken off them, or multiplied. */
function amountRemarks(plan: SalesPlan, table: Table): readonly QualityRemark[] {
  const { unearned, currencies, amount } = plan;
  const said: QualityRemark[] = [];
  if (unearned) {
    const details = { levels: unearned.levels.join(', '), of: table.rows };
    const rows = rowsWhere(table, (row) => unearned.rows[row] === 1);
    const column = columnNamed(table, unearned.column);
    const examples = column ? examplesAt(table, column, rows) : [];
    said.push(remarkOf('sales.unearned', 'warning', unearned.column, unearned.count, details, examples));
  }
  if (currencies) {
    const [, ...others] = currencies.rows;
    const rows = others.reduce((sum, [, count]) => sum + count, 0);
    const listed = others.map(([code, count]) => `${code}: ${count}`).join(', ');
    const details = { unit: currencies.main, others: listed, of: table.rows };
    said.push(remarkOf('sales.currencies', 'warning', currencies.column, rows, details));
  }
  if (amount?.less)
    said.push(remarkOf('sales.paid-back', 'info', amount.less, table.rows, { price: amount.column }));
  if (amount?.runs) {
    const { from, to, timesAYear } = amount.runs;
    const details = { price: amount.column, from, to: to ?? '', times: timesAYear };
    said.push(remarkOf('sales.runs', 'info', amount.column, table.rows, details));
  }
  const amounts = columnNamed(table, amount?.quantity ?? amount?.column ?? null);
  const negative =
    amounts?.kind === 'number' ? rowsWhere(table, (row) => (amounts.values[row] as number) < 0) : [];
  if (amounts && negative.length > 0 && negative.length < table.rows / 2) {
    const examples = examplesAt(table, amounts, negative);
    said.push(remarkOf('sales.returns', 'info', amounts.name, negative.length, {}, examples));
  }
  return said;
}

/** That the newest sale is long past, so that nobody bought lately. Insurances run on. */
function ageRemarks({ sheet }: SalesPlan, table: Table, asOf: string): readonly QualityRemark[] {
  const date = columnNamed(table, purchaseDate(sheet));
  const runs = table.columns.some(({ name, kind }) => kind === 'number' && meaningsOf(name).has('coverage'));
  if (date?.kind !== 'date' || runs) return [];
  const newest = date.values.reduce(
    (most, moment) => (moment > most ? moment : most),
    Number.NEGATIVE_INFINITY,
  );
  const days = Math.floor((Date.parse(`${asOf}T00:00:00Z`) - newest) / 86_400_000);
  if (!(days > longAgo)) return [];
  const details = { last: new Date(newest).toISOString().slice(0, 10), asOf, days };
  return [remarkOf('sales.old', 'warning', date.name, table.rows, details)];
}

function rowsWhere(table: Table, holds: (row: number) => boolean): number[] {
  return Array.from({ length: table.rows }, (_, row) => row).filter(holds);
}
