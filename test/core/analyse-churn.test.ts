import * as v from 'valibot';
import { expect, it } from 'vitest';
import { analyseChurn } from '../../core/analyse-churn.ts';
import { calibrationError, reliabilityOf } from '../../core/analyses/churn/risk/judge.ts';
import { frameOf } from '../../core/customers/frame-of.ts';
import { churn } from '../../core/report/schema/churn.ts';
import { plan } from '../../core/report/schema/plan.ts';
import type { ChurnSegment } from '../../core/report/types.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { areaUnderCurve } from '../../core/stats/area-under-curve.ts';
import { wilsonInterval } from '../../core/stats/intervals/wilson.ts';
import { describeWithData } from '../with-data.ts';
import { bankCustomers, oneSegment } from './analyses/churn/bank.ts';

const analysed = (known: (row: readonly string[]) => boolean, settings = {}, locale: 'en' | 'ru' = 'en') => {
  const customers = bankCustomers(known);
  return analyseChurn({
    frame: frameOf(customers, '2026-04-28'),
    segments: oneSegment(10_000),
    settings: readSettings(settings),
    asOf: '2026-04-28',
    locale,
  })!;
};

describeWithData(['data/bank'], 'churn of the bank', () => {
  const result = analysed(() => true, { plan: { capacity: 500 } }, 'ru');
  const binsOf = (feature: string) => result.section.curves.find((curve) => curve.feature === feature)!;

  it('fits the schema of the report', () => {
    expect(v.safeParse(churn, result.section).issues).toBeUndefined();
    expect(v.safeParse(plan, result.plan).issues).toBeUndefined();
  });

  it('counts 1,820 leavers of 10,000', () => {
    expect(result.section.base).toMatchObject({ customers: 10_000, churned: 1820, rate: 0.182, unknown: 0 });
  });

  it('draws the curve of products as published: 7.0, 19.1, 28.6, 63.3 and 42.1 %, the last of 19 customers', () => {
    const { bins } = binsOf('products');
    const rates = bins.map((bin) => Math.round(bin.rate * 1000) / 10);
    expect(rates).toEqual([7, 19.1, 28.6, 63.3, 42.1]);
    expect(bins[bins.length - 1]!.n).toBe(19);
    expect(bins[bins.length - 1]!.against).not.toBe('below');
  });

  it('publishes no group of fewer customers than the threshold: one has no product at all', () => {
    expect(result.section.curves.flatMap(({ bins }) => bins.filter(({ n }) => n < 10))).toEqual([]);
  });

  it('takes a missing balance as a level: 2,295 customers, 0.57 % of whom left', () => {
    const curve = binsOf('balance');
    const missing = curve.bins.find((bin) => bin.missing)!;
    expect(curve.missingInformative).toBe(true);
    expect(missing.n).toBe(2295);
    expect(missing.rate).toBeCloseTo(0.0057, 4);
    expect(missing.against).toBe('below');
  });

  it('ranks Cliff’s δ as published and calls income detectable but negligible', () => {
    const rounded = Object.fromEntries(
      result.section.portraits
        .filter(({ kind }) => kind === 'number')
        .map(({ feature, effect }) => [feature, Math.round(effect * 1000) / 1000]),
    );
    expect(rounded).toEqual({
      equity: 0.394,
      products: 0.369,
      balance: 0.275,
      score: 0.144,
      age: -0.069,
      EST_SALARY: 0.055,
    });
    const income = result.section.tests.filter(({ feature }) => feature === 'EST_SALARY');
    const ranks = income.find(({ test }) => test === 'mann-whitney')!;
    expect(ranks.p).toBeCloseTo(2.4e-4, 5);
    expect(ranks.text).toContain('обнаружима');
    expect(ranks.text).toContain('пренебрежимо мала');
    expect(income.find(({ test }) => test === 'welch')!.p).toBeCloseTo(0.889, 3);
  });

  it('shows how Cramér’s V of activity, gender, card and city with churn falls: .169, .141, .131, .031', () => {
    const v = Object.fromEntries(
      result.section.associations
        .filter(({ cramersV }) => cramersV !== null)
        .map(({ feature, cramersV }) => [feature, Math.round(cramersV! * 1000) / 1000]),
    );
    expect(v).toEqual({ last_activity: 0.169, gender: 0.141, credit_card: 0.131, city: 0.031 });
  });

  it('draws the bar that chance reaches: the lower, the larger the group, and above the base', () => {
    const rates = result.section.noiseBar.map(({ rate }) => rate);
    expect(rates.length).toBeGreaterThan(10);
    expect([...rates].sort((a, b) => b - a)).toEqual(rates);
    expect(Math.min(...rates)).toBeGreaterThan(result.section.base.rate);
  });

  it('holds segments within the share, each proven and above the noise', () => {
    const { segments, coverage, base } = result.section;
    expect(segments.length).toBeGreaterThanOrEqual(3);
    expect(coverage!.share).toBeLessThanOrEqual(0.26);
    expect(coverage!.coverage).toBeGreaterThan(0.6);
    for (const segment of segments) {
      expect(segment.conditions.length).toBeLessThanOrEqual(3);
      expect(segment.rate).toBeGreaterThan(segment.noise);
      expect(segment.holdout.lower).toBeGreaterThan(1.4 * base.rate);
      expect(segment.q).toBeLessThan(0.05);
    }
  });

  it('writes Russian sentences with the right endings', () => {
    const [first] = result.section.segments;
    expect(first!.sentence).toMatch(/^Активные .+: [\d\u00a0]+ клиент(а|ов)?, уходят \d+ из 100/);
    expect(result.section.verdict).toMatch(/сегмент(а|ов)? с повышенным оттоком/);
  });

  it('fills a capacity of 500 letters, no letter to who has left', () => {
    expect(result.plan!.rows.reduce((sum, row) => sum + row.letters, 0)).toBe(500);
    const { curve, rows } = result.plan!;
    const risk = result.columns.find(({ id }) => id === 'churn-risk')!.values;
    const atLeast = (rate: number) => risk.filter((one) => one !== null && Number(one) >= rate).length;
    const { letters } = curve[curve.length - 1]!;
    const { rate } = result.section.base;
    expect(letters).toBeLessThanOrEqual(atLeast(rate - 1e-4));
    expect(letters).toBeGreaterThanOrEqual(atLeast(rate + 1e-4));
    for (const { precision, kpi } of rows) expect(Number(/\d+/.exec(kpi)![0])).toBeLessThan(100 * precision);
  });
});

describeWithData(['data/bank'], 'learning on one half of the bank and judging on the other', () => {
  const { outcome, table } = bankCustomers();
  const { churned } = outcome!;
  const columnOf = new Map(table.columns.map((column) => [column.name, column]));
  const fits = (condition: ChurnSegment['conditions'][number], row: number): boolean => {
    const column = columnOf.get(condition.feature)!;
    if (column.kind === 'category') {
      return condition.kind === 'level' && column.levels[column.codes[row]!] === condition.level;
    }
    if (column.kind !== 'number' || condition.kind === 'level') return false;
    const value = column.values[row]!;
    if (condition.kind === 'missing') return Number.isNaN(value);
    return value >= (condition.from ?? -Infinity) && value <= (condition.to ?? Infinity);
  };
  const judge = (parity: number, maxShare: number) => {
    const isKnown = (row: readonly string[]) => Number(row[0]) % 2 === parity;
    const { columns, section } = analysed(isKnown, { churn: { maxShare } });
    const { churned: seen } = bankCustomers(isKnown).outcome!;
    const judged = Int32Array.from(seen.keys()).filter((row) => seen[row] === 255);
    const segment = columns.find(({ id }) => id === 'churn-segment')!.values;
    const risk = columns.find(({ id }) => id === 'churn-risk')!.values as number[];
    const inside = judged.filter((row) => segment[row] !== null);
    const leavers = (rows: Int32Array) => rows.reduce((sum, row) => sum + churned[row]!, 0);
    return {
      coverage: leavers(inside) / leavers(judged),
      share: inside.length / judged.length,
      auc: areaUnderCurve(risk, churned, judged),
      ece: calibrationError(reliabilityOf(risk, churned, judged)),
      lowers: section.segments.map(({ conditions }) => {
        const own = judged.filter((row) => conditions.every((condition) => fits(condition, row)));
        return wilsonInterval(leavers(own), own.length).lower;
      }),
    };
  };

  it('covers over .60 of leavers within .20 of customers, every lower bound at least 1.4 × base', () => {
    const folds = [judge(0, 0.2), judge(1, 0.2)];
    expect((folds[0]!.coverage + folds[1]!.coverage) / 2).toBeGreaterThan(0.6);
    for (const { share, lowers } of folds) {
      expect(share).toBeLessThanOrEqual(0.205);
      for (const lower of lowers) expect(lower).toBeGreaterThan(1.4 * 0.182);
    }
  });

  it('covers over .72 of leavers within .30 of customers, every lower bound at least 1.4 × base; risk AUC over .875, ECE under .02', () => {
    const folds = [judge(0, 0.3), judge(1, 0.3)];
    expect((folds[0]!.coverage + folds[1]!.coverage) / 2).toBeGreaterThan(0.72);
    for (const { share, auc, ece, lowers } of folds) {
      expect(share).toBeLessThanOrEqual(0.305);
      expect(auc).toBeGreaterThan(0.875);
      expect(ece).toBeLessThan(0.02);
      for (const lower of lowers) expect(lower).toBeGreaterThan(1.4 * 0.182);
    }
  });
});
