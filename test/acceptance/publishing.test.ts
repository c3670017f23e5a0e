import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report, SalesRow } from '../../core/report/types.ts';
import { madeWorkbook } from '../core/publish/made-workbook.ts';
import { sharedPath } from '../shared.ts';
import { describeWithData } from '../with-data.ts';
import { reportIn, segmentry, temporaryFolder, writeJson } from './command-line.ts';

const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** What stands in the report of a dashboard: the rest of the page is the same for everybody. */
const reportOfPage = (folder: string) =>
  /<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(
    text(folder, 'dashboard.html'),
  )?.[1] ?? '';

function refresh(workbook: string, out: string, ...more: readonly string[]): Report {
  const run = segmentry('refresh', workbook, '--as-of', '2026-04-28', '--out', out, '--quiet', ...more);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return reportIn(out);
}

/** Counts of customers that are under the threshold, or that subtracting rows from their whole comes to. */
function fewIn({ sales, segmentation, churn }: Report, threshold: number): string[] {
  const counts = new Map<string, number>();
  const note = (name: string, n: number) => counts.set(name, n);
  for (const { id, size, borderline = 0 } of segmentation.segments)
    note(id, size).set(`${id} near`, borderline);
  const table = (name: string, rows: readonly SalesRow[]) => {
    if (sales === null || rows.length === 0) return;
    for (const row of rows) {
      note(`${name} ${row.key}`, row.customers);
      for (const part of row.bySegment) note(`${name} ${row.key} in ${part.segment}`, part.customers);
    }
    note(
      `${name} rest`,
      rows.reduce((left, { policies }) => left - policies, sales.policies),
    );
    for (const { key, policies } of sales.bySegment) {
      const parts = rows.flatMap(({ bySegment }) => bySegment.filter(({ segment }) => segment === key));
      note(
        `${name} rest of ${key}`,
        parts.reduce((left, part) => left - part.policies, policies),
      );
    }
  };
  for (const name of ['byCity', 'byAge', 'byProduct', 'byType', 'byCategory', 'byTenure'] as const) {
    table(name, sales?.[name] ?? []);
  }
  for (const { feature, bins } of churn?.curves ?? []) {
    for (const { label, n } of bins) note(`${feature} ${label}`, n);
    note(
      `${feature} rest`,
      bins.reduce((left, { n }) => left - n, churn!.base.customers),
    );
  }
  for (const { dimension, levels } of churn?.breakdowns ?? []) {
    for (const { level, n, segments } of levels) {
      note(`${dimension} ${level}`, n);
      for (const part of segments) {
        if (part.n === null) continue;
        note(`${dimension} ${level} in ${part.segment}`, part.n);
        note(`${dimension} ${level} outside ${part.segment}`, n - part.n);
      }
    }
  }
  for (const { id, n } of churn?.segments ?? []) note(id, n);
  return [...counts].filter(([, n]) => n > 0 && n < threshold).map(([name, n]) => `${name}: ${n}`);
}

describe('what refresh writes beside the workbook', () => {
  const folder = temporaryFolder();
  const source = join(folder, 'made');
  const { workbook, secrets } = madeWorkbook({ customers: 240, seed: 12 });
  const found = (name: string, from: string) => {
    const whole = name === 'dashboard.html' ? reportOfPage(from) : text(from, name);
    return secrets.filter((secret) => whole.includes(secret));
  };

  beforeAll(() => {
    mkdirSync(source);
    for (const { name, cells } of workbook.sheets) {
      writeFileSync(join(source, `${name}.csv`), cells.map((row) => row.join(',')).join('\r\n'));
    }
  });

  it('names no customer and tells no group of few', () => {
    const out = join(folder, 'published');
    const report = refresh(source, out);
    expect(report.publication).toMatchObject({ customers: false, threshold: 10 });
    expect(report.sales?.topCustomers).toEqual([]);
    expect(fewIn(report, 10)).toEqual([]);
    expect(found('report.json', out)).toEqual([]);
    expect(JSON.parse(reportOfPage(out))).toEqual(report);
    expect(segmentry('validate', join(out, 'report.json')).stdout).toContain('neither single customers');
    expect(existsSync(join(out, 'model.json'))).toBe(true);
  });

  it('names the best customers with --include-customers', () => {
    const out = join(folder, 'open');
    const report = refresh(source, out, '--include-customers');
    expect(report.sales?.topCustomers).toHaveLength(10);
    expect(fewIn(report, 10)).toEqual([]);
    expect(found('report.json', out)).toEqual(report.sales?.topCustomers.map(({ id }) => id).sort());
    expect(segmentry('validate', join(out, 'report.json')).stdout).toContain('names single customers');
  });

  it('does as the settings of the workbook say, and keeps the workbook’s own report whole', () => {
    const out = join(folder, 'strict');
    const settings = writeJson(folder, 'settings.json', { privacyThreshold: 25 });
    const report = refresh(source, out, '--settings', settings, '--locale', 'ru');
    expect(report.publication).toMatchObject({ customers: false, threshold: 25 });
    expect(fewIn(report, 25)).toEqual([]);
    expect(reportIn(out).sales?.topCustomers).toEqual([]);
    const again = join(folder, 'again');
    cpSync(out, again, { recursive: true });
    const named = segmentry(
      'refresh',
      again,
      '--in-place',
      '--as-of',
      '2026-04-28',
      '--quiet',
      '--include-customers',
    );
    expect(named.status).toBe(0);
    expect(reportIn(again)).toMatchObject({ publication: { customers: true, threshold: 25 } });
  });
});

describeWithData(['data'], 'what refresh writes beside real workbooks', () => {
  it.each([
    ['insurance', 'customers.csv'],
    ['bank', 'bank_scrooge.csv'],
  ])('names none of the customers of the %s and tells no group of few', (name, sheet) => {
    const out = temporaryFolder();
    const report = refresh(sharedPath(`data/${name}`), out);
    expect(fewIn(report, 10)).toEqual([]);
    const [, ...rows] = readFileSync(sharedPath(`data/${name}/${sheet}`), 'utf8')
      .trim()
      .split(/\r?\n/);
    const keys = rows.map((row) => row.split(',')[0]!).filter((key) => /\D/.test(key));
    expect(keys.filter((key) => JSON.stringify(report).includes(key))).toEqual([]);
    expect(JSON.parse(reportOfPage(out))).toEqual(report);
  });
});
