import type { Table } from '../../table/types.ts';
import type { UnderstandInput } from '../input.ts';
import { ownEntry } from '../own-entry.ts';
import type { Join } from '../types.ts';
import { findKey, inspectKey, type KeyFinding, keyCandidates } from './find-key.ts';

/** The key of a table by itself: the one that the settings name, else the one found; null without one. */
export function ownKey(table: Table, input: UnderstandInput): KeyFinding | null {
  if (table.rows === 0) return null;
  const chosen = ownEntry(input.settings.roles.keys, table.name);
  if (chosen !== undefined && chosen.length > 0) return inspectKey(table, chosen);
  const columns = ownEntry(input.settings.roles.columns, table.name) ?? {};
  const byRole = table.columns
    .filter(({ name }) => ownEntry(columns, name)?.includes('key'))
    .map(({ name }) => name);
  return byRole.length > 0 ? inspectKey(table, byRole) : (keyUsedBefore(table, input) ?? findKey(table));
}

/**
 * The two columns or more that told the rows apart at the last refresh and still do, also where fewer would do today: else
 * every customer would seem to be a new one.
 */
function keyUsedBefore(table: Table, { usedKey }: UnderstandInput): KeyFinding | null {
  const columns = usedKey?.sheet === table.name ? usedKey.columns : [];
  const areThere = columns.every((name) => table.columns.some((column) => column.name === name));
  if (columns.length < 2 || !areThere) return null;
  const finding = inspectKey(table, columns);
  const repeatedFirst = inspectKey(table, columns.slice(0, 1)).repeated.length;
  return finding.unique ? { ...finding, repeatedFirst } : null;
}

/** The columns of a sheet that others may refer to. A key of two columns is referred to by none alone. */
export function referable(table: Table, key: KeyFinding | null | undefined): readonly string[] {
  const others = keyCandidates(table).filter((name) => !key?.columns.includes(name));
  return key?.columns.length === 1 ? [...key.columns, ...others] : key ? [] : others;
}

/** The guessed key, unless other sheets refer to another column and none to that one. */
export function referredKey(
  table: Table,
  key: KeyFinding | null,
  joins: readonly Join[],
  input: UnderstandInput,
): KeyFinding | null {
  if (isKeyChosen(table, input)) return key;
  const referred = joins.filter(({ to }) => to.sheet === table.name).map(({ to }) => to.column);
  const [first] = referred;
  if (first === undefined || referred.some((name) => key?.columns.includes(name))) return key;
  const finding = inspectKey(table, [first]);
  return finding.unique ? finding : key;
}

function isKeyChosen(table: Table, input: UnderstandInput): boolean {
  const { keys, columns } = input.settings.roles;
  const byRole = Object.values(ownEntry(columns, table.name) ?? {}).some((roles) => roles.includes('key'));
  return byRole || ownEntry(keys, table.name) !== undefined;
}
