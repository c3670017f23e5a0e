import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from './rows.ts';

/** Customers as prototypes. A missing number becomes 0, a missing category no level. */
export function rowsAsPrototypes(rows: QuantisedRows, picked: readonly number[]): Prototypes {
  const p = rows.numbers;
  const c = rows.categories.length;
  const g = rows.groups.length;
  const numbers = new Float64Array(picked.length * p);
  const categories = new Int32Array(picked.length * c);
  picked.forEach((row, j) => {
    numbers.set(rows.values.subarray(row * p, (row + 1) * p), j * p);
    rows.groups.forEach(({ categories: members, digits }, group) => {
      const code = rows.joint[row * g + group]!;
      members.forEach((category, position) => {
        categories[j * c + category] = digits[code * members.length + position]!;
      });
    });
  });
  return { k: picked.length, numbers, categories };
}
