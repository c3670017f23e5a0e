import { SegmentryError } from '../errors.ts';
import type { Customers } from '../prepare/types.ts';
import type { Settings } from '../settings/settings.ts';
import { columnNamed } from '../table/access.ts';
import type { Column } from '../table/types.ts';

/** A number that customers are compared by, one value a customer in canonical order; NaN is missing. */
export interface NumberFeature {
  readonly kind: 'number';
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly weight: number;
  readonly values: Float64Array;
}

/** A category likewise; −1 is missing. */
export interface CategoryFeature {
  readonly kind: 'category';
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type ComparedFeature = NumberFeature | CategoryFeature;

/**
 * By what are customers compared? The features that settings name, else those in use; flags become categories,
 * constants and columns of other kinds are left out.
 *
 * @throws `input.column-missing` when settings name a column that is not there, `input.no-features` when none is left.
 */
export function comparedFeatures(
  customers: Customers,
  settings: Settings['segmentation'],
  order: Int32Array,
): ComparedFeature[] {
  const { table, sheet, features } = customers;
  const wanted = settings.features ?? features.filter(({ used }) => used).map(({ id }) => id);
  const compared: ComparedFeature[] = [];
  for (const name of wanted) {
    const feature = features.find(({ id, label }) => id === name || label === name);
    const column = columnNamed(table, feature?.id ?? name) ?? columnNamed(table, feature?.label ?? name);
    if (column === null) {
      const available = table.columns.map((each) => each.name).join(', ');
      throw new SegmentryError('input.column-missing', { sheet, column: name, available });
    }
    const weight = settings.weights[name] ?? settings.weights[column.name] ?? 1;
    const ready = weight > 0 ? asFeature(column, feature?.label ?? column.name, weight, order) : null;
    if (ready !== null && !compared.some(({ id }) => id === ready.id)) compared.push(ready);
  }
  if (compared.length === 0) throw new SegmentryError('input.no-features', { sheet });
  return compared;
}

function asFeature(column: Column, label: string, weight: number, order: Int32Array): ComparedFeature | null {
  const id = column.name;
  if (column.kind === 'number') {
    const values = Float64Array.from(order, (row) => column.values[row]!);
    const first = values.find((value) => !Number.isNaN(value));
    if (values.every((value) => Number.isNaN(value) || value === first)) return null;
    return { kind: 'number', id, label, unit: column.unit, weight, values };
  }
  if (column.kind !== 'category' && column.kind !== 'flag') return null;
  const codes =
    column.kind === 'category'
      ? Int32Array.from(order, (row) => column.codes[row]!)
      : Int32Array.from(order, (row) => (column.values[row] === 255 ? -1 : column.values[row]!));
  const levels = column.kind === 'category' ? column.levels : column.labels;
  if (codes.every((code) => code === codes[0])) return null;
  return { kind: 'category', id, label, weight, codes, levels };
}
