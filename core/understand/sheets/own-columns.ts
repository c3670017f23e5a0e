import { isMissing, textAt } from '../../table/access.ts';
import type { Column } from '../../table/types.ts';
import { type Meaning, meaningsOf } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';

const limits = {
  /** Customers with several rows who can tell whether a column is the customer's or the row's. */
  witnesses: 5,
  /** How often two rows of a customer may differ, against any two rows. */
  differing: 0.1,
  differingOfPerson: 0.5,
};

const ofPerson: readonly Meaning[] = [
  'age',
  'birth',
  'income',
  'gender',
  'person',
  'origin',
  'city',
  'region',
  'churn',
  'ended',
  'tenure',
  'preference',
];

/**
 * Is a column the customer's own? It is when two rows of one customer differ a tenth as often as any two rows, or half as
 * often where the header speaks of a person. That an ending is blank counts as well: an order that was cancelled is none of the
 * customer's who has others.
 */
export function isOfCustomer(column: Column, groups: readonly (readonly number[])[]): boolean {
  const meanings = meaningsOf(column.name);
  if (meanings.has('amount') || meanings.has('coverage')) return false;
  const counts = new Map<string, number>();
  const gapsTell = (['churn', 'ended', 'voided'] as const).some((one) => meanings.has(one));
  let known = 0;
  let witnesses = 0;
  let pairs = 0;
  let differing = 0;
  for (const rows of groups) {
    const own = new Map<string, number>();
    let filled = 0;
    for (const row of rows) {
      if (isMissing(column, row) && !gapsTell) continue;
      const text = textAt(column, row);
      filled++;
      own.set(text, (own.get(text) ?? 0) + 1);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    known += filled;
    if (filled < 2) continue;
    witnesses++;
    pairs++;
    differing += 1 - chanceOfSame(own.values(), filled);
  }
  const expected = known < 2 ? 0 : 1 - chanceOfSame(counts.values(), known);
  if (expected === 0) return false;
  const person = ofPerson.some((one) => meanings.has(one)) || personalData(column) !== null;
  if (witnesses < limits.witnesses) return person;
  return differing / pairs <= expected * (person ? limits.differingOfPerson : limits.differing);
}

/** The chance that two of these are the same. */
function chanceOfSame(counts: Iterable<number>, total: number): number {
  let same = 0;
  for (const count of counts) same += count * (count - 1);
  return same / (total * (total - 1));
}
