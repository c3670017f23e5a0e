import { createGowerIndex, type GowerIndex } from '../../stats/gower.ts';
import type { ComparedColumn } from '../quantise/columns.ts';

/** Gower distances of the first `limit` customers; of fewer when their missing values have very many patterns. */
export function gowerIndexOf(columns: readonly ComparedColumn[], limit: number): GowerIndex {
  const index = firstGowerIndex(columns, limit);
  return index.orders === null ? firstGowerIndex(columns, Math.min(limit, pairwise)) : index;
}

const pairwise = 1000;

function firstGowerIndex(columns: readonly ComparedColumn[], n: number): GowerIndex {
  return createGowerIndex(
    n,
    columns.map((column) =>
      column.kind === 'number'
        ? { kind: 'number', values: column.compared.subarray(0, n), weight: column.weight }
        : {
            kind: 'category',
            codes: column.codes.subarray(0, n),
            levels: column.levels.length,
            weight: column.weight,
          },
    ),
  );
}
