import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { SegmentryError } from '../../../../core/errors.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';
import type { Cell, Sheet } from '../../../../core/table/types.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { sharedPath } from '../../../shared.ts';
import { itWithData } from '../../../with-data.ts';
import { inputOf } from '../shop.ts';
import { bank, sixDigits } from './town-numbers.ts';

interface Key {
  readonly columns: readonly string[];
  /** The code of the refusal; null when there was none. */
  readonly refused: string | null;
  /** Numbers that more than one row has. */
  readonly repeated: number;
}

function keyOf(sheet: Sheet): Key {
  const input = inputOf([sheet]);
  const [, ...rows] = sheet.cells;
  const repeated = rows.length - new Set(rows.map(([number]) => number)).size;
  try {
    const { key } = prepareCustomers(understand(input), input);
    return { columns: key.columns, refused: null, repeated };
  } catch (error) {
    if (error instanceof SegmentryError) return { columns: [], refused: error.code, repeated };
    throw error;
  }
}

const sizes = [400, 700, 1000, 2000, 3000];

describe('numbers of customers that towns give apart', () => {
  it.each(sizes)('are told by the town wherever some repeat among %i customers', (rows) => {
    const found = Array.from({ length: 8 }, (_, seed) => keyOf(bank(seed, rows, sixDigits)));
    for (const { columns, refused, repeated } of found) {
      expect(refused).toBeNull();
      expect(columns).toEqual(repeated > 0 ? ['USERID', 'city'] : ['USERID']);
    }
    if (rows >= 1000) expect(found.some(({ repeated }) => repeated > 0)).toBe(true);
  });

  it.each(sizes)('are so with letters before them among %i customers', (rows) => {
    const found = Array.from({ length: 4 }, (_, seed) =>
      keyOf(bank(seed, rows, (random) => `CL-${sixDigits(random)}`)),
    );
    expect(found.map(({ refused }) => refused)).toEqual(found.map(() => null));
  });

  itWithData(['data/bank'], 'are so in samples of the bank', () => {
    const text = readFileSync(sharedPath('data/bank/bank_scrooge.csv'), 'utf8').trim();
    const [header = [], ...all] = text.split(/\r?\n/).map((line) => line.split(','));
    const found = sizes.flatMap((rows) =>
      Array.from({ length: 6 }, (_, seed) => {
        const random = derivedRandom(seed, rows);
        const order = all.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
        return keyOf({ name: 'bank', cells: [header, ...order.slice(0, rows).map(({ row }) => row)] });
      }),
    );
    expect(found.filter(({ repeated }) => repeated > 0).length).toBeGreaterThan(15);
    for (const { columns, refused, repeated } of found) {
      expect(refused).toBeNull();
      expect(columns).toEqual(repeated > 0 ? ['USERID', 'city'] : ['USERID']);
    }
  });
});

describe('numbers that repeat by mistake', () => {
  const drawn = bank(3, 500, sixDigits);
  const original: Sheet = {
    ...drawn,
    cells: drawn.cells.map((row, at) => (at === 0 ? row : [String(120_000 + 7 * at), ...row.slice(1)])),
  };
  const keyWhere = (change: (rows: Cell[][]) => Cell[][]) => {
    const [header = [], ...rows] = original.cells;
    const cells = [header, ...change(rows.map((row) => [...row]))];
    return understand(inputOf([{ ...original, cells }])).sheets[0]?.key;
  };

  it('are not told by the town where a customer who moved was entered again', () => {
    const moved = keyWhere((rows) => [
      ...rows,
      ...rows
        .slice(0, 3)
        .map((row) => row.map((cell, at) => (at === 2 ? (cell === 'Ludlow' ? 'Settle' : 'Ludlow') : cell))),
    ]);
    expect(moved).toEqual(['USERID']);
  });

  it('are not told by the town where a row was copied', () => {
    expect(keyWhere((rows) => [...rows, ...rows.slice(4, 6)])).toEqual(['USERID']);
  });

  it('are not told by the town where numbers are counted on, and one was mistyped', () => {
    const counted = keyWhere((rows) =>
      rows.map((row, at) => [String(10_000 + (at === 300 ? 17 : at)), ...row.slice(1)]),
    );
    expect(counted).toEqual(['USERID']);
  });

  it('are not told by the town where numbers are so long that none would repeat', () => {
    const random = derivedRandom(8, 8);
    const long = keyWhere((rows) => {
      const numbers = rows.map(() => String(10 ** 11 + Math.floor(9 * 10 ** 11 * random())));
      return rows.map((row, at) => [numbers[at === 300 ? 17 : at]!, ...row.slice(1)]);
    });
    expect(long).toEqual(['USERID']);
  });

  it('are not told by the town where more repeat than chance makes', () => {
    const many = keyWhere((rows) =>
      rows.map((row, at) => [rows[at % 10 === 0 ? 500 - at - 1 : at]![0]!, ...row.slice(1)]),
    );
    expect(many).toEqual(['USERID']);
  });
});
