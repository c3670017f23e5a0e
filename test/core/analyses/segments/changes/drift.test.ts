import { describe, expect, it } from 'vitest';
import { analyseSegments } from '../../../../../core/analyse-segments.ts';
import { measureDrift, stabilityIndex } from '../../../../../core/analyses/segments/changes/drift.ts';
import { modelPrototypes } from '../../../../../core/analyses/segments/model/reuse-model.ts';
import { placeRows } from '../../../../../core/clustering/passes/place-rows.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import { readSettings } from '../../../../../core/settings/settings.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import { codedCustomers } from '../coded-customers.ts';
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

const asOf = '2026-04-01';

function firstModel(rows: number) {
  return analyseSegments({ frame: frameOf(month(1, rows), asOf), settings, asOf, model: null }).model;
}

function driftOf(seed: number, rows: number, shift: number, sizes = shape.sizes) {
  const model = firstModel(rows);
  return (trial: number) => {
    const customers = month(seed + trial, rows, shift, sizes);
    const { answer, features, rows: coded } = codedCustomers(customers, settings, model);
    const places = placeRows(coded, modelPrototypes(model));
    return conversed(measureDrift({ model, known: { features, places } }), answer);
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
    const answer = answerInMemory(frameOf(month(2, 60), asOf));
    expect(conversed(measureDrift({ model: firstModel(60), known: null }), answer)).toEqual({
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
