import { describe, expect, it } from 'vitest';
import { askSales } from '../../../../core/analyses/sales/ask-sales.ts';
import { concludeSales } from '../../../../core/analyses/sales/conclude-sales.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { answersTo } from '../../../../core/summaries/contract.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { insurer, twoSegments } from './insurer.ts';

const concluded = (customers = insurer) => {
  const frame = frameOf(customers, '2026-01-01');
  const outline = outlineOf(frame);
  const answers = answersTo(askSales(outline, twoSegments), answerInMemory(frame));
  return concludeSales(outline, twoSegments, answers);
};
const sales = concluded();

describe('concludeSales', () => {
  it('counts sales of known customers only', () => {
    expect(sales?.policies).toBe(4);
    expect(sales?.amount).toBe(1000);
  });

  it('adds up products by amount, highest first, with shares of the whole', () => {
    expect(
      sales?.byProduct.map((row) => [row.key, row.policies, row.customers, row.amount, row.share]),
    ).toEqual([
      ['Home', 2, 2, 500, 0.5],
      ['Life', 2, 2, 500, 0.5],
    ]);
  });

  it('takes ratios per sale, leaving out sales without coverage', () => {
    const life = sales?.byProduct.find((row) => row.key === 'Life');
    expect(life?.averageRatio).toBeCloseTo((200 / 4000 + 300 / 10_000) * 50, 12);
    expect(sales?.byProduct.find((row) => row.key === 'Home')?.averageRatio).toBeCloseTo(10, 12);
  });

  it('says how many customers have sales that are in no row', () => {
    expect(sales?.without).toEqual([
      { dimension: 'age', customers: 1 },
      { dimension: 'tenure', customers: 1 },
    ]);
  });

  it('splits every group by segment', () => {
    expect(sales?.byCity.find((row) => row.key === 'York')?.bySegment).toEqual([
      { segment: 's1', customers: 2, policies: 3, amount: 700 },
      { segment: 's2', customers: 0, policies: 0, amount: 0 },
    ]);
  });

  it('keeps the order of segments', () => {
    expect(sales?.bySegment.map((row) => [row.key, row.amount])).toEqual([
      ['s1', 700],
      ['s2', 300],
    ]);
  });

  it('groups by whole-year ages and leaves unknown ages out', () => {
    expect(sales?.byAge.map((row) => [row.key, row.policies])).toEqual([
      ['18–30', 2],
      ['31–40', 1],
    ]);
  });

  it('puts a tenure of exactly five years into 0–5', () => {
    expect(sales?.byTenure.map((row) => [row.key, row.policies])).toEqual([
      ['0–5', 2],
      ['10–15', 1],
    ]);
  });

  it('ranks customers by lifetime value, ties by key, with their policies', () => {
    expect(sales?.topCustomers.map((top) => [top.rank, top.id, top.segment])).toEqual([
      [1, 'B', 's2'],
      [2, 'A', 's1'],
      [3, 'C', 's1'],
    ]);
    expect(sales?.topCustomers[1]?.policies).toEqual([
      { product: 'Life', amount: 200, date: '2021-01-02' },
      { product: 'Home', amount: 100, date: '2025-01-01' },
    ]);
  });

  it('is null without sales', () => {
    expect(concluded({ ...insurer, transactions: null })).toBeNull();
  });
});
