import type { Customers } from '../../customers/types.ts';
import type { Column } from '../../table/types.ts';
import { labelInWords } from '../../words/customers/label.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';

/** A column that may tell something about leaving: a number, or a category given by codes. */
export interface Predictor {
  readonly id: string;
  readonly label: string;
  readonly kind: 'number' | 'category';
  readonly unit: string;
  /** Numbers, or codes into `levels`; NaN is missing. One per customer. */
  readonly values: Float64Array;
  /** The numbers that are there, ascending; empty for a category. */
  readonly sorted: Float64Array;
  readonly levels: readonly string[];
  /** True for numbers that are all whole. */
  readonly whole: boolean;
  readonly missing: number;
  readonly protected: boolean;
}

const day = 86_400_000;
const mostLevels = 40;

/**
 * Which columns can be looked at as reasons for leaving?
 *
 * Identifiers, free text, constants, the key and the outcome itself are left out, and so are categories of more
 * than 40 levels. Dates become days before `asOf`.
 */
export function predictorsOf(customers: Customers, asOf: string, locale: Locale): Predictor[] {
  const { table, features, outcome, key } = customers;
  const labels = new Map(features.map((feature) => [feature.id, labelInWords(feature.label, locale)]));
  const personal = new Set(customers.protected);
  const set = [...(customers.setAside ?? []), ...(customers.groups ?? [])];
  const left = new Set([outcome?.column, ...set, ...(key.columns.length === 1 ? key.columns : [])]);
  for (const [name, counted] of Object.entries(customers.restated ?? {})) {
    if (!left.has(counted)) left.add(name);
  }
  const known = new Set(features.filter((feature) => mayExplain(feature)).map((feature) => feature.id));
  return table.columns
    .filter((column) => known.has(column.name) && !left.has(column.name))
    .map((column) => {
      const label = labels.get(column.name) ?? column.name;
      const said = column.kind === 'date' ? messages(locale).churn.daysAgo({ label }) : label;
      return predictorOf(column, said, asOf, personal);
    })
    .filter((predictor) => predictor !== null);
}

function mayExplain({ kind, used, reason }: Customers['features'][number]): boolean {
  return kind !== 'id' && kind !== 'text' && (used || reason !== null);
}

function predictorOf(
  column: Column,
  label: string,
  asOf: string,
  personal: ReadonlySet<string>,
): Predictor | null {
  const shared = { id: column.name, label, protected: personal.has(column.name) };
  switch (column.kind) {
    case 'number':
      return numeric(shared, column.values, column.unit);
    case 'date': {
      const today = Date.parse(`${asOf}T00:00:00Z`);
      const ages = column.values.map((moment) => Math.round((today - moment) / day));
      return numeric(shared, ages, 'days');
    }
    case 'flag': {
      const codes = Float64Array.from(column.values, (flag) => (flag === 255 ? Number.NaN : flag));
      return category(shared, codes, column.labels);
    }
    case 'category': {
      const codes = Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : code));
      return category(shared, codes, column.levels);
    }
    default:
      return null;
  }
}

type Shared = Pick<Predictor, 'id' | 'label' | 'protected'>;

function numeric(shared: Shared, values: Float64Array, unit: string): Predictor | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const missing = values.length - sorted.length;
  const numbers: number[] = [];
  for (let k = 0; k < sorted.length && numbers.length < 3; k++) {
    if (k === 0 || sorted[k] !== sorted[k - 1]) numbers.push(sorted[k]!);
  }
  if (numbers.length + (missing > 0 ? 1 : 0) < 2) return null;
  if (numbers.length <= 2) {
    const codes = values.map((value) => (Number.isNaN(value) ? value : numbers.indexOf(value)));
    return category(
      shared,
      codes,
      numbers.map((value) => String(value)),
    );
  }
  const whole = sorted.every((value) => Number.isInteger(value));
  return { ...shared, kind: 'number', unit, values, sorted, levels: [], whole, missing };
}

function category(shared: Shared, codes: Float64Array, levels: readonly string[]): Predictor | null {
  const missing = codes.reduce((count, code) => count + (Number.isNaN(code) ? 1 : 0), 0);
  const seen = new Set(codes.filter((code) => !Number.isNaN(code)));
  if (seen.size + (missing > 0 ? 1 : 0) < 2 || levels.length > mostLevels) return null;
  const sorted = new Float64Array();
  return { ...shared, kind: 'category', unit: '', values: codes, sorted, levels, whole: false, missing };
}
