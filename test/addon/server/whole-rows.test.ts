import { describe, expect, it } from 'vitest';
import type { Keyed } from '../../../addon/server/keep-typed.ts';
import { wholeRows } from '../../../addon/server/whole-rows.ts';
import type { Cell } from '../../../core/index.ts';

const head = ['No.', 'ID', 'Risk', 'Reason'];
const before: Keyed = {
  cells: [head, [1, 'A1', 0.9, 'old'], [2, 'B2', 0.8, 'late'], [3, 'C3', 0.7, 'new']],
  rows: { key: [1], ids: ['A1', 'B2', 'C3'] },
};
const after: readonly (readonly Cell[])[] = [
  head,
  [1, 'C3', 0.95, 'angry'],
  [2, 'A1', 0.6, 'calm'],
  [3, 'D4', 0.5, 'old'],
];
/** Numbers and keys are written, risks and reasons are not. */
const half = after.map((row, at) => [...row.slice(0, 2), ...before.cells[at]!.slice(2)]);

describe('a sheet that was half written', () => {
  it('shows each row as it was to be, when keys had been written', () => {
    expect(wholeRows(half, after, before)).toEqual(after);
  });

  it('shows each row as it was, when keys had not been written', () => {
    const rest = after.map((row, at) => [...before.cells[at]!.slice(0, 2), ...row.slice(2)]);
    expect(wholeRows(rest, after, before)).toEqual(before.cells);
  });

  it('is as it is when it was written whole, or not at all', () => {
    expect(wholeRows(after, after, before)).toEqual(after);
    expect(wholeRows(before.cells, after, before)).toEqual(before.cells);
  });

  it('shows whole rows in the order into which people have sorted them since', () => {
    const sorted = [half[0]!, half[3]!, half[1]!, half[2]!];
    expect(wholeRows(sorted, after, before)).toEqual([after[0], after[3], after[1], after[2]]);
  });

  it('keeps what was typed since, beside the key that was shown', () => {
    const typed = half.map((row, at) => (at === 2 ? [...row.slice(0, 3), 'promised'] : row));
    expect(wholeRows(typed, after, before)[2]).toEqual([2, 'A1', 0.6, 'promised']);
  });

  it('leaves rows and columns of a person as they are', () => {
    const called = half.map((row, at) => [...row, at === 0 ? 'Called' : at === 3 ? 'yes' : null]);
    const now = [...called, [null, 'walk-in', null, null, 'no']];
    const whole = after.map((row, at) => [...row, called[at]![4]!]);
    expect(wholeRows(now, after, before)).toEqual([...whole, now[4]]);
  });
});
