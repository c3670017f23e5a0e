import { numbersOf } from '../../table/access.ts';
import type { CategoryColumn, Table } from '../../table/types.ts';
import { ageBands, type Bands, tenureBands } from '../bands.ts';
import { binAt } from '../binned.ts';

/** Which age and tenure group is each customer in? Ordered levels with human cuts; none without ages or tenures. */
export function groupColumns(table: Table, age: string | null, tenure: string | null): CategoryColumn[] {
  return [
    ...grouped(table, 'Age_Group', age, ageBands),
    ...grouped(table, 'Tenure_Group', tenure, tenureBands),
  ];
}

function grouped(table: Table, name: string, from: string | null, bands: Bands): CategoryColumn[] {
  const values = numbersOf(table, from);
  if (from === null || values === null) return [];
  return [
    {
      kind: 'category',
      name,
      from: [from],
      codes: Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : binAt(value, bands))),
      levels: bands.keys,
      ordered: true,
    },
  ];
}
