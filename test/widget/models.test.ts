import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/report/index.ts';
import { specs } from '../../widget/charts/specs/index.ts';
import { dimensions, type Filters } from '../../widget/data/filters.ts';
import { formatFor } from '../../widget/i18n/format.ts';
import { loadWords } from '../../widget/i18n/words.ts';
import type { ChartModel, View } from '../../widget/models/chart-model.ts';
import { costByK, silhouetteByK } from '../../widget/models/choice-of-k.ts';
import { churnCurve } from '../../widget/models/churn-curve.ts';
import { churnLinks } from '../../widget/models/churn-links.ts';
import { churnPortraits } from '../../widget/models/churn-portraits.ts';
import { churnRanked } from '../../widget/models/churn-ranked.ts';
import { customerMap } from '../../widget/models/customer-map.ts';
import { featureLinks } from '../../widget/models/feature-links.ts';
import { groupsBy } from '../../widget/models/groups.ts';
import { planAt, planLetters } from '../../widget/models/plan-letters.ts';
import { popularity } from '../../widget/models/popularity.ts';
import { riskCalibration, riskImportance } from '../../widget/models/risk-model.ts';
import { availableMeasures, salesBy } from '../../widget/models/sales-by.ts';
import { segmentComposition } from '../../widget/models/segment-composition.ts';
import { segmentProfile } from '../../widget/models/segment-profile.ts';
import { segmentSizes } from '../../widget/models/segment-sizes.ts';
import { type SampleOptions, sampleReport } from '../fixtures/report.ts';

async function viewOf(report: Report, filters: Filters = {}): Promise<View> {
  return {
    report,
    filters,
    words: await loadWords(report.locale),
    format: formatFor(report.locale, report.currency),
  };
}

function everyModel(view: View): ChartModel[] {
  const { sales } = view.report;
  return [
    segmentSizes(view),
    segmentProfile(view),
    segmentComposition(view, undefined),
    customerMap(view),
    costByK(view),
    silhouetteByK(view),
    ...dimensions.flatMap((dimension) =>
      (sales === null ? [] : availableMeasures(sales)).map((measure) => salesBy(view, dimension, measure)),
    ),
    groupsBy(view, 'age'),
    groupsBy(view, 'tenure'),
    popularity(view, 'category'),
    popularity(view, 'type'),
    churnRanked(view),
    churnCurve(view, 'products'),
    churnPortraits(view),
    churnLinks(view),
    featureLinks(view),
    planLetters(view, 40),
    riskCalibration(view),
    riskImportance(view),
  ].filter((model) => model !== null);
}

const reports: readonly (readonly [string, SampleOptions])[] = [
  ['three segments', {}],
  ['one segment', { segments: 1 }],
  ['nine segments', { segments: 9 }],
  ['no sales', { sales: false }],
  ['no churn', { churn: false }],
  ['three customers', { customers: 3 }],
  ['long Russian names', { locale: 'ru', longNames: true }],
];

describe.each(reports)('the charts of a report with %s', (_name, options) => {
  it('ask, answer and carry their figures as a table', async () => {
    const models = everyModel(await viewOf(sampleReport(options)));
    expect(models.length).toBeGreaterThan(4);
    for (const model of models) {
      expect(model.question, model.id).toMatch(/\?\)?(\s\(.+\))?$/);
      expect(model.answer.trim(), model.id).not.toBe('');
      expect(`${model.question}${model.answer}${model.footer}${model.explain}`, model.id).not.toMatch(
        /undefined|NaN|null|Infinity|\[object/,
      );
      for (const { cells } of model.table.rows)
        expect(cells, model.id).toHaveLength(model.table.columns.length);
    }
  });

  it('have a row of the table for every mark', async () => {
    const models = everyModel(await viewOf(sampleReport(options)));
    const marks = models.flatMap(({ id, data, table }) => {
      const keys = new Set(table.rows.map(({ key }) => key));
      return (data['rows'] ?? []).map((row) => [`${id} ${row.key}`, keys.has(row.key)] as const);
    });
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter(([, isThere]) => !isThere)).toEqual([]);
  });

  it('give the specification every data set and every parameter that it names', async () => {
    for (const model of everyModel(await viewOf(sampleReport(options)))) {
      const spec = specs[model.spec];
      const wanted = (spec.data ?? []).filter((source) => !('source' in source) && !('values' in source));
      expect(
        wanted.map(({ name }) => name).filter((name) => !(name in model.data)),
        model.id,
      ).toEqual([]);
      const signals = new Set((spec.signals ?? []).map(({ name }) => name));
      expect(
        Object.keys(model.params).filter((name) => !signals.has(name)),
        model.id,
      ).toEqual([]);
    }
  });

  it('stay whole under a filter by segment', async () => {
    const models = everyModel(await viewOf(sampleReport(options), { segment: ['s1'] }));
    expect(models.length).toBeGreaterThan(3);
    for (const model of models) {
      expect(`${model.answer}${model.footer}`, model.id).not.toMatch(/undefined|NaN|null|Infinity/);
    }
  });
});

describe('the answers', () => {
  it('name the largest segment with its size and share', async () => {
    const { answer } = segmentSizes(await viewOf(sampleReport()));
    expect(answer).toBe('Young urban starters is the largest: 555 customers, 46% of all.');
  });

  it('name the two products that bring most, and their share of the whole', async () => {
    const report = sampleReport();
    const [first, second] = [...report.sales!.byProduct].sort((a, b) => b.amount - a.amount);
    const total = report.sales!.byProduct.reduce((sum, row) => sum + row.amount, 0);
    const share = Math.round((100 * (first!.amount + second!.amount)) / total);
    const model = salesBy(await viewOf(report), 'product');
    expect(model?.answer).toBe(`${first!.label} and ${second!.label} bring ${share}%.`);
  });

  it('draw no columns where everybody is in one group', async () => {
    const report = sampleReport();
    const byTenure = report.sales!.byTenure.slice(0, 1);
    const view = await viewOf({ ...report, sales: { ...report.sales!, byTenure } });
    expect(groupsBy(view, 'tenure')).toBeNull();
    expect(groupsBy(view, 'age')).not.toBeNull();
  });

  it('say when a filter leaves nothing', async () => {
    const view = await viewOf(sampleReport(), { segment: ['nobody'] });
    expect(salesBy(view, 'city')?.answer).toBe('Nothing is left under these filters.');
  });

  it('name the group with the highest rate only when its interval clears the base line', async () => {
    const report = sampleReport();
    expect(churnCurve(await viewOf(report), 'age')?.answer).toBe('Highest for 50–60: 27 of 100.');
    const flat = {
      ...report,
      churn: {
        ...report.churn!,
        curves: report.churn!.curves.map((curve) => ({
          ...curve,
          bins: curve.bins.map((bin) => ({ ...bin, against: 'within' as const })),
        })),
      },
    };
    expect(churnCurve(await viewOf(flat), 'age')?.answer).toBe(
      'No group differs from all others beyond chance.',
    );
  });

  it('leave groups of fewer than ten customers to the table', async () => {
    const report = sampleReport();
    const curves = report.churn!.curves.map((curve) => ({
      ...curve,
      bins: [
        { ...curve.bins[0]!, label: 'one', n: 1, churned: 1, rate: 1, upper: 1, against: 'above' as const },
        ...curve.bins,
      ],
    }));
    const curve = churnCurve(await viewOf({ ...report, churn: { ...report.churn!, curves } }), 'age')!;
    expect(curve.answer).toBe('Highest for 50–60: 27 of 100.');
    expect(curve.data['rows']!.map(({ label }) => label)).not.toContain('one');
    expect(Number(curve.params['top'])).toBeLessThan(0.6);
    expect(curve.table.rows[0]!.cells[0]).toBe('one');
    expect(curve.footer).toContain('fewer than 10');
  });

  it('begin with the feature that is most linked with leaving', async () => {
    const report = sampleReport();
    const [first, second] = report.churn!.curves;
    const associations = report.churn!.associations.map((one) => ({
      ...one,
      phik: one.feature === second!.feature ? 0.9 : 0.1,
    }));
    const view = await viewOf({
      ...report,
      churn: { ...report.churn!, associations, curves: [first!, second!] },
    });
    expect(churnCurve(view, undefined)?.question).toContain(second!.label);
  });

  it('draw the web of the traits that set segments apart most', async () => {
    const report = sampleReport();
    const traits = Array.from({ length: 12 }, (_, at) => ({
      ...{ kind: 'number' as const, feature: `f${10 + at}`, label: `F${10 + at}`, unit: '' },
      ...{ mean: 1, median: 1, sd: 1, overall: 1, effect: at },
    }));
    const segments = report.segmentation.segments.map((segment, at) => ({
      ...segment,
      profile: traits.map((trait) => ({ ...trait, effect: at === 0 ? trait.effect : -trait.effect })),
    }));
    const web = segmentProfile(
      await viewOf({ ...report, segmentation: { ...report.segmentation, segments } }),
    )!;
    const names = ['names_left', 'names_center', 'names_right'].flatMap((part) => web.data[part] ?? []);
    expect(names.map(({ label }) => label).sort()).toEqual(traits.slice(4).map(({ label }) => label));
    expect(web.answer).toBe('Most of all F21 and F20.');
  });

  it('show the links of the outcome with what goes with it most, by label, and no column with itself', async () => {
    const report = sampleReport();
    const features = [...Array.from({ length: 20 }, (_, at) => `f${at}`), 'left'];
    const phik = features.map((_, row) =>
      features.map((_, column) => (row === column ? 1 : row + column === 39 ? 0.999 : (row + column) / 100)),
    );
    const matrix = {
      features,
      phik,
      z: phik.map((row) => row.map(() => 9)),
      global: features.map(() => null),
    };
    const churn = { ...report.churn!, matrix, outcome: { column: 'left', positive: 'yes' } };
    const named = features.map((id) => ({ ...report.features[0]!, id, label: `The ${id}` }));
    const links = featureLinks(await viewOf({ ...report, churn, features: named }))!;
    const drawn = [...new Set(links.data['rows']!.map(({ key }) => key))];
    expect(drawn).toEqual(features.slice(7).map((id) => `The ${id}`));
    expect(links.answer).toContain('φK 0.38');
  });

  it('name as linked with leaving what the corrected tests prove, not what z alone would', async () => {
    const report = sampleReport();
    const tests = report.churn!.tests.map((one) => ({ ...one, holm: one.feature === 'age' ? 0.01 : 0.4 }));
    const curves = report.churn!.curves.map((curve) => ({
      ...curve,
      bins: curve.bins.map((bin) => ({ ...bin, against: 'within' as const })),
    }));
    const associations = report.churn!.associations.map((one) => ({ ...one, z: 9 }));
    const churn = { ...report.churn!, tests, curves, associations };
    const links = churnLinks(await viewOf({ ...report, churn }))!;
    const marked = links.data['rows']!.filter(({ color }) => color === 'mark').map(({ key }) => key);
    expect(marked).toEqual(['age']);
    const none = tests.map((one) => ({ ...one, holm: 0.4 }));
    expect(churnLinks(await viewOf({ ...report, churn: { ...churn, tests: none } }))!.answer).toBe(
      'Nothing that can be told from chance.',
    );
  });

  it('claim nothing of fewer than ten who left, or who stayed', async () => {
    const report = sampleReport();
    for (const [churned, answer] of [
      [3, 'Too few who left: at least 10 are needed.'],
      [report.churn!.base.customers - 3, 'Too few who stayed: at least 10 are needed.'],
    ] as const) {
      const churn = { ...report.churn!, base: { ...report.churn!.base, churned } };
      const view = await viewOf({ ...report, churn });
      for (const model of [churnPortraits(view), churnLinks(view), churnCurve(view, 'age')])
        expect(model?.answer).toBe(answer);
    }
  });

  it('claim no difference that chance or smallness explains', async () => {
    const report = sampleReport();
    const portraits = report.churn!.portraits.map((one) => ({ ...one, magnitude: 'negligible' as const }));
    const view = await viewOf({ ...report, churn: { ...report.churn!, portraits } });
    expect(churnPortraits(view)?.answer).toBe('In nothing that can be told from chance.');
  });
});

describe('the plan under a capacity', () => {
  const plan = sampleReport().plan!;

  it('is read off the curve at its points and between them', () => {
    const [, second, third] = plan.curve;
    expect(planAt(plan.curve, second!.letters)).toEqual(second);
    const middle = planAt(plan.curve, (second!.letters + third!.letters) / 2);
    expect(middle?.saved).toBeCloseTo((second!.saved + third!.saved) / 2, 9);
  });

  it('starts at nothing, also when the curve starts later', () => {
    const late = plan.curve.slice(3);
    const first = late[0]!;
    expect(planAt(late, 0)).toMatchObject({ letters: 0, saved: 0, net: 0 });
    expect(planAt(late, first.letters / 2)?.saved).toBeCloseTo(first.saved / 2, 9);
  });

  it('ends where the curve ends', () => {
    expect(planAt(plan.curve, 1e9)).toEqual(plan.curve.at(-1));
    expect(planAt([], 10)).toBeNull();
  });
});

describe('the map of customers', () => {
  it('counts the borderline customers of all, not of those that the report has points for', async () => {
    const report = sampleReport();
    const { segments } = report.segmentation;
    const told = segments.map((segment, at) => ({ ...segment, borderline: 10 * (at + 1) }));
    const model = customerMap(
      await viewOf({ ...report, segmentation: { ...report.segmentation, segments: told } }),
    )!;
    const all = told.reduce((sum, { borderline }) => sum + borderline, 0);
    expect(model.answer).toBe(
      `${all} of ${report.source.customers.toLocaleString('en')} customers stand on a border between two segments.`,
    );
    expect(model.table.rows[1]!.cells.slice(1, 3)).toEqual([segments[1]!.size.toLocaleString('en'), '20']);
  });

  it('counts by the points, in proportion, where a report does not say', async () => {
    const report = sampleReport();
    const model = customerMap(await viewOf(report))!;
    const [first] = report.segmentation.segments;
    const own = report.segmentation.map.points.filter(({ segment }) => segment === first!.id);
    const near = own.filter(({ borderline }) => borderline).length;
    expect(near).toBeGreaterThan(0);
    expect(model.table.rows[0]!.cells[2]).toBe(String(Math.round((near / own.length) * first!.size)));
  });
});
