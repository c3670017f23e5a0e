import type { Settings, UnderstandingSummary } from '../../core/index.ts';

export type Sheet = UnderstandingSummary['sheets'][number];
export type SheetRole = Sheet['role']['role'];
export type ColumnRole = Sheet['columns'][number]['roles'][number]['role'];

/** The settings with this sheet declared to hold something else. */
export function withSheetRole(settings: Settings, sheet: string, role: SheetRole): Settings {
  const { roles } = settings;
  return { ...settings, roles: { ...roles, sheets: { ...roles.sheets, [sheet]: role } } };
}

/** The settings with these columns as the key of a sheet; none gives the choice back. */
export function withKey(settings: Settings, sheet: string, columns: readonly string[]): Settings {
  const others = without(settings.roles.keys, sheet);
  const keys = columns.length === 0 ? others : { ...others, [sheet]: [...columns] };
  return { ...settings, roles: { ...settings.roles, keys } };
}

/** The settings with one column declared to be something else. */
export function withColumnRole(
  settings: Settings,
  sheet: string,
  column: string,
  role: ColumnRole,
): Settings {
  const { roles } = settings;
  const columns = { ...roles.columns[sheet], [column]: [role] };
  return { ...settings, roles: { ...roles, columns: { ...roles.columns, [sheet]: columns } } };
}

/** The settings with every choice about this sheet given back to the guess. */
export function withGuesses(settings: Settings, sheet: string): Settings {
  const { sheets, columns, keys } = settings.roles;
  return {
    ...settings,
    roles: { sheets: without(sheets, sheet), columns: without(columns, sheet), keys: without(keys, sheet) },
  };
}

/** Has a person chosen anything about this sheet? */
export function isChosen({ roles }: Settings, sheet: string): boolean {
  return sheet in roles.sheets || sheet in roles.columns || sheet in roles.keys;
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** The settings with customers compared by these features; null gives the choice back. */
export function withFeatures(settings: Settings, features: readonly string[] | null): Settings {
  const segmentation = { ...settings.segmentation, features: features === null ? null : [...features] };
  return { ...settings, segmentation };
}
