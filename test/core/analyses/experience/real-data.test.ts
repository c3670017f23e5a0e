import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experienceColumns } from '../../../../core/analyses/experience/columns.ts';
import { driverFigures, weightsOf } from '../../../../core/analyses/experience/driver-figures.ts';
import type { SatisfactionColumn } from '../../../../core/analyses/experience/satisfaction.ts';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import type { Frame } from '../../../../core/customers/frame.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { shapleyValues } from '../../../../core/stats/drivers/shapley-values.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { messages } from '../../../../core/words/index.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';
import { sharedPath } from '../../../shared.ts';
import { describeWithData } from '../../../with-data.ts';
import { experienceIn } from './satisfied-world.ts';

interface Population {
  readonly population: string;
  readonly n: number;
  readonly r2: number;
  readonly features: readonly string[];
  readonly rawCorrelation: readonly number[];
  readonly standardisedSlope: readonly number[];
  readonly relativeWeight: readonly number[];
  readonly relativeWeightBootstrap95: readonly (readonly [number, number])[];
  readonly mean: readonly number[];
  readonly shapley: {
    readonly features: readonly string[];
    readonly r2: number;
    readonly lmg: readonly number[];
    readonly relativeWeight: readonly number[];
  };
}

const asOf = '2026-04-28';

function frameIn(path: string, name: string): Frame {
  const lines = readFileSync(sharedPath(path), 'utf8').trim().split(/\r?\n/);
  const workbook = { name, sheets: [{ name, cells: lines.map((line) => line.split(',')) }] };
  const settings = readSettings({});
  const { habits } = messages('en').prepare;
  const understanding = understand({ workbook, settings, asOf, habits, usedKey: null });
  return frameOf(prepareCustomers(understanding, { workbook, settings, asOf }), asOf);
}

describeWithData(['data/airline'], 'airline passengers', () => {
  const frame = frameIn('data/airline/airline_satisfaction.csv', 'airline');
  const answer = answerInMemory(frame);

  const figuresOf = ({ population }: Population, features: readonly string[]) => {
    const touchpoints = features.map((feature) => ({ feature, scale: null }));
    const satisfaction: SatisfactionColumn = {
      ...{ column: 'satisfaction', kind: 'share', scale: null },
      counted: { without: 'satisfaction' },
    };
    const { columns, noise, target } = conversed(experienceColumns(touchpoints, satisfaction), answer);
    const kind = frame.variables.find(({ id }) => id === 'Class');
    const levels = kind?.kind === 'category' ? kind.levels : [];
    const by = {
      ...{ variable: 'Class', size: levels.length, ordered: 0, cuts: [], missing: -1 },
      cutBelongs: 'above',
    } as const;
    const ask = { summary: 'cross-products', columns, buckets: 1024 } as const;
    const sums =
      population === 'all'
        ? answer(ask)[0]
        : answer({ ...ask, by })[levels.indexOf(population.replace('Class = ', ''))];
    const all = touchpoints.map((_, at) => at);
    return driverFigures({ figures: sums!, columns: columns.length, touchpoints: all, noise, target });
  };

  test.each(referenceFigures<Population[]>('drivers_airline'))(
    'have the drivers of the reference: $population',
    (population) => {
      const { correlations, r2, slopes, weights, weightIntervals } = figuresOf(
        population,
        population.features,
      );
      expect(correlations.n).toBe(population.n);
      expect(Math.abs(r2 - population.r2)).toBeLessThan(1e-9);
      const target = correlations.columns - 1;
      population.features.forEach((_, at) => {
        const near = (found: number | undefined, figure: number | undefined) =>
          expect(Math.abs(found! - figure!)).toBeLessThan(1e-9);
        near(correlations.matrix[at * correlations.columns + target], population.rawCorrelation[at]);
        near(slopes[at], population.standardisedSlope[at]);
        near(weights[at], population.relativeWeight[at]);
        near(correlations.means[at], population.mean[at]);
      });
      const widths = weightIntervals.map(({ lower, upper }, at) => {
        const [low, high] = population.relativeWeightBootstrap95[at]!;
        return (upper - lower) / (high - low);
      });
      const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
      expect(Math.abs(mean - 1)).toBeLessThan(0.05);
    },
  );

  test.each(referenceFigures<Population[]>('drivers_airline'))(
    'have the Shapley values of the reference: $population',
    (population) => {
      const { features, lmg, relativeWeight, r2 } = population.shapley;
      const { correlations } = figuresOf(population, population.features);
      const chosen = features.map((feature) => population.features.indexOf(feature));
      const found = weightsOf(correlations, chosen, correlations.columns - 1);
      const shapley = shapleyValues(found.among, found.outcome);
      expect(Math.abs(found.r2 - r2)).toBeLessThan(1e-9);
      lmg.forEach((value, at) => {
        expect(Math.abs(shapley[at]! - value)).toBeLessThan(1e-9);
        expect(Math.abs(found.weights[at]! - relativeWeight[at]!)).toBeLessThan(1e-9);
      });
    },
  );

  test('follow online boarding in business class, and wifi elsewhere, as is found with no settings', () => {
    const found = experienceIn(frame)!;
    expect(found.satisfaction).toMatchObject({ column: 'satisfaction', kind: 'share' });
    expect(found.explained).toMatchObject({ n: 23_863, filled: false });
    expect(found.none).toBeNull();
    expect(found.drivers.slice(0, 2).map(({ feature }) => feature)).toEqual([
      'Online boarding',
      'Inflight wifi service',
    ]);
    expect(found.byKind).toMatchObject({ feature: 'Class' });
    const [business, eco, plus] = found.byKind!.groups;
    expect([business!.group, business!.n, business!.drivers[0]!.feature]).toEqual([
      ...['Business', 11_693, 'Online boarding'],
    ]);
    expect(business!.drivers[0]!.importance.value).toBeCloseTo(0.264, 3);
    for (const other of [eco, plus]) expect(other!.drivers[0]!.feature).toBe('Inflight wifi service');
    expect(eco!.drivers[0]!.importance.value).toBeGreaterThan(0.55);
  });
});

describeWithData(['data/support'], 'support tickets', () => {
  test('have no reliable driver of satisfaction', () => {
    const found = experienceIn(frameIn('data/support/customer_support_tickets.csv', 'tickets'))!;
    expect(found).toMatchObject({ none: 'not-explained', drivers: [], byKind: null, answered: 3724 });
    expect(found.satisfaction).toMatchObject({ column: 'csat_score', kind: 'score' });
    expect(found.belowNoise).toContain('first_response_minutes');
    expect(found.explained.r2).toBeLessThan(0.001);
  });
});
