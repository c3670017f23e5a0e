import { describe, expect, it } from 'vitest';
import { withoutNested } from '../../../core/publish/churn/nested-crossings.ts';
import type { Churn } from '../../../core/report/types.ts';
import { breakdown, madeChurn, range, segment } from './made-churn.ts';

type Crossing = NonNullable<Churn['crossings']>[number];

const crossing = (
  first: Crossing['first'],
  second: Crossing['second'],
  cells: Readonly<Record<string, number>>,
): Crossing => ({
  ...{ first, second },
  cells: Object.entries(cells).map(([key, n]) => {
    const [a = '', b = ''] = key.split(' ');
    return { first: a, second: b, n, churned: n >> 2, segments: [] };
  }),
});
const told = (churn: Churn) =>
  withoutNested(churn, { breakdowns: churn.breakdowns!, crossings: churn.crossings! }, 10);

describe('withoutNested', () => {
  const bySegment = breakdown('segment', { s1: 700, s2: 300 });
  const byProducts = breakdown('products', { 1: 650, 2: 350 });
  const byCity = breakdown('city', { York: 500, Ely: 500 });
  const segmentByProducts = crossing('segment', 'products', { 's1 1': 650, 's1 2': 50, 's2 2': 300 });
  const segmentByCity = crossing('segment', 'city', {
    's1 York': 350,
    's1 Ely': 350,
    's2 York': 150,
    's2 Ely': 150,
  });

  it('drops a crossing that tells nearly the same group as another by a column around it', () => {
    const cityByProducts = (n: number) =>
      crossing('city', 'products', { 'York 1': 500 - n, 'York 2': n, 'Ely 1': 300, 'Ely 2': 200 });
    const churn = (n: number) =>
      madeChurn({
        breakdowns: [bySegment, byCity, byProducts],
        crossings: [segmentByCity, segmentByProducts, cityByProducts(n)],
      });
    expect(told(churn(153)).crossings).toHaveLength(2);
    expect(told(churn(190)).crossings).toHaveLength(3);
  });

  it('tells a churn segment by one of two such columns only', () => {
    const parts = (
      name: 'segment' | 'products',
      counts: Readonly<Record<string, number>>,
      h1: readonly number[],
    ) => breakdown(name, counts, { h1 });
    const churn = (inTwo: number) =>
      madeChurn({
        segments: [segment('h1', 120, [range('income', 1, 9)])],
        breakdowns: [
          parts('segment', { s1: 700, s2: 300 }, [80, 40]),
          parts('products', { 1: 650, 2: 350 }, [120 - inTwo, inTwo]),
        ],
        crossings: [segmentByProducts],
      });
    const cells = (inTwo: number) =>
      told(churn(inTwo)).breakdowns.map(({ levels }) => levels.map(({ segments }) => segments[0]?.n));
    expect(cells(43)).toEqual([
      [80, 40],
      [null, null],
    ]);
    expect(cells(60)).toEqual([
      [80, 40],
      [60, 60],
    ]);
  });
});
