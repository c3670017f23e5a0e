import type { Label } from '../../customers/label.ts';
import type { Customers } from '../../customers/types.ts';
import { SegmentryError } from '../../errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { columnNamed } from '../../table/access.ts';
import type { Column } from '../../table/types.ts';

import type { ComparedFeature, NumberFeature } from './compared-feature.ts';
import { withInformativeGaps } from './informative-gaps.ts';

/**
 * By what are customers compared? The features that settings name, else those in use; flags become categories,
 * constants and columns of other kinds are left out. With standard scaling, amounts marked for it are compared by their
 * logarithm. Where it tells
 * something that a category is missing, missing becomes a level of its own.
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
    const feature = features.find(({ id }) => id === name);
    const column = columnNamed(table, name);
    if (column === null) {
      const available = table.columns.map((each) => each.name).join(', ');
      throw new SegmentryError('input.column-missing', { sheet, column: name, available });
    }
    const weight = settings.weights[name] ?? 1;
    const label: Label = feature?.label ?? { kind: 'own', name: column.name };
    const log = settings.scaling === 'standard' && feature?.log === true;
    const ready = weight > 0 ? asFeature(column, { label, weight, order, log }) : null;
    if (ready !== null && !compared.some(({ id }) => id === ready.id)) compared.push(ready);
  }
  if (compared.length === 0) throw new SegmentryError('input.no-features', { sheet });
  return withInformativeGaps(compared);
}

interface FeatureOptions {
  readonly label: Label;
  readonly weight: number;
  readonly order: Int32Array;
  readonly log: boolean;
}

function asFeature(column: Column, { label, weight, order, log }: FeatureOptions): ComparedFeature | null {
  const id = column.name;
  if (column.kind === 'number') {
    const values = Float64Array.from(order, (row) => column.values[row]!);
    const first = values.find((value) => !Number.isNaN(value));
    if (values.every((value) => Number.isNaN(value) || value === first)) return null;
    return { kind: 'number', id, label, unit: column.unit, weight, values, ...onScale(values, log) };
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

/** The values on a plain or a logarithmic scale. Below zero counts as zero. */
export function onScale(values: Float64Array, log: boolean): Pick<NumberFeature, 'compared' | 'log'> {
  return { log, compared: log ? values.map((value) => Math.log1p(Math.max(0, value))) : values };
}
