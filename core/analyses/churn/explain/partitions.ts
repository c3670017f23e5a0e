import { leaksOf } from '../../../customers/leaks-of.ts';
import type { Customers } from '../../../customers/types.ts';
import type { Churn } from '../../../report/types.ts';
import type { Column } from '../../../table/types.ts';
import { conceptOf, meaningsOf } from '../../../table/vocabulary/meanings.ts';
import { labelInWords } from '../../../words/customers/label.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';
import type { SegmentationResult } from '../../../words/segments/segmentation-in-words.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];

/** Customers divided by one column: each is at one level, or at none where the column says nothing. */
export interface Partition {
  readonly dimension: Breakdown['dimension'];
  readonly feature: string;
  readonly label: string;
  /** For each row of the customers table, an index into `levels`; −1 is missing. */
  readonly codes: Int32Array;
  readonly levels: readonly { readonly level: string; readonly label: string }[];
  /** True where levels stand in an order of their own. */
  readonly ordered: boolean;
}

const mostLevels = 12;
const mostProducts = 5;

/**
 * By what can leaving be looked at apart? By customer segment, city, product and number of products, as far as the
 * data has them with at most twelve levels; counts from five on are one level. One partition a dimension. Columns that almost
 * are the outcome tell nothing apart.
 */
export function partitionsOf(
  customers: Customers,
  segmentation: SegmentationResult,
  locale: Locale,
): Partition[] {
  const { table, features, setAside = [], outcome } = customers;
  const leaks = leaksOf(customers).map(({ column }) => column);
  const out = new Set([...setAside, ...leaks, outcome?.column]);
  const labels = new Map(features.map(({ id, label }) => [id, labelInWords(label, locale)]));
  const found = table.columns
    .filter(({ name }) => !out.has(name))
    .map((column) => {
      const dimension = dimensionOf(column, customers);
      return dimension === null
        ? null
        : partitionOf(column, dimension, labels.get(column.name) ?? column.name, locale);
    })
    .filter((partition) => partition !== null);
  return [bySegment(segmentation, locale), ...found].filter(
    ({ dimension, levels }, at, all) =>
      levels.length > 1 &&
      (dimension === 'segment' || levels.length <= mostLevels) &&
      all.findIndex((other) => other.dimension === dimension) === at,
  );
}

function bySegment({ section, labels }: SegmentationResult, locale: Locale): Partition {
  return {
    dimension: 'segment',
    feature: 'segment',
    label: messages(locale).report.column.segment,
    codes: labels,
    levels: section.segments.map(({ id, name }) => ({ level: id, label: name })),
    ordered: true,
  };
}

function dimensionOf(column: Column, { city }: Customers): Breakdown['dimension'] | null {
  const { name, kind } = column;
  if (kind !== 'category' && kind !== 'number') return null;
  const concept = conceptOf(name);
  if (kind === 'category' && (name === city || (city === null && concept === 'city'))) return 'city';
  if (concept === 'products') return 'products';
  const meanings = meaningsOf(name);
  if (!meanings.has('goods')) return null;
  if (kind === 'number') return meanings.has('number-of') ? 'products' : null;
  if (meanings.has('type-of')) return 'type';
  return meanings.has('category-of') ? 'category' : 'product';
}

function partitionOf(
  column: Column,
  dimension: Breakdown['dimension'],
  label: string,
  locale: Locale,
): Partition | null {
  const shared = { dimension, feature: column.name, label };
  if (dimension === 'products') {
    const counts = countsIn(column);
    return counts === null ? null : { ...shared, ...byCount(counts, locale), ordered: true };
  }
  if (column.kind !== 'category') return null;
  const { codes, ordered } = column;
  return { ...shared, codes, levels: column.levels.map((level) => ({ level, label: level })), ordered };
}

/** Whole numbers from 0 on, NaN where missing; null when the column holds anything else. */
function countsIn(column: Column): Float64Array | null {
  const { kind } = column;
  if (kind !== 'number' && kind !== 'category') return null;
  const counts =
    kind === 'number'
      ? column.values
      : Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : Number(column.levels[code])));
  const whole = counts.every((count) => Number.isNaN(count) || (Number.isInteger(count) && count >= 0));
  const stated = kind === 'number' || column.levels.every((level) => !Number.isNaN(Number(level)));
  return whole && stated ? counts : null;
}

function byCount(counts: Float64Array, locale: Locale): Pick<Partition, 'codes' | 'levels'> {
  const { range } = messages(locale).churn;
  return {
    codes: Int32Array.from(counts, (count) => (Number.isNaN(count) ? -1 : Math.min(count, mostProducts))),
    levels: Array.from({ length: mostProducts + 1 }, (_, count) => ({
      level: count === mostProducts ? `${count}+` : String(count),
      label: count === mostProducts ? range({ from: String(count), to: null }) : String(count),
    })),
  };
}
