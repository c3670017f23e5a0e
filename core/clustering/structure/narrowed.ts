import type { Prototypes } from '../../summaries/contract.ts';
import type { ComparedColumn } from '../quantise/columns.ts';
import { quantiseColumns } from '../quantise/quantise-columns.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import type { Scaler } from '../quantise/scaler.ts';

/** Customers by some of their columns. */
export interface Narrowed {
  readonly columns: readonly ComparedColumn[];
  readonly scaler: Scaler;
  readonly sample: QuantisedRows;
}

/** The first `rows` customers by the picked columns alone, on the scale that these have among all. */
export function narrowed(
  columns: readonly ComparedColumn[],
  scaler: Scaler,
  { picked, rows }: { readonly picked: readonly number[]; readonly rows: number },
): Narrowed {
  const indices = indicesOf(columns);
  const own = picked.map((at): ComparedColumn => {
    const column = columns[at]!;
    return column.kind === 'number'
      ? { ...column, compared: column.compared.subarray(0, rows) }
      : { ...column, codes: column.codes.subarray(0, rows) };
  });
  const numbers = picked.flatMap((at) =>
    columns[at]!.kind === 'number' ? [scaler.numbers[indices[at]!]!] : [],
  );
  const narrow = { ...scaler, numbers };
  return { columns: own, scaler: narrow, sample: quantiseColumns(own, narrow) };
}

/** Prototypes in the picked columns alone. */
export function narrowedPrototypes(
  columns: readonly ComparedColumn[],
  { k, numbers, categories }: Prototypes,
  picked: readonly number[],
): Prototypes {
  const indices = indicesOf(columns);
  const take = (kind: ComparedColumn['kind'], from: Float64Array | Int32Array): number[] => {
    const width = from.length / k;
    const own = picked.filter((at) => columns[at]!.kind === kind);
    return Array.from({ length: k }).flatMap((_, j) => own.map((at) => from[j * width + indices[at]!]!));
  };
  return {
    k,
    numbers: Float64Array.from(take('number', numbers)),
    categories: Int32Array.from(take('category', categories)),
  };
}

/**
 * Prototypes in all columns again: those not picked have the same `centre` in each, so that they move no customer from
 * one to another.
 */
export function widenedPrototypes(
  columns: readonly ComparedColumn[],
  { k, numbers, categories }: Prototypes,
  { picked, centre }: { readonly picked: readonly number[]; readonly centre: Prototypes },
): Prototypes {
  const fill = (
    kind: ComparedColumn['kind'],
    from: Float64Array | Int32Array,
    rest: ArrayLike<number>,
  ): number[] => {
    const width = from.length / k;
    const all = columns.flatMap((column, at) => (column.kind === kind ? [at] : []));
    const own = picked.filter((at) => columns[at]!.kind === kind);
    return Array.from({ length: k }).flatMap((_, j) =>
      all.map((at, index) => (own.includes(at) ? from[j * width + own.indexOf(at)]! : rest[index]!)),
    );
  };
  return {
    k,
    numbers: Float64Array.from(fill('number', numbers, centre.numbers)),
    categories: Int32Array.from(fill('category', categories, centre.categories)),
  };
}

/** The index of each column among those of its kind. */
function indicesOf(columns: readonly ComparedColumn[]): number[] {
  const seen = { number: 0, category: 0 };
  return columns.map(({ kind }) => seen[kind]++);
}
