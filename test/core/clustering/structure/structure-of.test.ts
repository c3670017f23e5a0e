import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../../core/clustering/structure/structure-of.ts';
import { noises, plant, randomOf, worldOf } from '../../../calibration/worlds.ts';

describe('the structure of customers', () => {
  it.each(Object.keys(noises))('is a continuum in noise: %s', (name) => {
    const n = 1000;
    const columns = noises[name]!(n, randomOf(n, 1));
    expect(structureOf(columns, n, 1)).toEqual({ kind: 'continuum' });
  });

  it('is found with the planted number of groups in nine of ten worlds or more', () => {
    const worlds = Array.from({ length: 10 }, (_, at) => worldOf(at, 2000));
    const right = worlds.filter((world, at) => {
      const structure = structureOf(plant(world, randomOf(5, at)).columns, world.n, 1);
      return structure.kind === 'found' && structure.k === world.k;
    });
    expect(right.length).toBeGreaterThanOrEqual(9);
  });

  it('is carried by the columns that part the groups, not by unrelated ones', () => {
    const world = { n: 2000, k: 4, numbers: 2, categories: 1, unrelated: 6, unequal: 2 };
    const { columns } = plant(world, randomOf(6));
    expect(structureOf(columns, world.n, 1)).toEqual({ kind: 'found', k: 4, columns: [0, 1, 2] });
  });

  it('is not tested for fewer than a hundred customers', () => {
    const world = { n: 99, k: 2, numbers: 2, categories: 0, unrelated: 0, unequal: 1 };
    expect(structureOf(plant(world, randomOf(7)).columns, 99, 1)).toEqual({ kind: 'not-tested' });
  });

  it('is made of levels where categories go together', () => {
    const world = { n: 2000, k: 3, numbers: 1, categories: 6, unrelated: 0, unequal: 1 };
    const { columns } = plant(world, randomOf(8));
    expect(structureOf(columns.slice(1), world.n, 1)).toMatchObject({ kind: 'found', k: 3 });
  });
});
