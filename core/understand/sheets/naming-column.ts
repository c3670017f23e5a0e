import { textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { promisesId } from '../../table/vocabulary/header-words.ts';
import { meaningsOf, namesCustomersOnly } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';
import type { UnderstandInput } from '../input.ts';
import { joinText } from '../joins/find-joins.ts';
import { ownEntry } from '../own-entry.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** Share of rows that must name a customer; the others are left out. */
const mostly = 0.3;

/** A sheet, and its column that names customers. */
interface NamingColumn {
  readonly finding: SheetFinding;
  readonly key: Column;
}

const preferred = ['sales', 'interactions', 'other'];

/** Which column of which sheet names the customers most surely? Null when none does. */
export function namingColumn(findings: readonly SheetFinding[], input: UnderstandInput): NamingColumn | null {
  let best: (NamingColumn & { readonly score: number }) | null = null;
  for (const finding of findings) {
    const { table } = finding.reading;
    const sheet = preferred.indexOf(finding.role.role);
    if (sheet < 0 || (finding.role.role === 'other' && finding.role.chosen)) continue;
    for (const key of table.columns) {
      const tier = namingTier(table, key, input);
      if (tier === null || (finding.role.role === 'other' && tier > 3)) continue;
      const score = sheet * 100 + tier * 10 - table.rows / (table.rows + 1);
      if (best === null || score < best.score) best = { finding, key, score };
    }
  }
  return best;
}

/** How surely does a column name the customers of rows? 0 when the person says so; null when it does not. */
function namingTier(table: Table, column: Column, input: UnderstandInput): number | null {
  const { columns, keys } = input.settings.roles;
  const roles = ownEntry(ownEntry(columns, table.name) ?? {}, column.name);
  if (column.kind === 'date' || column.kind === 'flag') return null;
  const personal = personalData(column);
  if (!names(table, column, personal === 'email' || personal === 'phone')) return null;
  if (roles?.includes('customer-key') || ownEntry(keys, table.name)?.[0] === column.name) return 0;
  if (roles?.includes('ignored')) return null;
  if (personal === 'email') return 2;
  const meanings = meaningsOf(column.name);
  const isIdentifier = column.kind === 'id' || promisesId(column.name) === 'strong';
  if (meanings.has('customer') && !meanings.has('staff')) {
    if (isIdentifier) return 1;
    if (column.kind !== 'number' && namesCustomersOnly(column.name)) return 3;
  }
  return personal === 'phone' ? 4 : personal === 'name' ? 5 : null;
}

/** Are most rows filled, and by someone who comes again, unless an address may be anybody's but one's? */
function names(table: Table, column: Column, once: boolean): boolean {
  const seen = new Set<string>();
  let known = 0;
  for (let row = 0; row < table.rows; row++) {
    const text = joinText(textAt(column, row));
    if (text === '') continue;
    known++;
    seen.add(text);
  }
  return known >= table.rows * mostly && seen.size >= 2 && (once || seen.size < known);
}
