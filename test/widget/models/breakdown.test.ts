import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../widget/i18n/format.ts';
import { loadWords } from '../../../widget/i18n/words.ts';
import { type Branch, breakdown } from '../../../widget/models/breakdown.ts';
import { sampleReport } from '../../fixtures/report.ts';

const report = sampleReport();
const words = await loadWords('en');
const format = formatFor('en', 'GBP');
const sum = (branches: readonly Branch[]) => branches.reduce((total, { amount }) => total + amount, 0);

describe('what the amount is made of', () => {
  const branches = breakdown({ report, filters: {}, words, format })!;

  it('adds up at every level to the products below', () => {
    expect(sum(branches)).toBeCloseTo(
      report.sales!.byProduct.reduce((total, { amount }) => total + amount, 0),
      6,
    );
    for (const branch of branches) {
      expect(sum(branch.parts)).toBeCloseTo(branch.amount, 6);
      for (const inner of branch.parts) expect(sum(inner.parts)).toBeCloseTo(inner.amount, 6);
    }
  });

  it('stands largest first', () => {
    const amounts = branches.map(({ amount }) => amount);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('is that of the chosen segment under a filter', () => {
    const filtered = breakdown({ report, filters: { segment: ['s1'] }, words, format })!;
    const own = report.sales!.byProduct.flatMap(({ bySegment }) =>
      bySegment.filter(({ segment }) => segment === 's1'),
    );
    expect(sum(filtered)).toBeCloseTo(
      own.reduce((total, { amount }) => total + amount, 0),
      6,
    );
  });

  it('is nothing without categories or types', () => {
    const byProduct = report.sales!.byProduct.map((row) => ({ ...row, category: null, type: null }));
    const plain = { ...report, sales: { ...report.sales!, byProduct } };
    expect(breakdown({ report: plain, filters: {}, words, format })).toBeNull();
  });
});
