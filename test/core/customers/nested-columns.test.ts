import { describe, expect, it } from 'vitest';
import { nestedColumns } from '../../../core/customers/nested-columns.ts';
import type { Column } from '../../../core/table/types.ts';

const category = (name: string, values: readonly (string | null)[]): Column => {
  const levels = [...new Set(values.filter((value) => value !== null))].sort();
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value)));
  return { kind: 'category', name, levels, ordered: false, codes };
};
const nested = (columns: readonly Column[], setAside: readonly string[] = []) =>
  nestedColumns({ table: { name: 't', rows: 6, columns, sourceRows: new Int32Array(6) }, setAside });

const city = category('City', ['York', 'York', 'Ely', 'Leeds', 'Leeds', null]);
const region = category('Region', ['North', 'North', 'East', 'North', 'North', 'East']);
const plan = category('Plan', ['a', 'b', 'a', 'b', 'a', 'b']);

describe('nestedColumns', () => {
  it('finds the region of each city, and nothing where a level lies in two', () => {
    expect(nested([city, region, plan])).toEqual([
      {
        feature: 'City',
        within: 'Region',
        levels: [
          { level: 'Ely', within: 'East' },
          { level: 'Leeds', within: 'North' },
          { level: 'York', within: 'North' },
        ],
      },
    ]);
  });

  it('lets the later of two columns that say the same lie in the earlier', () => {
    const code = category('Region code', ['N', 'N', 'E', 'N', 'N', 'E']);
    expect(nested([region, code]).map(({ feature, within }) => [feature, within])).toEqual([
      ['Region code', 'Region'],
    ]);
  });

  it('takes flags for columns of two levels, and leaves out what is set aside', () => {
    const member: Column = {
      kind: 'flag',
      name: 'Member',
      values: Uint8Array.from([1, 1, 0, 1, 1, 255]),
      labels: ['no', 'yes'],
    } as Column;
    expect(nested([city, member]).map(({ within }) => within)).toEqual(['Member']);
    expect(nested([city, member], ['City'])).toEqual([]);
  });
});
