import type { FrameOutline } from '../../../customers/frame.ts';
import type { ColumnsToday } from './why-anew.ts';

/** Which columns are there today, and which does a model compare by that cannot be read in its terms? */
export function columnsToday({
  columns,
  readings,
}: Pick<FrameOutline, 'columns' | 'readings'>): ColumnsToday {
  return { columns, unread: readings.flatMap(({ column, variable }) => (variable === null ? [column] : [])) };
}
