import { describe, expect, it } from 'vitest';
import { analyseSegments } from '../../../../core/analyse-segments.ts';
import { type AskedSegments, askSegments } from '../../../../core/analyses/segments/ask-segments.ts';
import type { TrainedModel } from '../../../../core/analyses/segments/model/trained-model.ts';
import { mostSearched } from '../../../../core/clustering/find-clusters.ts';
import { answered } from '../../../../core/clustering/passes/answered.ts';
import { passesInMemory } from '../../../../core/clustering/passes/passes-in-memory.ts';
import { firstRows } from '../../../../core/clustering/quantise/first-rows.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import type { CodedColumns, KPrototypesPasses } from '../../../../core/summaries/contract.ts';
import { plainPasses } from '../../summaries/plain-passes.ts';
import { type CodedCustomers, codedCustomers } from './coded-customers.ts';
import { customersOf } from './insurance.ts';
import { plantSegments, rowsOf } from './planted.ts';

const shape = { sizes: [4, 2, 1], numbers: 3, categories: 2, apart: 2, own: 0.6 };
const settings = readSettings({ segmentation: { k: 3, restarts: 2 } });
const options = settings.segmentation;

function quarter(seed: number, rows: number) {
  const { columns, keys } = plantSegments({ ...shape, rows, seed });
  return customersOf(columns, keys);
}

/** As the contract words it, apart from how rows are laid out in memory. */
function coded({ features, coding: { scaler } }: CodedCustomers): CodedColumns {
  const { quantum, gamma } = scaler;
  let number = 0;
  const numbers: Float64Array[] = [];
  const categories: CodedColumns['categories'][number][] = [];
  for (const feature of features) {
    if (feature.kind === 'number') {
      const { offset, scale } = scaler.numbers[number++]!;
      numbers.push(
        feature.compared.map((x) =>
          Math.max(-(2 ** 18), Math.min(2 ** 18, Math.round(((x - offset) * quantum) / scale))),
        ),
      );
    } else
      categories.push({
        codes: feature.codes,
        levels: feature.levels.length,
        gamma: Math.round(gamma * feature.weight * quantum ** 2),
      });
  }
  return { rows: numbers[0]!.length, numbers, categories };
}

function ask(customers: ReturnType<typeof quarter>, model: TrainedModel | null) {
  const made = codedCustomers(customers, settings, model);
  const { coding, features, rows } = made;
  const question = {
    ...{ coding, features, settings: options, everyone: rows.rows, step: () => undefined },
    sample: firstRows(rows, mostSearched),
  };
  const asked: string[] = [];
  return {
    asked,
    inMemory: answered(noted(askSegments(question), asked), passesInMemory(rows)),
    plainly: () => answered(askSegments(question), plainPasses(coded(made))),
  };
}

/** The same passes, with the kinds of requests noted down. */
function* noted(passes: KPrototypesPasses<AskedSegments>, asked: string[]): KPrototypesPasses<AskedSegments> {
  let step = passes.next();
  while (!step.done) {
    asked.push(step.value.kind);
    step = passes.next(yield step.value);
  }
  return step.value;
}

describe('more customers than the search looks at', () => {
  const customers = quarter(31, mostSearched + 700);
  const { asked, inMemory, plainly } = ask(customers, null);

  it('fall into the same segments whoever answers, bit for bit', () => {
    expect(plainly()).toEqual(inMemory);
  });

  it('fall into the same segments whatever the order of their rows', () => {
    const { columns, keys } = plantSegments({ ...shape, rows: mostSearched + 700, seed: 31 });
    const shuffled = keys.map((_, row) => (row * 1009) % keys.length);
    const again = customersOf(
      columns.map((column) => rowsOf(column, shuffled)),
      shuffled.map((row) => keys[row]!),
    );
    expect(ask(again, null).inMemory).toEqual(inMemory);
  });

  it('are looked at by passes and placed once', () => {
    expect(asked[0]).toBe('squares');
    expect(asked.slice(1, -1).every((kind) => kind === 'pass')).toBe(true);
    expect(asked[asked.length - 1]).toBe('place');
  });

  it('fall into the saved segments whoever answers, bit for bit', () => {
    const asOf = '2026-05-01';
    const frame = frameOf(quarter(32, 400), asOf);
    const { model } = analyseSegments({ frame, settings, asOf, model: null });
    const assigned = ask(customers, model);
    expect(assigned.plainly()).toEqual(assigned.inMemory);
    expect(assigned.asked).toEqual(['pass', 'place', 'squares', 'pass']);
  });

  it('cost what their distances to the prototypes sum to', () => {
    const { near } = inMemory.places;
    const sum = near.reduce((total, distance) => total + distance, 0) / 4096 ** 2;
    expect(Math.abs(inMemory.clustering.cost / sum - 1)).toBeLessThan(1e-12);
  });
});

describe('as many customers as the search looks at, or fewer', () => {
  it('are only placed', () => {
    expect(ask(quarter(33, 500), null).asked).toEqual(['place']);
  });
});
