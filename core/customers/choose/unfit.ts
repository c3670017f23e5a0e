import { isMissing } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { isAftermath } from '../../understand/outcomes/aftermath.ts';
import { broaderColumn, isInSeries, isTurnedIntoTime } from '../derive/lineage.ts';
import type { FeatureReason } from '../types.ts';
import { because, type Candidate } from './candidate.ts';

interface Known {
  readonly table: Table;
  readonly outcome: string | null;
  readonly leaks: readonly string[];
}

const limits = {
  /** Share of one value above which a column says nothing. */
  sameness: 0.98,
  levels: 30,
  missing: 0.5,
};

/** Why a column cannot be a feature whatever the others are, or null. */
export function unfit(
  { column, role, derived, wanted }: Candidate,
  { table, outcome, leaks }: Known,
): FeatureReason | null {
  if (column.name === outcome || role === 'outcome') return because('outcome');
  if (role === 'key') return because('key');
  if (role === 'personal') return because('personal');
  if (!derived && !wanted && isAftermath(column, table)) return because('aftermath');
  if (leaks.includes(column.name)) return because('leak', { outcome: outcome ?? '' });
  if (column.kind === 'id') return because('identifier');
  if (column.kind === 'text') return because('text');
  if (column.kind === 'date') return because(isTurnedIntoTime(column, table) ? 'date' : 'date-unused');
  if (!derived && isInSeries(column, table)) return because('series');
  const { same, missing } = spread(column, table.rows);
  if (same > limits.sameness) return because('constant');
  if (role === 'ignored') return because('ignored');
  if (wanted) return null;
  if (missing > limits.missing) return because('missing', { share: missing });
  if (column.kind === 'category' && column.levels.length > limits.levels) {
    return because('levels', { count: column.levels.length });
  }
  const meanings: ReadonlySet<string> = derived ? new Set() : meaningsOf(column.name);
  if (meanings.has('preference') || (meanings.has('contact') && column.kind !== 'number')) {
    return because('contact');
  }
  if (meanings.has('birth')) return because('date');
  if (meanings.has('lifetime-value')) return because('value');
  if (role === 'city' || meanings.has('coordinate') || meanings.has('postcode') || holdsCoordinates(column))
    return because('place');
  if (derived && column.name === 'Top_Product') return because('product');
  if (column.name === 'Lifetime_Value') return because('value');
  const broader = derived ? broaderColumn(column.name, table) : null;
  return broader === null ? null : because('contained', { column: broader });
}

const pointOnMap = /^\(?-?\d{1,3}[.,]\d+°?[NS]?\s*[,;/ ]\s*-?\d{1,3}[.,]\d+°?[EW]?\)?$/i;

/** Degrees of latitude and longitude in one cell. */
function holdsCoordinates(column: Column): boolean {
  return column.kind === 'category' && column.levels.every((level) => pointOnMap.test(level.trim()));
}

/** The share of the commonest value among the known, 0 when there are too many values for a high one; and of the missing. */
function spread(column: Column, rows: number): { readonly same: number; readonly missing: number } {
  const counts = new Map<number | string, number>();
  const many = rows * (1 - limits.sameness) + 1;
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) {
      missing++;
      continue;
    }
    if (counts.size > many) continue;
    const value = (column.kind === 'category' ? column.codes[row] : column.values[row]) as number | string;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const known = rows - missing;
  let most = 0;
  if (counts.size <= many) for (const count of counts.values()) most = Math.max(most, count);
  return { same: known === 0 ? 1 : most / known, missing: rows === 0 ? 1 : missing / rows };
}
