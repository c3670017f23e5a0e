import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../core/analyse.ts';
import { analyseChurn } from '../../../../core/analyse-churn.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import type { Report } from '../../../../core/report/types.ts';
import { readSettings, type SettingsInput } from '../../../../core/settings/settings.ts';
import type { Cell, Sheet } from '../../../../core/table/types.ts';
import { findLeaks } from '../../../../core/understand/outcomes/leaks.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { oneSegment } from '../../analyses/churn/bank.ts';
import { generatedBank } from '../../analyses/churn/generated-bank.ts';

const n = 1400;
const regions = ['Inland', 'Coast', 'Hills', 'Valley', 'Isles', 'Marsh'];

/** One region leaves often. Columns that are written after leaving stand beside it, one of every kind. */
function people(leaks: readonly string[]): Sheet[] {
  const random = randomFrom(17);
  const draw = (count: number) => Math.floor(random.next() * count);
  const rows = Array.from({ length: n }, (_, at) => {
    const region = draw(6);
    const left = random.next() < (region === 2 ? 0.7 : 0.1);
    const of: Record<string, Cell> = {
      Complained: left !== random.next() < 0.005 ? 'yes' : 'no',
      City: left ? (random.next() < 0.97 ? 'Closed file' : 'Leeds') : ['Leeds', 'York', 'Bath'][draw(3)]!,
      'Number of products': left ? 0 : 1 + draw(3),
      'Closing fee': left ? 40 + draw(30) : draw(6),
      Fine: left && random.next() < 0.6 ? 10 + draw(9) : draw(9),
      'Left on': left ? `2025-0${1 + draw(9)}-1${draw(9)}` : null,
      Why: left ? `reason ${at}: ${draw(1000)}` : null,
    };
    const plain: Cell[] = [`K${1000 + at}`, regions[region]!, draw(90), 18 + draw(60)];
    return [...plain, ...leaks.map((name) => of[name]!), left ? 'yes' : 'no'];
  });
  const header = ['Customer ID', 'Region', 'Points', 'Age', ...leaks, 'Churned'];
  return [{ name: 'People', cells: [header, ...rows] }];
}

function reportOf(
  sheets: readonly Sheet[],
  settings: SettingsInput = {},
  locale: 'en' | 'ru' = 'en',
): Report {
  return analyse({
    workbook: { name: 'w', sheets },
    settings: readSettings(settings),
    ...{ asOf: '2026-04-28', generatedAt: '2026-04-28T00:00:00.000Z', locale },
  }).report;
}

/** Where a text stands in what the report says of churn, but for the box of leaks. */
function placesOf(report: Report, name: string): string[] {
  const places: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.includes(name)) places.push(path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
  };
  const { churn, plan } = report;
  const verdict = churn!.verdict.replace(/ Left out as leaks: .*$| Исключены как утечка ответа: .*$/, '');
  walk({ ...churn!, verdict, risk: { ...churn!.risk, leaks: [] } }, 'churn');
  walk(plan, 'plan');
  return places;
}

const named = (report: Report) =>
  report.quality
    .filter(({ code }) => code === 'column.leak')
    .map(({ column }) => column)
    .sort();
const unused = (report: Report) =>
  report.features
    .filter(({ reason }) =>
      /^It almost is the outcome|^Почти совпадает с исходом|почти .*исход/i.test(reason ?? ''),
    )
    .map(({ id }) => id)
    .sort();

describe('a column that almost is the outcome', () => {
  const kinds = ['Complained', 'City', 'Number of products', 'Closing fee', 'Fine', 'Left on', 'Why'];
  const plain = reportOf(people([]));

  it.each([...kinds.map((name) => [name, 'en'] as const), ['Complained', 'ru'] as const])(
    '%s stands in its own box only, in %s',
    (name, locale) => {
      const report = reportOf(people([name]), {}, locale);
      expect(placesOf(report, name)).toEqual([]);
      expect(named(report)).toEqual([name]);
      const told = report.churn!.risk!.leaks;
      expect(told.map(({ feature }) => feature)).toEqual([name]);
      expect(told[0]!.reason).toMatch(/\d/);
      expect(report.churn!.verdict).toContain(`${name} (`);
      expect(report.features.find(({ id }) => id === name)?.used).toBe(false);
    },
  );

  it('leaves the segment, its one piece and its priority as they are without it', () => {
    const [segment, ...others] = reportOf(people(['Complained', 'Fine'])).churn!.segments;
    const [alone] = plain.churn!.segments;
    expect(others).toEqual([]);
    expect(segment!.conditions).toMatchObject([{ kind: 'level', feature: 'Region', level: 'Hills' }]);
    expect(segment!.homogeneity.split).toBeNull();
    expect([segment!.homogeneity, segment!.priority]).toEqual([alone!.homogeneity, alone!.priority]);
  });

  it('is the same for segments of customers, for notes and for explanations', () => {
    const report = reportOf(people(kinds));
    const sorted = [...kinds].sort();
    expect(named(report)).toEqual(sorted);
    expect(report.churn!.risk!.leaks.map(({ feature }) => feature).sort()).toEqual(sorted);
    expect(unused(report)).toEqual(sorted);
  });

  it('is looked at when the person gives it the role of a feature, and then it is no leak anywhere', () => {
    const report = reportOf(people(['Closing fee', 'Complained']), {
      roles: { columns: { People: { Complained: ['feature'] } } },
    });
    expect(named(report)).toEqual(['Closing fee']);
    expect(report.churn!.risk!.leaks.map(({ feature }) => feature)).toEqual(['Closing fee']);
    expect(report.churn!.curves.map(({ feature }) => feature)).toContain('Complained');
    expect(unused(report)).toEqual(['Closing fee']);
  });

  it('is named by the verdict where few left, and where nothing else is there', () => {
    const [{ cells }] = people(['Complained']) as [Sheet];
    const left = cells
      .slice(1)
      .filter((row) => row.at(-1) === 'yes')
      .slice(0, 30);
    const few = [cells[0]!, ...left, ...cells.slice(1).filter((row) => row.at(-1) === 'no')];
    const report = reportOf([{ name: 'People', cells: few }]);
    expect(report.churn!.verdict).toMatch(/Left out as leaks: Complained \(/);
    const { customers } = generatedBank(1000, 7);
    const bare = { ...customers, features: customers.features.filter(({ id }) => id === 'closed') };
    const verdictIn = (locale: 'en' | 'ru') =>
      analyseChurn({
        ...{
          customers: bare,
          frame: frameOf(bare, '2026-04-28'),
          segments: oneSegment(1000),
          settings: readSettings({}),
        },
        ...{ asOf: '2026-04-28', locale },
      })!.section.verdict;
    expect(verdictIn('en')).toMatch(
      /^No column is left by which leaving could be explained\. Left out as leaks: closed \(/,
    );
    expect(verdictIn('ru')).toMatch(/^Не осталось столбцов/);
  });

  it('in a further sheet, told by the rows of that sheet, is left out among the customers too', () => {
    const [{ cells }] = people(['Complained']) as [Sheet];
    const first = cells[0]!.slice(0, 4);
    const contracts = cells.slice(1, 500).map((row) => [row[0]!, row[4]!]);
    const report = reportOf([
      {
        name: 'People',
        cells: [[...first, 'Churned'], ...cells.slice(1).map((row) => [...row.slice(0, 4), row[5]!])],
      },
      { name: 'Contracts', cells: [['Customer ID', 'State'], ...contracts] },
    ]);
    expect(named(report)).toEqual(['State']);
    expect(placesOf(report, 'State')).toEqual([]);
    expect(report.churn!.risk!.leaks.map(({ feature }) => feature)).toEqual(['State']);
  });
});

describe('a range of numbers of whose customers all known ones left', () => {
  const rows = 2000;
  const values = Float64Array.from({ length: rows }, (_, at) =>
    at % 10 === 0 ? 1 + (at % 3) : 5 + (at % 60),
  );
  const churned = (other: number) =>
    Uint8Array.from({ length: rows }, (_, at) =>
      at % 10 === 0 ? (at % 20 === 0 ? 1 : other) : at % 7 === 0 ? 1 : 0,
    );
  const leaksOf = (outcome: Uint8Array) =>
    findLeaks(
      {
        name: 't',
        rows,
        columns: [{ kind: 'number', name: 'Months', unit: '', values }],
        sourceRows: new Int32Array(rows),
      },
      { column: 'out', churned: outcome },
    );

  it('gives the outcome away where these are all of them', () => {
    expect(leaksOf(churned(1))).toMatchObject([{ column: 'Months', sign: { kind: 'range', share: 1 } }]);
  });

  it('gives nothing away where as many have just joined', () => {
    expect(leaksOf(churned(255))).toEqual([]);
  });
});
