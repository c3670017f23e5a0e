import { describe, expect, it } from 'vitest';
import { measureDrift, stabilityIndex } from '../../../../../core/analyses/segments/changes/drift.ts';
import { featuresOfModel } from '../../../../../core/analyses/segments/model/features-of-model.ts';
import { modelPrototypes, modelScaler } from '../../../../../core/analyses/segments/model/reuse-model.ts';
import { segmentCustomers } from '../../../../../core/analyses/segments/segment-customers.ts';
import { placeRows } from '../../../../../core/clustering/passes/place-rows.ts';
import { quantiseColumns } from '../../../../../core/clustering/quantise/quantise-columns.ts';
import { readSettings } from '../../../../../core/settings/settings.ts';
import { customersOf } from '../insurance.ts';
import { plantSegments } from '../planted.ts';

const shape = { sizes: [3, 2, 1], numbers: 3, categories: 2, apart: 3, own: 0.7 };
const settings = readSettings({ segmentation: { k: 3 } });

function month(seed: number, rows: number, shift = 0, sizes = shape.sizes) {
  const { columns, keys } = plantSegments({ ...shape, sizes, rows, seed });
  const moved = columns.map((column) =>
    column.kind === 'number' && column.name === 'n0'
      ? { ...column, values: column.values.map((value) => value + shift) }
      : column,
  );
  return customersOf(moved, keys);
}

function driftOf(seed: number, rows: number, shift: number, sizes = shape.sizes) {
  const { model } = segmentCustomers({
    customers: month(1, rows),
    settings,
    asOf: '2026-04-01',
    model: null,
  });
  return (trial: number) => {
    const customers = month(seed + trial, rows, shift, sizes);
    const order = Int32Array.from(customers.key.values.keys());
    const features = featuresOfModel(model, customers, order)!;
    const places = placeRows(quantiseColumns(features, modelScaler(model)), modelPrototypes(model));
    return measureDrift({ model, known: { features, places } });
  };
}

describe('drift between two months', () => {
  it.each([60, 400])('raises fewer than 10 false alarms in 200 trials of %i customers', (rows) => {
    const drift = driftOf(100, rows, 0);
    const alarms = Array.from({ length: 200 }, (_, trial) => drift(trial)).filter(({ retrain }) => retrain);
    expect(alarms.length).toBeLessThan(10);
  });

  const noticed = (drift: ReturnType<typeof driftOf>) =>
    Array.from({ length: 200 }, (_, trial) => drift(trial)).filter(
      ({ retrain, reason }) => retrain && reason !== null,
    ).length;

  it('is noticed in more than 190 of 200 months when a feature moved by most of a standard deviation', () => {
    expect(noticed(driftOf(500, 400, 3))).toBeGreaterThan(190);
  });

  it('is noticed in more than 190 of 200 months when the large segments and the small one changed places', () => {
    expect(noticed(driftOf(900, 400, 0, [1, 2, 3]))).toBeGreaterThan(190);
  });
});

describe('drift of customers that the saved model cannot read', () => {
  it('is not measured, and never called fine', () => {
    const { model } = segmentCustomers({
      customers: month(1, 60),
      settings,
      asOf: '2026-04-01',
      model: null,
    });
    expect(measureDrift({ model, known: null })).toEqual({
      ...{ features: [], shares: null, distance: null, ari: null },
      ...{ verdict: 'not-measured', retrain: false, reason: null },
    });
  });
});

describe('the stability index', () => {
  it('is Σ (a − e) ln(a / e) by hand, an empty bin counting as 1e-4', () => {
    expect(stabilityIndex([0.6, 0.4], [0.5, 0.5])).toBeCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), 12);
    expect(stabilityIndex([1, 0], [0.5, 0.5])).toBeCloseTo(
      0.5 * Math.log(2) - 0.4999 * Math.log(1e-4 / 0.5),
      12,
    );
    expect(stabilityIndex([0.3, 0.7], [0.3, 0.7])).toBe(0);
  });
});
