import { numbersOf } from '../table/access.ts';
import type { CategoryColumn, Table } from '../table/types.ts';
import { ageBand, ageBands, tenureBand, tenureBands } from './bands.ts';

/** Which age and tenure group is each customer in? Ordered levels with human cuts; none without ages or tenures. */
export function groupColumns(table: Table, age: string | null, tenure: string | null): CategoryColumn[] {
  return [
    ...grouped(table, 'Age_Group', age, ageBands, ageBand),
    ...grouped(table, 'Tenure_Group', tenure, tenureBands, tenureBand),
  ];
}

function grouped(
  table: Table,
  name: string,
  from: string | null,
  bands: readonly { readonly key: string }[],
  bandOf: (value: number) => number,
): CategoryColumn[] {
  const values = numbersOf(table, from);
  if (from === null || values === null) return [];
  return [
    {
      kind: 'category',
      name,
      from: [from],
      codes: Int32Array.from(values, bandOf),
      levels: bands.map((band) => band.key),
      ordered: true,
    },
  ];
}
