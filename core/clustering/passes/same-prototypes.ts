import type { Prototypes } from '../../summaries/contract.ts';

/** Are these the same centres in the same order? */
export function samePrototypes(a: Prototypes, b: Prototypes): boolean {
  return (
    a.k === b.k &&
    a.numbers.every((value, index) => value === b.numbers[index]) &&
    a.categories.every((level, index) => level === b.categories[index])
  );
}
