import type { Settings } from '../../settings/settings.ts';
import { ownEntry } from '../own-entry.ts';
import type { SheetRole } from '../types.ts';

/**
 * What do settings say that a sheet holds? Its role, `columns` where they only speak of its columns, or nothing: the
 * empty text.
 */
export function promisedRole(
  { roles }: Pick<Settings, 'roles'>,
  sheet: string,
): Exclude<SheetRole, 'other'> | 'columns' | '' {
  const role = ownEntry(roles.sheets, sheet);
  if (role !== undefined) return role === 'other' ? '' : role;
  return ownEntry(roles.keys, sheet) || ownEntry(roles.columns, sheet) ? 'columns' : '';
}
