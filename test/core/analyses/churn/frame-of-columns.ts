import type { Frame, Variable } from '../../../../core/customers/frame.ts';

/** A column by its name: numbers (NaN is missing), or texts (empty is missing). */
export type PlainColumns = Readonly<Record<string, readonly number[] | readonly string[]>>;

/**
 * Customers as a frame, straight from columns.
 *
 * @param left 1 left, 0 stayed, 255 not known.
 * @param leaks columns that are told to be leaks.
 */
export function frameOfColumns(
  columns: PlainColumns,
  left: readonly number[],
  leaks: readonly string[] = [],
): Frame {
  const size = left.length;
  const keys = Array.from({ length: size }, (_, row) => `C${String(row).padStart(7, '0')}`);
  return {
    ...{
      sheet: 'Customers',
      size,
      keyColumns: ['Customer'],
      keys,
      weights: null,
      ...{ columns: [], readings: [] },
      purchases: null,
      currency: '',
      leaks: [],
    },
    rowOf: Int32Array.from({ length: size }, (_, row) => row),
    variables: Object.entries(columns).map(([id, values]) => variableOf(id, values, leaks.includes(id))),
    leaks: [],
    outcomes: [{ id: 'churn', column: 'Left', positive: 'yes', state: Uint8Array.from(left) }],
    meanings: {
      ...{ age: null, city: null, income: null, occupation: null },
      ...{ tenure: null, lifetimeValue: null, totalAmount: null },
    },
  };
}

function variableOf(id: string, values: readonly number[] | readonly string[], isLeak: boolean): Variable {
  const shared = {
    ...{ id, origins: [], group: false, missingTells: false, protected: false },
    label: { kind: 'own', name: id },
    use: {
      ...{ compared: true, log: false, reason: null, explains: true, setAside: false },
      leak: isLeak ? { column: id, kind: 'sheet' } : null,
    },
  } as const;
  if (values.every((value) => typeof value === 'number')) {
    const numbers = Float64Array.from(values as readonly number[]);
    const sorted = numbers.filter((value) => !Number.isNaN(value)).sort();
    const whole = sorted.every((value) => Number.isInteger(value));
    const missing = numbers.length - sorted.length;
    return {
      ...shared,
      kind: 'number',
      column: 'number',
      unit: '',
      values: numbers,
      sorted,
      whole,
      missing,
    } as Variable;
  }
  const texts = values as readonly string[];
  const levels = [...new Set(texts)].filter((text) => text !== '').sort();
  const codes = Int32Array.from(texts, (text) => levels.indexOf(text));
  const missing = codes.filter((code) => code < 0).length;
  return {
    ...shared,
    kind: 'category',
    column: 'category',
    codes,
    levels,
    ordered: false,
    missing,
  } as Variable;
}
