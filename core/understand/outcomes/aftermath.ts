import type { Column, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/**
 * Does a column tell what is known only once a customer has left, or is thought about to: reasons and kinds of leaving, scores
 * of its risk, refunds? Told by its header, or by the name of another sheet that it comes from, as `churn_events`.
 */
export function isAftermath({ name, origin }: Column, table: Pick<Table, 'name'>): boolean {
  const sheet = origin?.sheet ?? table.name;
  return (
    meaningsOf(name).has('aftermath') || (!table.name.startsWith(sheet) && meaningsOf(sheet).has('churn'))
  );
}
