import { describe, expect, it } from 'vitest';
import { recoverable } from './span.ts';

const group = (...members: readonly number[]) =>
  Uint8Array.from({ length: 8 }, (_, at) => (members.includes(at) ? 1 : 0));
const everybody = group(0, 1, 2, 3, 4, 5, 6, 7);

describe('recoverable', () => {
  it('has what is a sum or a difference of what is told, of any length', () => {
    const told = [everybody, group(0, 1, 2), group(3, 4), group(2, 3)];
    expect(recoverable(told, [group(5, 6, 7), group(0, 1), group(0, 1, 4)])).toEqual([true, false, true]);
    expect(recoverable([...told, group(0, 1, 4)], [group(0, 1, 4)])).toEqual([true]);
  });

  it('solves for a cell of a table whose rows and columns are told but for two', () => {
    const rows = [group(0, 1), group(2, 3), group(4, 5, 6, 7)];
    const columns = [group(0, 2, 4, 5), group(1, 3, 6, 7)];
    expect(recoverable([...rows, ...columns], [group(0)])).toEqual([false]);
    expect(recoverable([...rows, ...columns, group(4, 5), group(2)], [group(0), group(3), group(1)])).toEqual(
      [...[true, true, true]],
    );
  });

  it('does not have a part of those whom no told group tells apart', () => {
    expect(recoverable([group(0, 1), group(2, 3)], [group(0), group(0, 1)])).toEqual([false, true]);
  });
});
