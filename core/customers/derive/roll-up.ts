import { columnNamed, numbersOf, textAt } from '../../table/access.ts';
import { compareTexts } from '../../table/type/levels.ts';
import type { Column, NumberColumn } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Transactions } from '../types.ts';
import { tenureYears } from './tenure.ts';

const msPerDay = 86_400_000;
const year = 365;

/** What a purchase has told already: it, its amount and its date count once, however many rows it has. */
const facts = { purchase: 1, amount: 2, date: 4 } as const;

interface Purse {
  purchases: number;
  items: number;
  amounts: number;
  total: number;
  lifetime: number;
  lastYear: number;
  yearBefore: number;
  ratios: number;
  ratioSum: number;
  dated: number;
  tenureSum: number;
  first: number;
  last: number;
}

/**
 * What do a customer's transactions say about the customer? One value per customer: counts, sums and means of
 * amounts, first and last date, tenure, gaps, ratio to coverage, product variety.
 *
 * Tenure is days / 365 to `asOf`, rounded to hundredths per transaction, and then the mean. Lifetime value is the
 * sum of amount × tenure for amounts that recur (premiums, fees), else the sum of amounts. A customer without
 * transactions has 0 of them, 0 in sums, and is missing elsewhere. The order of transactions changes no bit.
 */
export function rollUp(transactions: Transactions, customers: number, asOf: string): readonly Column[] {
  const { table, order, customer, date, amount, coverage, quantity, product } = transactions;
  const pieces = numbersOf(table, quantity);
  const amounts = numbersOf(table, amount);
  const coverages = numbersOf(table, coverage);
  const dateColumn = columnNamed(table, date);
  const moments = dateColumn?.kind === 'date' ? dateColumn.values : null;
  const today = Date.parse(`${asOf}T00:00:00Z`);
  const runs = recurs(transactions);
  const purses = Array.from({ length: customers }, emptyPurse);
  const seen = new Uint8Array(table.rows);
  for (const row of inOrder(table.rows, [moments, amounts, coverages, pieces])) {
    const purse = purses[customer[row] as number];
    if (!purse) continue;
    const isFirst = (what: number) => {
      const at = order?.[row] ?? row;
      const known = (seen[at] as number) & what;
      seen[at] = (seen[at] as number) | what;
      return known === 0;
    };
    if (isFirst(facts.purchase)) purse.purchases++;
    purse.items += pieces ? pieces[row] || 0 : 1;
    const paid = amounts?.[row] ?? Number.NaN;
    const covered = coverages?.[row] ?? Number.NaN;
    const moment = moments?.[row] ?? Number.NaN;
    const tenure = tenureYears(moment, asOf);
    if (!Number.isNaN(paid)) {
      if (isFirst(facts.amount)) purse.amounts++;
      purse.total += paid;
      purse.lifetime += runs ? (Number.isNaN(tenure) ? 0 : paid * tenure) : paid;
      const age = (today - moment) / msPerDay;
      if (age >= 0 && age < year) purse.lastYear += paid;
      else if (age >= year && age < 2 * year) purse.yearBefore += paid;
    }
    if (covered > 0 && !Number.isNaN(paid)) {
      purse.ratios++;
      purse.ratioSum += (100 * paid) / covered;
    }
    if (!Number.isNaN(moment) && isFirst(facts.date)) {
      purse.dated++;
      purse.tenureSum += tenure;
      purse.first = Math.min(purse.first, moment);
      purse.last = Math.max(purse.last, moment);
    }
  }
  const amountUnit = unitOf(columnNamed(table, amount));
  const number = (
    name: string,
    unit: string,
    from: readonly (string | null)[],
    of: (purse: Purse) => number,
  ): NumberColumn => ({
    kind: 'number',
    name,
    unit,
    from: from.filter((one) => one !== null),
    values: Float64Array.from(purses, of),
  });
  const columns: Column[] = [number('Purchases', '', [], ({ purchases }) => purchases)];
  if (pieces || order) columns.push(number('Items_Bought', '', [quantity], ({ items }) => items));
  if (moments) {
    columns.push(
      number('Tenure_Years', 'years', [date], ({ tenureSum, dated }) => tenureSum / dated),
      {
        kind: 'date',
        name: 'First_Purchase',
        from: [date ?? ''],
        values: Float64Array.from(purses, ({ first, dated }) => (dated > 0 ? first : Number.NaN)),
      },
      {
        kind: 'date',
        name: 'Last_Purchase',
        from: [date ?? ''],
        values: Float64Array.from(purses, ({ last, dated }) => (dated > 0 ? last : Number.NaN)),
      },
      number('Recency_Days', 'days', [date], ({ last, dated }) =>
        dated > 0 ? Math.floor((today - last) / msPerDay) : Number.NaN,
      ),
      number('Purchases_Per_Year', '', [date], ({ first, dated }) =>
        dated > 0 ? dated / Math.max(1, (today - first) / msPerDay / year) : Number.NaN,
      ),
      number('Mean_Gap_Days', 'days', [date], ({ first, last, dated }) =>
        dated > 1 ? (last - first) / msPerDay / (dated - 1) : Number.NaN,
      ),
    );
  }
  if (amounts) {
    columns.push(
      number('Total_Amount', amountUnit, [amount], ({ total }) => total),
      number('Mean_Amount', amountUnit, [amount], ({ total, amounts: count }) => total / count),
      number('Lifetime_Value', amountUnit, runs ? [amount, date] : [amount], ({ lifetime }) => lifetime),
    );
    if (moments) {
      columns.push(
        number('Amount_Trend', '', [amount, date], ({ lastYear, yearBefore }) =>
          lastYear + yearBefore > 0 ? (lastYear - yearBefore) / (lastYear + yearBefore) : Number.NaN,
        ),
      );
    }
  }
  if (amounts && coverages) {
    columns.push(
      number('Premium_to_Coverage', '%', [amount, coverage], ({ ratioSum, ratios }) => ratioSum / ratios),
    );
  }
  return product === null ? columns : [...columns, ...productColumns(transactions, product, customers)];
}

/** Are the amounts paid again and again, as premiums and fees are, rather than once? */
export function recurs({ amount, coverage }: Transactions): boolean {
  return amount !== null && (coverage !== null || meaningsOf(amount).has('recurring'));
}

/** Rows by what is summed up, so that sums do not depend on the order of the sheet. */
function inOrder(rows: number, summed: readonly (Float64Array | null)[]): Int32Array {
  const columns = summed.filter((values) => values !== null);
  return Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => {
    for (const values of columns) {
      const [first, second] = [values[a] as number, values[b] as number];
      if (first < second || (Number.isNaN(second) && !Number.isNaN(first))) return -1;
      if (first > second || (Number.isNaN(first) && !Number.isNaN(second))) return 1;
    }
    return a - b;
  });
}

function emptyPurse(): Purse {
  return {
    purchases: 0,
    items: 0,
    amounts: 0,
    total: 0,
    lifetime: 0,
    lastYear: 0,
    yearBefore: 0,
    ratios: 0,
    ratioSum: 0,
    dated: 0,
    tenureSum: 0,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  };
}

function productColumns(transactions: Transactions, product: string, customers: number): readonly Column[] {
  const column = columnNamed(transactions.table, product);
  if (!column) return [];
  const bought = Array.from({ length: customers }, () => new Map<string, number>());
  for (let row = 0; row < transactions.table.rows; row++) {
    const counts = bought[transactions.customer[row] as number];
    const name = textAt(column, row);
    if (counts && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const top = bought.map((counts) => {
    let best = '';
    for (const [name, count] of counts) {
      const most = counts.get(best) ?? 0;
      if (count > most || (count === most && compareTexts(name, best) < 0)) best = name;
    }
    return best;
  });
  const levels = [...new Set(top)].filter((name) => name !== '').sort(compareTexts);
  const indexOf = new Map(levels.map((level, index) => [level, index]));
  return [
    {
      kind: 'number',
      name: 'Products_Bought',
      unit: '',
      from: [product],
      values: Float64Array.from(bought, (counts) => counts.size),
    },
    {
      kind: 'category',
      name: 'Top_Product',
      from: [product],
      levels,
      ordered: false,
      codes: Int32Array.from(top, (name) => indexOf.get(name) ?? -1),
    },
  ];
}

function unitOf(column: Column | null): string {
  return column?.kind === 'number' ? column.unit : '';
}
