import { describe, expect, it } from 'vitest';
import { createGowerIndex, type GowerColumn, gowerDistance } from '../../../core/stats/gower.ts';
import { gowerSilhouettes, silhouetteScore } from '../../../core/stats/silhouette.ts';
import { referenceFigures } from '../../fixtures/reference.ts';
import { sharedJson } from '../../shared.ts';
import { itWithData } from '../../with-data.ts';
import { insuranceFile, insuranceNumbers, insuranceReference } from '../analyses/segments/insurance.ts';
import { labelsOf } from '../clustering/quantised.ts';

interface GowerSet {
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly (number | string)[]>>;
  readonly categorical: readonly string[];
  readonly weights: readonly number[] | null;
  readonly exact: readonly number[];
  readonly labels?: readonly number[];
  readonly silhouette_samples_on_exact?: readonly number[];
}

function columnsOf({ columns, categorical, weights }: GowerSet): GowerColumn[] {
  return Object.entries(columns).map(([name, values], index) => {
    const weight = weights?.[index] ?? 1;
    if (!categorical.includes(name))
      return { kind: 'number', values: Float64Array.from(values as number[]), weight };
    const levels = [...new Set(values)];
    return {
      kind: 'category',
      codes: Int32Array.from(values, (value) => levels.indexOf(value)),
      levels: levels.length,
      weight,
    };
  });
}

describe('Gower’s distance', () => {
  const { sets } = referenceFigures<{ readonly sets: readonly GowerSet[] }>('gower_silhouette');

  it.each(sets.map(({ name }, index) => [name, index] as const))('is exact for %s', (_, at) => {
    const set = sets[at]!;
    const columns = columnsOf(set);
    const rows = Object.values(set.columns)[0]!.length;
    const index = createGowerIndex(rows, columns);
    let pair = 0;
    for (let a = 0; a < rows; a++) {
      for (let b = a + 1; b < rows; b++)
        expect(gowerDistance(index, a, b)).toBeCloseTo(set.exact[pair++]!, 8);
    }
  });

  it('gives the reference’s silhouettes', () => {
    const set = sets.find((each) => each.silhouette_samples_on_exact !== undefined)!;
    const index = createGowerIndex(set.labels!.length, columnsOf(set));
    const silhouettes = gowerSilhouettes(index, Int32Array.from(set.labels!), 3);
    set.silhouette_samples_on_exact!.forEach((value, row) => {
      expect(silhouettes[row]).toBeCloseTo(value, 9);
    });
  });

  itWithData(
    [insuranceFile, 'reference/insurance_silhouette_k3.json'],
    'gives every insurance customer’s silhouette for three segments',
    () => {
      const reference = sharedJson<{ labels: string; score: number; samples: number[] }>(
        'reference/insurance_silhouette_k3.json',
      );
      const { raw } = insuranceReference();
      const labels = labelsOf(reference.labels);
      const index = createGowerIndex(labels.length, [
        ...insuranceNumbers.map((name) => ({
          kind: 'number' as const,
          values: Float64Array.from(raw[name]),
          weight: 1,
        })),
        { kind: 'category', codes: labelsOf(raw.Marital), levels: 5, weight: 1 },
      ]);
      const silhouettes = gowerSilhouettes(index, labels, 3);
      expect(silhouetteScore(silhouettes, labels)).toBeCloseTo(reference.score, 7);
      reference.samples.forEach((value, row) => {
        expect(Math.abs(silhouettes[row]! - value)).toBeLessThan(1e-5);
      });
    },
  );
});

describe('silhouettes without the matrix of pairs', () => {
  const n = 60;
  const columns: GowerColumn[] = [
    { kind: 'number', values: Float64Array.from({ length: n }, (_, row) => (row * 37) % 23), weight: 2 },
    { kind: 'number', values: new Float64Array(n).fill(4), weight: 1 },
    {
      kind: 'category',
      codes: Int32Array.from({ length: n }, (_, row) => (row * 7) % 4),
      levels: 4,
      weight: 0.5,
    },
  ];
  const labels = Int32Array.from({ length: n }, (_, row) => (row * row) % 3);

  it('equal those from all pairs', () => {
    const index = createGowerIndex(n, columns);
    expect(index.orders).not.toBeNull();
    const fast = gowerSilhouettes(index, labels, 3);
    const slow = gowerSilhouettes({ ...index, orders: null }, labels, 3);
    fast.forEach((value, row) => {
      expect(value).toBeCloseTo(slow[row]!, 12);
    });
  });

  it('equal those from all pairs when values are missing', () => {
    const [first, second, third] = columns;
    const gappy = [
      {
        ...first,
        values: (first as { values: Float64Array }).values.map((x, row) => (row % 4 ? x : Number.NaN)),
      },
      second,
      { ...third, codes: (third as { codes: Int32Array }).codes.map((code, row) => (row % 7 ? code : -1)) },
    ] as GowerColumn[];
    const index = createGowerIndex(n, gappy);
    expect(index.patterns.count).toBe(4);
    const fast = gowerSilhouettes(index, labels, 3);
    const slow = gowerSilhouettes({ ...index, orders: null }, labels, 3);
    fast.forEach((value, row) => {
      expect(value).toBeCloseTo(slow[row]!, 12);
    });
  });

  it('are 0 in a cluster of one', () => {
    const index = createGowerIndex(n, columns);
    const alone = Int32Array.from(labels, (label, row) => (row === 5 ? 3 : label));
    expect(gowerSilhouettes(index, alone, 4)[5]).toBe(0);
  });

  it('are not defined for one cluster', () => {
    const index = createGowerIndex(n, columns);
    const one = new Int32Array(n);
    expect(silhouetteScore(gowerSilhouettes(index, one, 1), one)).toBeNull();
  });

  it('leave a missing value out of numerator and divisor', () => {
    const index = createGowerIndex(3, [
      { kind: 'number', values: Float64Array.of(0, 10, Number.NaN), weight: 1 },
      { kind: 'category', codes: Int32Array.of(0, 1, 0), levels: 2, weight: 1 },
    ]);
    expect(gowerDistance(index, 0, 1)).toBe(1);
    expect(gowerDistance(index, 0, 2)).toBe(0);
    expect(gowerDistance(index, 1, 2)).toBe(1);
  });
});
