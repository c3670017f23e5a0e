import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import type { Report, Trait } from '../../core/report/types.ts';
import { sharedPath } from '../shared.ts';
import { describeWithData } from '../with-data.ts';
import { reportIn, segmentry, temporaryFolder, writeJson } from './command-line.ts';

const source = sharedPath('data/insurance');

describeWithData(['data/insurance'], 'the insurance workbook with no settings, customers named', () => {
  const out = temporaryFolder();
  let report: Report;
  beforeAll(() => {
    const asked = ['--as-of', '2026-04-28', '--out', out, '--include-customers', '--quiet'];
    const run = segmentry('refresh', source, ...asked);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    report = reportIn(out);
  });

  const metric = (id: string): number => report.metrics.find((known) => known.id === id)?.value ?? Number.NaN;

  it('gives a report that the published schema accepts', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020().compile(schema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(segmentry('validate', join(out, 'report.json')).status).toBe(0);
  });

  it('gives the headline figures', () => {
    expect(metric('total-amount')).toBeCloseTo(16_481_801, -0.5);
    expect(metric('average-amount')).toBeCloseTo(4758.03, 2);
    expect(metric('average-coverage')).toBeCloseTo(527_718.76, 2);
    expect(metric('average-ratio')).toBeCloseTo(1.2516, 4);
    expect(metric('average-tenure')).toBeCloseTo(6.637, 3);
    expect(metric('customers')).toBe(3446);
    expect(metric('policies')).toBe(3464);
  });

  it('ranks customers by lifetime value', () => {
    expect(
      report.sales?.topCustomers.map(({ id, lifetimeValue }) => [id, Math.round(lifetimeValue)]),
    ).toEqual([
      ['HL01566', 365_975],
      ['HL00545', 321_756],
      ['HL01150', 302_472],
      ['HL00347', 285_085],
      ['HL01207', 143_452],
      ['HL02593', 134_704],
      ['HL01930', 134_296],
      ['HL02187', 130_654],
      ['HL00846', 129_039],
      ['HL02673', 124_560],
    ]);
  });

  it('adds up sales by product, type, city and tenure', () => {
    const policies = (rows: readonly { key: string; policies: number }[] = []) =>
      Object.fromEntries(rows.map((row) => [row.key, row.policies]));
    const amounts = (rows: readonly { key: string; amount: number }[] = []) =>
      rows.map((row) => [row.key, Math.round(row.amount)]);
    expect(policies(report.sales?.byType)).toEqual({ Life: 1456, Health: 943, Property: 630, Auto: 435 });
    expect(policies(report.sales?.byProduct)).toMatchObject({
      OfficeProtect: 339,
      MotorShield: 320,
      'SuperGold Life Family': 277,
      'TruePromise Family': 262,
      'LifeShield Family': 255,
    });
    expect(amounts(report.sales?.byProduct).slice(0, 2)).toEqual([
      ['OfficeProtect', 1_851_917],
      ['MotorShield', 1_704_599],
    ]);
    expect(amounts(report.sales?.byCity).slice(0, 3)).toEqual([
      ['London', 3_515_926],
      ['Manchester', 2_116_189],
      ['Birmingham', 1_619_875],
    ]);
    expect(report.sales?.byTenure.map((row) => row.policies)).toEqual([2110, 366, 718, 258, 12]);
  });

  it('says which dates contradict the column and how many are ambiguous', () => {
    const ofDates = report.quality.filter((entry) => entry.column === 'Purchase_Date');
    expect(ofDates.flatMap((entry) => entry.examples.map((example) => example.value))).toEqual(
      expect.arrayContaining(['14/04/2007', '22/01/2022', '16/09/2021']),
    );
    expect(ofDates.map((entry) => entry.rows)).toEqual(expect.arrayContaining([3, 1265]));
  });

  it('keeps every original cell and adds only columns of its own', () => {
    const before = readFileSync(join(source, 'customers.csv'), 'utf8').split('\r\n');
    const after = readFileSync(join(out, 'customers.csv'), 'utf8').split('\r\n');
    expect(after).toHaveLength(before.length);
    expect(after.every((line, row) => line.startsWith(`${before[row]},`))).toBe(true);
    for (const name of ['sales.csv', 'products.csv'])
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(source, name)));
    expect(existsSync(join(out, 'dashboard.html'))).toBe(true);
    expect(existsSync(join(out, 'model.json'))).toBe(true);
  });
});

describeWithData(['data/insurance'], 'the insurance workbook, three segments on a 0–1 scale', () => {
  const out = temporaryFolder();
  const settings = writeJson(out, 'settings.json', {
    segmentation: {
      k: 3,
      scaling: 'range',
      features: ['Age', 'Marital_Status', 'Income', 'Tenure_Years', 'Premium_to_Coverage'],
    },
  });
  let report: Report;
  beforeAll(() => {
    const run = segmentry(
      'refresh',
      source,
      '--as-of',
      '2025-12-14',
      '--settings',
      settings,
      '--out',
      join(out, 'result'),
      '--quiet',
    );
    expect(run.stderr).toBe('');
    report = reportIn(join(out, 'result'));
  });

  const golden = [
    { size: 1267, Age: 39.829519, mode: 'Divorced', Income: 95823.932174, tenure: 3.610837, ratio: 0.695017 },
    { size: 1129, Age: 26.738707, mode: 'Single', Income: 22475.806389, tenure: 2.812161, ratio: 1.782404 },
    { size: 1050, Age: 50.215238, mode: 'Married', Income: 59883.644438, tenure: 13.108858, ratio: 1.352426 },
  ];

  it.each(golden)('has the segment of $size', ({ size, Age, mode, Income, tenure, ratio }) => {
    const segment = report.segmentation.segments.find((known) => known.size === size);
    const trait = (feature: string): Trait | undefined =>
      segment?.profile.find((known) => known.feature === feature);
    const mean = (feature: string): number => {
      const found = trait(feature);
      return found?.kind === 'number' ? (found.mean ?? Number.NaN) : Number.NaN;
    };
    const marital = trait('Marital_Status');
    expect(marital?.kind === 'category' && marital.mode).toBe(mode);
    expect(Math.abs(mean('Age') - Age)).toBeLessThan(1e-6);
    expect(Math.abs(mean('Income') - Income)).toBeLessThan(1e-6);
    expect(Math.abs(mean('Tenure_Years') - tenure)).toBeLessThan(1e-6);
    expect(Math.abs(mean('Premium_to_Coverage') - ratio)).toBeLessThan(1e-6);
  });

  it('chooses as the person said', () => {
    expect(report.segmentation.k).toBe(3);
    expect(report.segmentation.choice.chosen).toBe('person');
    expect(report.segmentation.segments).toHaveLength(3);
  });
});

describeWithData(['data/insurance'], 'a second refresh and undo', () => {
  const folder = join(temporaryFolder(), 'insurance');
  const files = ['customers.csv', 'sales.csv', 'products.csv'];
  const bytes = (): readonly Buffer[] => files.map((file) => readFileSync(join(folder, file)));
  const refresh = () => segmentry('refresh', folder, '--in-place', '--as-of', '2026-04-28', '--quiet');
  let original: readonly Buffer[];
  let refreshed: readonly Buffer[];
  beforeAll(() => {
    cpSync(source, folder, { recursive: true });
    original = bytes();
    expect(refresh().status).toBe(0);
    refreshed = bytes();
  });

  it('changes nothing and adds no column', () => {
    expect(refreshed[0]?.equals(original[0] ?? Buffer.alloc(0))).toBe(false);
    expect(refresh().status).toBe(0);
    expect(bytes()).toEqual(refreshed);
  });

  it('is undone byte for byte', () => {
    expect(segmentry('undo', folder).status).toBe(0);
    expect(bytes()).toEqual(original);
  });
});
