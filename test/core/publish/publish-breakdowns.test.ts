import { describe, expect, it } from 'vitest';
import {
  type BreakdownsContext,
  publishBreakdowns,
  publishCrossings,
} from '../../../core/publish/churn/publish-breakdowns.ts';
import { nothingHidden } from '../../../core/publish/hide/hidden-levels.ts';
import type { Churn } from '../../../core/report/types.ts';
import { breakdown, madeChurn, range, rate, segment } from './made-churn.ts';

const context: BreakdownsContext = { threshold: 10, hidden: () => nothingHidden, locale: 'en' };
const rule = segment('h1', 100, [range('income', 1, 9)]);
const levelsOf = (churn: Churn, hidden = nothingHidden) =>
  publishBreakdowns(churn, { ...context, hidden: () => hidden })[0]?.levels;

describe('publishBreakdowns', () => {
  it('tells hidden levels together', () => {
    const churn = madeChurn({ breakdowns: [breakdown('city', { York: 600, Leeds: 390, Ely: 10 })] });
    const levels = levelsOf(churn, { whole: new Set(['Leeds', 'Ely']), part: new Set(['Leeds', 'Ely']) });
    expect(levels?.map(({ level, n, merged }) => [level, n, merged])).toEqual([
      ['York', 600, []],
      ['…', 400, ['Leeds', 'Ely']],
    ]);
  });

  it('hides a cell of a churn segment that holds few, with another', () => {
    const parts = { h1: [60, 36, 4] };
    const churn = madeChurn({
      segments: [rule],
      breakdowns: [breakdown('city', { York: 500, Leeds: 300, Ely: 200 }, parts)],
    });
    expect(levelsOf(churn)?.map(({ segments }) => segments[0]?.n)).toEqual([60, null, null]);
  });

  it('hides a cell that holds all but few of a level, with another', () => {
    const parts = { h1: [0, 12, 88] };
    const churn = madeChurn({
      segments: [rule],
      breakdowns: [breakdown('city', { York: 500, Leeds: 410, Ely: 90 }, parts)],
    });
    expect(levelsOf(churn)?.map(({ segments }) => segments[0]?.n)).toEqual([0, null, null]);
  });

  it('is none where one level is left', () => {
    const churn = madeChurn({ breakdowns: [breakdown('city', { York: 995, Ely: 5 })] });
    expect(publishBreakdowns(churn, context)).toEqual([]);
  });
});

describe('publishCrossings', () => {
  const city = breakdown('city', { York: 500, Leeds: 300, Ely: 200 });
  const products = breakdown('products', { 1: 700, 2: 300 });
  const crossed = (counts: readonly number[], first = city, second = products): Churn =>
    madeChurn({
      breakdowns: [first, second],
      crossings: [
        {
          ...{ first: first.dimension, second: second.dimension },
          cells: first.levels.flatMap(({ level }, row) =>
            second.levels.map((other, column) => {
              const { n, churned } = rate(counts[row * second.levels.length + column]!);
              return { first: level, second: other.level, n, churned, segments: [] };
            }),
          ),
        },
      ],
    });
  const cells = (churn: Churn, hidden = nothingHidden) =>
    publishCrossings(churn, churn.breakdowns!, { ...context, hidden: () => hidden })[0]?.cells.map(
      ({ n }) => n,
    );

  it('tells all cells where all are large', () => {
    expect(cells(crossed([350, 150, 220, 80, 130, 70]))).toEqual([350, 150, 220, 80, 130, 70]);
  });

  it('hides lines whole, so that no small cell is what lines leave over', () => {
    expect(cells(crossed([350, 150, 154, 146, 196, 4]))).toEqual([350, 150, null, null, null, null]);
  });

  it('is none where nothing can be told', () => {
    expect(cells(crossed([496, 4, 296, 4, 196, 4]))).toBeUndefined();
  });

  it('hides levels by customer segment as everywhere', () => {
    const segments = breakdown('segment', { s1: 600, s2: 400 });
    const hidden = { whole: new Set<string>(), part: new Set(['Leeds', 'Ely']) };
    expect(cells(crossed([300, 180, 120, 200, 120, 80], segments, city), hidden)).toEqual([
      300,
      null,
      null,
      200,
      null,
      null,
    ]);
  });
});
