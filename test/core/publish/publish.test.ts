import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../core/analyse.ts';
import type { Analysis } from '../../../core/analysis.ts';
import { publish } from '../../../core/publish/publish.ts';
import { readReport } from '../../../core/report/read.ts';
import type { Report } from '../../../core/report/types.ts';
import { readSettings, type SettingsInput } from '../../../core/settings/settings.ts';
import { givenAway } from './attack.ts';
import { type MadeOptions, madeWorkbook } from './made-workbook.ts';
import { type Truth, truthOf } from './truth.ts';

interface Case {
  readonly name: string;
  readonly made: MadeOptions;
  readonly settings?: SettingsInput;
}

const cases: readonly Case[] = [
  { name: 'of 200 customers', made: { customers: 200, seed: 26 } },
  { name: 'of 90 customers, few of whom left', made: { customers: 90, seed: 50, unknown: 3 } },
  {
    name: 'with a few of unknown outcome and a few who never bought',
    made: { customers: 220, seed: 2, unknown: 4, idle: 3 },
  },
  {
    name: 'with many of unknown outcome and many who never bought',
    made: { customers: 240, seed: 3, unknown: 40, idle: 30 },
  },
  {
    name: 'with profiles of cities in regions',
    made: { customers: 300, seed: 9, churn: false },
    settings: { segmentation: { k: 5, features: ['Age', 'Income', 'Plan', 'City', 'Region', 'Gender'] } },
  },
  { name: 'with a churn segment', made: { customers: 1100, seed: 6, sales: false } },
];

const thresholds = [5, 10, 25];

function analysed({ made, settings = {} }: Case): {
  analysis: Analysis;
  truth: Truth;
  secrets: readonly string[];
} {
  const { workbook, secrets } = madeWorkbook(made);
  const analysis = analyse({
    workbook,
    settings: readSettings(settings),
    asOf: '2026-04-28',
    generatedAt: '2026-04-28T06:00:00.000Z',
    locale: 'en',
  });
  return { analysis, truth: truthOf(workbook, analysis), secrets };
}

const published = (report: Report, threshold: number, customers = false): Report =>
  publish(report, readSettings({ privacyThreshold: threshold, publish: { customers } }));

describe.each(cases)('the published report $name', (one) => {
  let whole: Report;
  let truth: Truth;
  let secrets: readonly string[];
  beforeAll(() => {
    const found = analysed(one);
    whole = found.analysis.report;
    ({ truth, secrets } = found);
  });

  it('gives no group under the threshold away, by whatever is added and subtracted', () => {
    for (const threshold of thresholds) {
      expect(givenAway(published(whole, threshold), whole, truth, threshold), String(threshold)).toEqual([]);
    }
  });

  it('is needed: the whole report gives many away', () => {
    expect(givenAway(whole, whole, truth, 10).length).toBeGreaterThan(10);
  });

  it('names no customer: no key, name, address, telephone number or note of any', () => {
    const text = JSON.stringify(published(whole, 1));
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('tells no amount of few customers, alone or as the difference of two', () => {
    for (const threshold of thresholds) {
      expect(amountsGivenAway(published(whole, threshold), whole, threshold)).toEqual([]);
    }
  });

  it('is a valid report that says what was kept back, and stays as it is when published again', () => {
    const told = published(whole, 10);
    expect(readReport(JSON.parse(JSON.stringify(told)))).toEqual(told);
    expect(told.publication).toMatchObject({ customers: false, threshold: 10 });
    expect(told.publication!.suppressed).toBeGreaterThan(0);
    expect(published(told, 10)).toBe(told);
    expect(published(told, 5)).toBe(told);
    expect(told).not.toHaveProperty('nested');
    expect(told).not.toHaveProperty('publishing');
  });

  it('changes nothing of the report that it is made from', () => {
    const before = JSON.stringify(whole);
    published(whole, 25);
    expect(JSON.stringify(whole)).toBe(before);
  });
});

/** Sales that the whole report tells of few customers, and that two figures of the published one, or one, come to. */
function amountsGivenAway(told: Report, whole: Report, threshold: number): string[] {
  const rowsOf = ({ sales }: Report) =>
    sales === null
      ? []
      : [
          sales.bySegment,
          sales.byProduct,
          sales.byCategory,
          sales.byType,
          sales.byCity,
          sales.byAge,
          sales.byTenure,
        ].flat();
  const few = rowsOf(whole).flatMap(({ key, customers, amount, bySegment }) =>
    [
      { name: key, customers, amount },
      ...bySegment.map((part) => ({ ...part, name: `${key} in ${part.segment}` })),
    ].filter((one) => one.customers > 0 && one.customers < threshold),
  );
  const tables =
    told.sales === null
      ? []
      : [told.sales.byProduct, told.sales.byCity, told.sales.byAge, told.sales.byTenure];
  const figures = [
    0,
    told.sales?.amount ?? 0,
    ...tables.map((rows) => rows.reduce((left, { amount }) => left - amount, told.sales?.amount ?? 0)),
    ...rowsOf(told).flatMap(({ amount, bySegment }) => [
      amount,
      ...bySegment.map((part) => part.amount),
      bySegment.reduce((left, part) => left - part.amount, amount),
    ]),
  ];
  const cents = new Set(figures.map((figure) => Math.round(figure * 100)));
  return few
    .filter(({ amount }) => figures.some((figure) => cents.has(Math.round((figure - amount) * 100))))
    .map(({ name }) => name);
}

describe('publish', () => {
  const { analysis } = analysed({
    name: '',
    made: { customers: 150, seed: 4 },
    settings: { segmentation: { k: 3 } },
  });
  const { report } = analysis;

  it('names the best customers only where the owner says so, with the examples of what is wrong with the data', () => {
    expect(report.sales?.topCustomers).toHaveLength(10);
    expect(published(report, 10).sales?.topCustomers).toEqual([]);
    const open = published(report, 10, true);
    expect(open.sales?.topCustomers).toEqual(report.sales?.topCustomers);
    expect(open.quality).toEqual(report.quality);
    expect(open.publication).toMatchObject({ customers: true, threshold: 10 });
    expect(published(open, 10).sales?.topCustomers).toEqual([]);
  });

  it('tells nothing of customers where all of them are fewer than the threshold', () => {
    const told = published(report, 151);
    expect(told.source).toEqual({ workbook: 'Made', sheets: [], customers: 0 });
    expect(told.segmentation.segments).toEqual([]);
    expect([told.metrics, told.findings, told.sales, told.churn, told.plan]).toEqual([
      [],
      [],
      null,
      null,
      null,
    ]);
    expect(readReport(told)).toEqual(told);
  });

  it('tells segments under the threshold as one', () => {
    const threshold = report.segmentation.segments[1]!.size + 1;
    const told = published(report, threshold);
    const { segments } = told.segmentation;
    expect(segments.map(({ id }) => id)).toEqual(['s1', 'others']);
    expect(segments[1]).toMatchObject({ name: 'Small segments together', profile: [], rule: null });
    expect(segments[0]!.size + segments[1]!.size).toBe(150);
    expect(told.sales?.bySegment.map(({ key }) => key)).toEqual(['s1', 'others']);
    expect(told.churn?.breakdowns?.map(({ dimension }) => dimension)).not.toContain('segment');
    expect(readReport(told)).toEqual(told);
  });

  it('says of few who left that they are few', () => {
    const { churn } = report;
    const base = { ...churn!.base, churned: 4, rate: 4 / churn!.base.customers };
    const told = published({ ...report, churn: { ...churn!, base } }, 10);
    expect(told.churn).toMatchObject({
      base: { churned: 0, rate: 0 },
      portraits: [],
      curves: [],
      segments: [],
    });
    expect(told.churn!.verdict).toContain('Fewer than 10 customers');
    expect(told.metrics.map(({ id }) => id)).not.toContain('churn-rate');
  });

  it('tells everything where the threshold is one customer, but for the customers themselves', () => {
    const settings = { privacyThreshold: 1 };
    const open = analysed({ name: '', made: { customers: 150, seed: 4 }, settings }).analysis.report;
    const told = published(open, 1);
    expect(told.segmentation.segments).toEqual(open.segmentation.segments);
    expect(told.sales).toEqual({ ...withoutUntold(open.sales!), topCustomers: [] });
    expect(told.churn?.breakdowns).toEqual(open.churn?.breakdowns);
    expect(told.churn?.curves).toEqual(open.churn?.curves);
  });
});

function withoutUntold({ without: _, ...sales }: NonNullable<Report['sales']>) {
  return sales;
}
