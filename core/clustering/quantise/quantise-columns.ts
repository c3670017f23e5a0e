import type { ComparedCategory, ComparedColumn, ComparedNumber } from './columns.ts';
import { layOutRows } from './lay-out-rows.ts';
import { quantise } from './quantise.ts';
import type { QuantisedRows } from './rows.ts';
import type { Scaler } from './scaler.ts';

/** Rows as integers under a scaler, ready for passes. */
export function quantiseColumns(columns: readonly ComparedColumn[], scaler: Scaler): QuantisedRows {
  const { quantum, gamma } = scaler;
  const numbers = columns.filter((column): column is ComparedNumber => column.kind === 'number');
  const categories = columns.filter((column): column is ComparedCategory => column.kind === 'category');
  return layOutRows({
    rows: numbers[0]?.compared.length ?? categories[0]?.codes.length ?? 0,
    numbers: numbers.map(({ compared }, index) => {
      const { offset, scale } = scaler.numbers[index]!;
      return compared.map((value) => quantise(value, offset, scale, quantum));
    }),
    categories: categories.map(({ codes, levels, weight }) => ({
      codes,
      levels: levels.length,
      gamma: Math.round(gamma * weight * quantum * quantum),
    })),
  });
}
