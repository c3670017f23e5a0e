import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../core/table/types.ts';
import { findLeaks } from '../../../../core/understand/outcomes/leaks.ts';
import { randomFrom } from '../../../fixtures/random.ts';

const rows = 2000;

const leaksOf = (churned: Uint8Array, ...columns: Column[]) =>
  findLeaks(
    { name: 'People', rows, columns, sourceRows: Int32Array.from({ length: rows }, (_, at) => at + 2) },
    { column: 'Churned', churned },
  );

/** Leavers at random, at this share. */
function leaversAt(share: number, seed: number): Uint8Array {
  const random = randomFrom(seed);
  return Uint8Array.from({ length: rows }, () => (random.next() < share ? 1 : 0));
}

const category = (name: string, codes: Int32Array): Column => ({
  kind: 'category',
  name,
  codes,
  levels: Array.from({ length: Math.max(...codes) + 1 }, (_, level) => `level ${level}`),
  ordered: false,
});

describe('a date that only leavers have', () => {
  const churned = leaversAt(0.2, 1);
  /** Every third row of these may have a date, any one of the four years. */
  const dates = (among: number): Column => ({
    kind: 'date',
    name: 'Seen on',
    values: Float64Array.from(churned, (left, at) =>
      left >= among && at % 3 === 0 ? 18_000 + ((at * 37) % 1461) : Number.NaN,
    ),
  });

  it('is a leak although most leavers lack it', () => {
    expect(leaksOf(churned, dates(1))).toMatchObject([{ column: 'Seen on', sign: { kind: 'presence' } }]);
  });

  it('is none where stayers have it as often', () => {
    expect(leaksOf(churned, dates(0))).toEqual([]);
  });
});

describe('levels that are too small to be seen alone', () => {
  const churned = leaversAt(0.2, 2);
  const random = randomFrom(3);
  /** Half of those whose outcome this is fall into ten small levels, all others into three common ones. */
  const reasons = (outcome: number) =>
    category(
      'Note',
      Int32Array.from(churned, (left) =>
        left === outcome && random.next() < 0.5
          ? 3 + Math.floor(random.next() * 10)
          : Math.floor(random.next() * 3),
      ),
    );

  it('are a leak together, if only leavers hold them', () => {
    expect(leaksOf(churned, reasons(1))).toMatchObject([{ column: 'Note', sign: { kind: 'area' } }]);
  });

  it('are none if leavers hold them as often as others', () => {
    const codes = Int32Array.from(churned, () => Math.floor(random.next() * 13));
    expect(leaksOf(churned, category('Note', codes))).toEqual([]);
  });
});

it('calls nothing a leak in noise where nearly all have left', () => {
  for (let seed = 10; seed < 40; seed++) {
    const churned = leaversAt(0.96, seed);
    const random = randomFrom(1000 + seed);
    const columns: Column[] = [
      category(
        'City',
        Int32Array.from(churned, () => Math.floor(random.next() * 15)),
      ),
      { kind: 'number', name: 'Spend', unit: '', values: Float64Array.from(churned, () => random.normal()) },
      {
        kind: 'date',
        name: 'Seen on',
        values: Float64Array.from(churned, () =>
          random.next() < 0.1 ? 18_000 + Math.floor(random.next() * 900) : Number.NaN,
        ),
      },
    ];
    expect(leaksOf(churned, ...columns), `seed ${seed}`).toEqual([]);
  }
});
