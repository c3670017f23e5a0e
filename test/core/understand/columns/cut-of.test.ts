import { describe, expect, it } from 'vitest';
import { derivedRandom } from '../../../../core/stats/random.ts';
import type { Column } from '../../../../core/table/types.ts';
import { isCutOf } from '../../../../core/understand/columns/cut-of.ts';

const random = derivedRandom(4, 4);
const months = Float64Array.from({ length: 300 }, () => Math.floor(72 * random()));
const number = (values: ArrayLike<number>): Column => ({
  ...{ kind: 'number', name: 'n', unit: '' },
  values: Float64Array.from(values),
});
const category = (codeOf: (month: number, row: number) => number): Column => ({
  ...{ kind: 'category', name: 'c', ordered: false, levels: ['new', 'old', 'middle', 'unknown'] },
  codes: Int32Array.from(months, codeOf),
});
const parent = number(months);
const early = months.findIndex((month) => month < 10);

describe('a column cut from a number', () => {
  it('is told wherever the cuts lie, whatever the levels are called and in what order they stand', () => {
    expect(
      isCutOf(
        category((month) => (month < 7 ? 0 : month < 31 ? 2 : 1)),
        parent,
      ),
    ).toBe(true);
  });

  it('is told of a flag, and of a number of few values', () => {
    const flag: Column = {
      ...{ kind: 'flag', name: 'f', labels: ['no', 'yes'] },
      values: Uint8Array.from(months, (month) => (month >= 50 ? 1 : 0)),
    };
    expect(isCutOf(flag, parent)).toBe(true);
    expect(isCutOf(number(months.map((month) => Math.floor(month / 12))), parent)).toBe(true);
    expect(isCutOf(number(months.map((month) => 6 - Math.ceil(month / 12))), parent)).toBe(true);
  });

  it('is told with gaps, where bounds touch, and with a level for what is unknown', () => {
    const gaps = number(months.map((month, row) => (row % 9 === 0 ? Number.NaN : month)));
    const child = category((month, row) => (row % 9 === 0 ? 3 : row % 7 === 0 ? -1 : month < 20 ? 0 : 1));
    expect(isCutOf(child, gaps)).toBe(true);
    expect(
      isCutOf(
        category((month, row) => (month === 20 ? row % 2 : month < 20 ? 0 : 1)),
        parent,
      ),
    ).toBe(true);
  });

  it('is not told of what only goes along, of the number itself, nor of a few rows that happen to lie apart', () => {
    expect(
      isCutOf(
        category((month, row) => (row === early ? 1 : month < 20 ? 0 : 1)),
        parent,
      ),
    ).toBe(false);
    expect(
      isCutOf(
        category((_, row) => row % 3),
        parent,
      ),
    ).toBe(false);
    expect(isCutOf(parent, parent)).toBe(false);
    expect(isCutOf(number(months.map((month) => month * 2.5)), parent)).toBe(false);
    const late = months.findIndex((month) => month > 65);
    expect(
      isCutOf(
        category((_, row) => (row === late ? 1 : 0)),
        number(months.map((month, row) => (row === late ? 99 : month))),
      ),
    ).toBe(false);
    expect(
      isCutOf(
        category(() => 0),
        parent,
      ),
    ).toBe(false);
  });
});
