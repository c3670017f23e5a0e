import { isMissing } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import type { QualityRemark } from '../types.ts';
import { remarkOf } from './remark-of.ts';

/** So many columns with gaps in the same rows are one thing to say. */
const fewest = 4;

/**
 * Gaps that columns have in the very same rows, as the extras of a service have where there is no service, are said once: the
 * remarks on each of them give way to one.
 */
export function gapsSaidOnce(table: Table, remarks: readonly QualityRemark[]): readonly QualityRemark[] {
  const groups = new Map<string, QualityRemark[]>();
  for (const remark of remarks) {
    const column = table.columns.find(({ name }) => name === remark.column);
    if (remark.code !== 'value.missing' || !column) continue;
    const rows = rowsMissing(table, column);
    groups.set(rows, [...(groups.get(rows) ?? []), remark]);
  }
  const together = [...groups.values()].filter(({ length }) => length >= fewest);
  const gone = new Set(together.flat());
  return remarks.flatMap((remark) => {
    if (!gone.has(remark)) return [remark];
    const group = together.find((one) => one[0] === remark);
    if (!group) return [];
    const columns = group.map(({ column }) => column ?? '');
    const details = { columns: columns.join(', '), count: columns.length, share: remark.rows / table.rows };
    return [remarkOf('value.missing-together', 'info', null, remark.rows, details, remark.examples)];
  });
}

/** The rows without a value as one text, the same for columns with the same gaps. */
function rowsMissing(table: Table, column: Column): string {
  let hash = 0;
  let count = 0;
  let first = -1;
  for (let row = 0; row < table.rows; row++) {
    if (!isMissing(column, row)) continue;
    if (first < 0) first = row;
    count++;
    hash = (Math.imul(hash, 31) + row) | 0;
  }
  return `${first} ${count} ${hash}`;
}
