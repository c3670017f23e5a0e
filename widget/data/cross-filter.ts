import type { Sales, SalesRow } from '../../core/report/index.ts';
import { addUp } from '../../core/report/index.ts';
import type { Dimension, Filters } from './filters.ts';
import { dimensions } from './filters.ts';

/** One bar of a sales chart under the filters, beside its figure without them. */
export interface FilteredRow {
  readonly key: string;
  readonly label: string;
  readonly customers: number;
  readonly policies: number;
  readonly amount: number;
  readonly averageCoverage: number | null;
  readonly averageRatio: number | null;
  readonly averageLifetimeValue: number | null;
  readonly whole: SalesRow;
  readonly selected: boolean;
}

interface FilteredRows {
  readonly rows: readonly FilteredRow[];
  /** Filters that are on and that the report holds no breakdown for. */
  readonly ignored: readonly Dimension[];
  /** Whether any filter narrows these figures. */
  readonly narrowed: boolean;
}

/**
 * What do the sales by this dimension come to under the filters? The report holds every dimension by segment
 * and no two others together, so one more filter than that is named in `ignored` and left out. A dimension's
 * own filter marks its bars and does not narrow them. A row whose part under the filters is not published is left out.
 */
export function filterRows(sales: Sales, dimension: Dimension, filters: Filters): FilteredRows {
  const own = new Set(filters[dimension]);
  const others = dimensions.filter((other) => other !== dimension && isOn(filters, other));
  const known = others.filter((other) => salesRows(sales, other).length > 0);
  const usable = usableFilter(dimension, known);
  const keys = new Set(usable === null ? [] : filters[usable]);
  const rows = salesRows(sales, dimension).flatMap((row): FilteredRow[] => {
    const part = narrow(sales, row, dimension, usable, keys);
    return part === null
      ? []
      : [{ ...part, key: row.key, label: row.label, whole: row, selected: own.has(row.key) }];
  });
  return { rows, ignored: others.filter((other) => other !== usable), narrowed: usable !== null };
}

/** The rows of the report for a dimension. */
export function salesRows(sales: Sales, dimension: Dimension): readonly SalesRow[] {
  return {
    segment: sales.bySegment,
    city: sales.byCity,
    product: sales.byProduct,
    category: sales.byCategory,
    type: sales.byType,
    products: [],
    age: sales.byAge,
    tenure: sales.byTenure,
  }[dimension];
}

function isOn(filters: Filters, dimension: Dimension): boolean {
  return (filters[dimension]?.length ?? 0) > 0;
}

function usableFilter(dimension: Dimension, others: readonly Dimension[]): Dimension | null {
  if (dimension === 'segment') return others[0] ?? null;
  return others.includes('segment') ? 'segment' : null;
}

type Figures = Omit<FilteredRow, 'key' | 'label' | 'whole' | 'selected'>;

function narrow(
  sales: Sales,
  row: SalesRow,
  dimension: Dimension,
  usable: Dimension | null,
  keys: ReadonlySet<string>,
): Figures | null {
  if (usable === null) {
    const { customers, policies, amount, averageCoverage, averageRatio, averageLifetimeValue } = row;
    return { customers, policies, amount, averageCoverage, averageRatio, averageLifetimeValue };
  }
  const others = new Map(salesRows(sales, usable).map((other) => [other.key, other]));
  const parts = [...keys].map((key) =>
    dimension === 'segment' ? partOf(others.get(key), row.key) : partOf(row, key),
  );
  const told = parts.filter((part) => part !== null);
  if (told.length < parts.length) return null;
  return { ...addUp(told), averageCoverage: null, averageRatio: null, averageLifetimeValue: null };
}

/** What a row holds of a segment; null where that is not published. */
function partOf(row: SalesRow | undefined, segment: string): SalesRow['bySegment'][number] | null {
  return row?.bySegment.find((part) => part.segment === segment) ?? null;
}

/**
 * What do all sales come to under the filters, for the cards? Null where the report cannot say. Customers are
 * null where one may be counted twice, in two products for instance.
 */
export function filteredTotals(
  sales: Sales,
  filters: Filters,
): { customers: number | null; policies: number; amount: number } | null {
  const others = dimensions.filter((dimension) => dimension !== 'segment' && isOn(filters, dimension));
  const other = others[0];
  if (others.length > 1 || (other !== undefined && salesRows(sales, other).length === 0)) return null;
  const segments = new Set(filters.segment);
  const rows =
    other === undefined
      ? sales.bySegment
      : salesRows(sales, other).filter((row) => filters[other]?.includes(row.key) ?? false);
  const parts: readonly (Parameters<typeof addUp>[0][number] | null)[] =
    other === undefined
      ? rows.filter((row) => segments.size === 0 || segments.has(row.key))
      : segments.size === 0
        ? rows
        : rows.flatMap((row) => [...segments].map((segment) => partOf(row, segment)));
  const told = parts.filter((part) => part !== null);
  if (told.length < parts.length) return null;
  const total = addUp(told);
  const countedOnce = other === undefined || other === 'city' || other === 'age' || rows.length === 1;
  return { ...total, customers: countedOnce ? total.customers : null };
}
