import { describe, expect, it } from 'vitest';
import { askHeadline } from '../../../../core/analyses/headline/ask-headline.ts';
import { concludeHeadline } from '../../../../core/analyses/headline/conclude-headline.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import type { Report } from '../../../../core/report/types.ts';
import { answersTo } from '../../../../core/summaries/contract.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { metricsInWords } from '../../../../core/words/headline/metrics-in-words.ts';
import { insurer } from '../../analyses/sales/insurer.ts';

const headlineOf = (customers: Customers) => {
  const frame = frameOf(customers, '2026-01-01');
  const outline = outlineOf(frame);
  return concludeHeadline(outline, answersTo(askHeadline(outline), answerInMemory(frame)));
};
const metricsOf = (previous: Report | null = null, target: number | null = null) =>
  metricsInWords({
    headline: headlineOf(insurer),
    churn: null,
    currency: 'GBP',
    target,
    previous,
    locale: 'en',
  });
const byId = (id: string, metrics = metricsOf()) => metrics.find((metric) => metric.id === id);

describe('metricsInWords', () => {
  it('adds up and averages over sales of known customers', () => {
    expect(byId('total-amount')).toEqual({
      id: 'total-amount',
      label: 'Total premium',
      value: 1000,
      unit: 'GBP',
    });
    expect(byId('average-amount')?.value).toBe(250);
    expect(byId('average-coverage')?.value).toBe(5000);
    expect(byId('average-ratio')?.value).toBeCloseTo((10 + 5 + 3) / 3, 12);
    expect(byId('average-tenure')?.value).toBeCloseTo((1 + 5 + 11.01) / 3, 12);
  });

  it('carries the target and the figure of the last refresh', () => {
    const previous = { metrics: [{ id: 'customers', label: '', value: 2, unit: '' }] } as unknown as Report;
    expect(byId('customers', metricsOf(previous))).toMatchObject({ value: 3, previous: 2 });
    expect(byId('total-amount', metricsOf(null, 2000))).toMatchObject({ target: 2000 });
    expect(byId('policies', metricsOf(previous))!).not.toHaveProperty('previous');
  });

  it('leaves out what the data cannot give', () => {
    const metrics = metricsInWords({
      headline: headlineOf({ ...insurer, transactions: null }),
      churn: null,
      currency: 'GBP',
      target: null,
      previous: null,
      locale: 'ru',
    });
    expect(metrics.map((metric) => metric.id)).toEqual(['customers']);
  });
});
