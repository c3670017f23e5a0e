import { describe, expect, it } from 'vitest';
import { famd } from '../../../core/stats/famd.ts';
import { referenceFigures } from '../../fixtures/reference.ts';
import { sharedJson } from '../../shared.ts';
import { describeWithData } from '../../with-data.ts';
import { insuranceFile, insuranceNumbers, insuranceReference } from '../analyses/segments/insurance.ts';
import { labelsOf } from '../clustering/quantised.ts';

interface FamdSet {
  readonly num: readonly string[];
  readonly cat: readonly string[];
  readonly n: number;
  readonly data: Readonly<Record<string, readonly (number | string)[]>> | string;
  readonly fixed: {
    readonly eigenvalues: readonly number[];
    readonly total_inertia: number;
    readonly coord: readonly (readonly number[])[];
  };
}

interface FamdFigures {
  readonly sets: Readonly<Record<string, FamdSet>>;
}

const made = referenceFigures<FamdFigures>('famd').sets;

function inputOf({ num, cat, n, data }: FamdSet, axes: number) {
  if (typeof data === 'string') {
    const { raw } = insuranceReference();
    return {
      rows: n,
      axes,
      numbers: insuranceNumbers.map((name) => Float64Array.from(raw[name])),
      categories: [{ codes: labelsOf(raw.Marital), levels: 5 }],
    };
  }
  return {
    rows: n,
    axes,
    numbers: num.map((name) => Float64Array.from(data[name] as number[])),
    categories: cat.map((name) => {
      const levels = [...new Set(data[name])].sort();
      return {
        codes: Int32Array.from(data[name]!, (value) => levels.indexOf(value)),
        levels: levels.length,
      };
    }),
  };
}

function agrees(set: FamdSet): void {
  const axes = set.fixed.coord[0]!.length;
  const { eigenvalues, inertia, coordinates } = famd(inputOf(set, axes));
  expect(Math.abs(inertia - set.fixed.total_inertia)).toBeLessThan(1e-8);
  set.fixed.eigenvalues.forEach((value, axis) => {
    expect(Math.abs(eigenvalues[axis]! - value)).toBeLessThan(1e-8);
  });
  const printed = typeof set.data === 'string' ? 6e-7 : 6e-8;
  const gap = (axis: number) =>
    Math.max(...set.fixed.coord.map((row, at) => Math.abs(coordinates[axis]![at]! - row[axis]!)));
  for (let axis = 0; axis < axes; axis++) expect(gap(axis)).toBeLessThan(printed);
}

describe('factor analysis of mixed data', () => {
  it.each(Object.entries(made))('has the eigenvalues and coordinates of the reference: %s', (_, set) => {
    agrees(set);
  });
});

describeWithData(['reference/famd.json', insuranceFile], 'factor analysis of real data', () => {
  const { sets } = sharedJson<FamdFigures>('reference/famd.json');
  const real = Object.entries(sets).filter(([name]) => !(name in made));

  it.each(real)('has the eigenvalues and coordinates of the reference: %s', (_, set) => {
    agrees(set);
  });
});

describe('the map', () => {
  const numbers = [Float64Array.of(1, 2, 3, 4, 9), Float64Array.of(2, 1, 7, 5, 3)];
  const categories = [{ codes: Int32Array.of(0, 1, 1, 2, 0), levels: 3 }];

  it('is the same for another unit or origin of a number', () => {
    const one = famd({ rows: 5, numbers, categories, axes: 2 });
    const other = famd({
      rows: 5,
      numbers: [numbers[0]!.map((x) => 100 * x - 7), numbers[1]!],
      categories,
      axes: 2,
    });
    one.coordinates[0]!.forEach((x, row) => {
      expect(other.coordinates[0]![row]!).toBeCloseTo(x, 10);
    });
  });

  it('puts a missing value at the mean', () => {
    const { coordinates } = famd({
      rows: 4,
      numbers: [Float64Array.of(-1, 1, Number.NaN, 0)],
      categories: [],
      axes: 1,
    });
    expect(coordinates[0]![2]).toBeCloseTo(0, 12);
  });

  it('leaves a constant number out', () => {
    const { inertia } = famd({
      rows: 5,
      numbers: [...numbers, new Float64Array(5).fill(3)],
      categories,
      axes: 2,
    });
    expect(inertia).toBeCloseTo(4, 10);
  });
});
