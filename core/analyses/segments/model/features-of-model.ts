import type { Label } from '../../../customers/label.ts';
import type { Customers } from '../../../customers/types.ts';
import { columnNamed, isMissing } from '../../../table/access.ts';
import { asCodes, asNumbers } from '../../../table/as-kind.ts';
import type { ComparedFeature } from '../compared-feature.ts';
import { onScale } from '../features.ts';
import type { TrainedModel } from './trained-model.ts';

/** Which of the model's features have no column any more, and which have one that can no longer be read as theirs? */
export function unreadable(
  { numbers, categories }: TrainedModel,
  { table }: Pick<Customers, 'table'>,
): { readonly gone: readonly string[]; readonly unlike: readonly string[] } {
  const names = [...numbers, ...categories].map(({ feature }) => feature);
  const gone = names.filter((name) => columnNamed(table, name) === null);
  const unlike = [
    ...numbers.filter(({ feature }) => readNumbers({ table }, feature) === null),
    ...categories.filter(({ feature, levels }) => readCodes({ table }, feature, levels) === null),
  ].map(({ feature }) => feature);
  return { gone, unlike: unlike.filter((name) => !gone.includes(name)) };
}

/**
 * Today's customers in the model's terms: by its features, in its order, on its scales, with its weights and levels. A level
 * that it does not know is missing, and so is every value of a column that is empty today. Null where a column is missing or
 * can no longer be read as the model has it.
 */
export function featuresOfModel(
  model: TrainedModel,
  customers: Pick<Customers, 'table' | 'features'>,
  order: Int32Array,
): ComparedFeature[] | null {
  const numbers = model.numbers.flatMap(({ feature: id, weight, log }): ComparedFeature[] => {
    const byRow = readNumbers(customers, id);
    if (byRow === null) return [];
    const values = Float64Array.from(order, (row) => byRow[row]!);
    const column = columnNamed(customers.table, id);
    const unit = column?.kind === 'number' ? column.unit : '';
    return [
      { kind: 'number', id, label: labelOf(customers, id), unit, weight, values, ...onScale(values, log) },
    ];
  });
  const categories = model.categories.flatMap(({ feature: id, weight, levels }): ComparedFeature[] => {
    const byRow = readCodes(customers, id, levels);
    if (byRow === null) return [];
    const codes = Int32Array.from(order, (row) => byRow[row]!);
    return [{ kind: 'category', id, label: labelOf(customers, id), weight, codes, levels }];
  });
  const features = [...numbers, ...categories];
  if (features.length < model.numbers.length + model.categories.length) return null;
  const { compared } = model;
  if (compared === undefined) return features;
  return features.sort((a, b) => compared.indexOf(a.id) - compared.indexOf(b.id));
}

function readNumbers({ table }: Pick<Customers, 'table'>, id: string): Float64Array | null {
  const column = columnNamed(table, id);
  return column && asNumbers(column);
}

/** Where the model knows "missing" as a level, the empty text, missing is that level; an unknown one is not. */
function readCodes(
  { table }: Pick<Customers, 'table'>,
  id: string,
  levels: readonly string[],
): Int32Array | null {
  const column = columnNamed(table, id);
  const codes = column && asCodes(column, levels);
  const gap = levels.indexOf('');
  if (column === null || codes === null || gap < 0) return codes;
  return codes.map((code, row) => (isMissing(column, row) ? gap : code));
}

function labelOf({ features }: Pick<Customers, 'features'>, id: string): Label {
  return features.find((feature) => feature.id === id)?.label ?? { kind: 'own', name: id };
}
