import { addUp, type Figures, rowOf } from '../../report/add-up.ts';
import type { Sales, SalesRow } from '../../report/types.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import type { HiddenLevels } from '../hide/hidden-levels.ts';
import { type HiddenProducts, publishProducts } from './publish-products.ts';
import { roundedRow } from './rounded-row.ts';

export interface SalesContext {
  readonly threshold: number;
  /** Whether single customers are told. */
  readonly customers: boolean;
  /** Which segments are told at all. */
  readonly columns: ReadonlySet<string>;
  /** What is hidden, in the whole report. */
  readonly cities: HiddenLevels;
  readonly ages: HiddenLevels;
  readonly products: HiddenProducts;
  /** Which counts of customers are rounded down, because exact ones would give a few away. */
  readonly rounded: 'all' | 'products' | 'none';
  readonly locale: Locale;
}

/** Sales without groups under the threshold: small ones are told together, or left out with another. */
export function publishSales(sales: Sales, context: SalesContext): Sales {
  const { threshold, locale, columns, rounded } = context;
  const segments = sales.bySegment.filter(({ key }) => columns.has(key));
  const tell = (rows: readonly SalesRow[], hidden: HiddenLevels) =>
    toldRows(rows, hidden, sales, segments, messages(locale).report.published.others);
  const { without: _, ...rest } = sales;
  const round = <Row extends SalesRow>(rows: readonly Row[]): Row[] =>
    rows.map((row) => roundedRow(row, threshold));
  const of = <Row extends SalesRow>(rows: readonly Row[]): Row[] =>
    rounded === 'all' ? round(rows) : [...rows];
  const ofProducts = <Row extends SalesRow>(rows: readonly Row[]): Row[] =>
    rounded === 'none' ? [...rows] : round(rows);
  const products = publishProducts(sales, context.products, columns);
  return {
    ...rest,
    bySegment: of(segments.map((row) => withColumns(row, segments))),
    byCity: of(tell(sales.byCity, context.cities)),
    byAge: of(tell(sales.byAge, context.ages)),
    byProduct: ofProducts(products.byProduct),
    byCategory: ofProducts(products.byCategory),
    byType: ofProducts(products.byType),
    byTenure: ofProducts(products.byTenure),
    topCustomers: context.customers ? sales.topCustomers : [],
  };
}

/** Rows of which each customer is in one: those hidden are told as one row, the rest of the whole. */
function toldRows(
  rows: readonly SalesRow[],
  { whole, part }: HiddenLevels,
  sales: Sales,
  segments: readonly SalesRow[],
  label: string,
): SalesRow[] {
  const kept = rows.filter(({ key }) => !whole.has(key));
  const told = kept.map((row) =>
    part.has(row.key) ? { ...row, bySegment: [] } : withColumns(row, segments),
  );
  if (kept.length === rows.length || kept.length === 0) return told;
  const all = { ...addUp(sales.bySegment), policies: sales.policies, amount: sales.amount };
  const apart = kept.every(({ key }) => !part.has(key));
  const parts = segments.map(({ key, ...column }) => ({
    segment: key,
    ...restOf(
      column,
      kept.flatMap(({ bySegment }) => bySegment.filter(({ segment }) => segment === key)),
    ),
  }));
  return [...told, rowOf('…', label, restOf(all, kept), sales.amount, apart ? parts : [])];
}

function restOf(all: Figures, parts: readonly Figures[]): Figures {
  const sum = addUp(parts);
  return {
    customers: Math.max(0, all.customers - sum.customers),
    policies: Math.max(0, all.policies - sum.policies),
    amount: all.amount - sum.amount,
  };
}

function withColumns(row: SalesRow, segments: readonly SalesRow[]): SalesRow {
  const shown = new Set(segments.map(({ key }) => key));
  return { ...row, bySegment: row.bySegment.filter(({ segment }) => shown.has(segment)) };
}
