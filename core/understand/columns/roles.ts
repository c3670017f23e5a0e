import type { ColumnRole, Understanding, UnderstoodSheet } from '../types.ts';

/** The columns that play a role in a sheet: those whose first role it is, surest first. */
export function columnsInRole(sheet: UnderstoodSheet, role: ColumnRole): readonly string[] {
  return sheet.columns
    .map((column) => ({
      name: column.name,
      guess: column.roles[0],
      chosen: column.roles.find((one) => one.role === role),
    }))
    .filter(({ guess, chosen }) => guess?.role === role || chosen?.chosen === true)
    .sort((a, b) => (b.chosen?.score ?? 0) - (a.chosen?.score ?? 0))
    .map(({ name }) => name);
}

/** The surest column in a role, or null. */
export function columnInRole(sheet: UnderstoodSheet, role: ColumnRole): string | null {
  return columnsInRole(sheet, role)[0] ?? null;
}

/** Sheets in a role, the largest first. */
export function sheetsInRole(
  understanding: Pick<Understanding, 'sheets'>,
  role: UnderstoodSheet['role']['role'],
): readonly UnderstoodSheet[] {
  return understanding.sheets.filter((sheet) => sheet.role.role === role).sort((a, b) => b.rows - a.rows);
}
