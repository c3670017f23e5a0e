import type { ColumnGuess, SheetGuess, UnderstoodColumn, UnderstoodSheet } from '../../understand/types.ts';
import type { Locale } from '../index.ts';
import { columnReason, readingInWords, sheetReason } from './reasons.ts';

interface Worded {
  /** Why, in words of the reader's language. */
  readonly reason: string;
}

/** `UnderstoodColumn`, its roles and how it was read told in words. */
export interface ColumnInWords extends Omit<UnderstoodColumn, 'reading' | 'roles'> {
  /** How its dates or decimals were read and what decided it; null where there was nothing to decide. */
  readonly reading: string | null;
  /** Roles in order of likelihood; the first is in force. A column may be both a feature and, say, an age. */
  readonly roles: readonly (Omit<ColumnGuess, 'reason'> & Worded)[];
}

/** `UnderstoodSheet`, its role and its columns told in words. */
export interface SheetInWords extends Omit<UnderstoodSheet, 'role' | 'columns'> {
  readonly role: Omit<SheetGuess, 'reason'> & Worded;
  readonly columns: readonly ColumnInWords[];
}

/** What is each sheet and each of its columns taken for, and why? */
export function sheetsInWords(sheets: readonly UnderstoodSheet[], locale: Locale): readonly SheetInWords[] {
  return sheets.map((sheet) => ({
    ...sheet,
    role: { ...sheet.role, reason: sheetReason(sheet.role.reason, locale) },
    columns: sheet.columns.map((column) => ({
      ...column,
      reading: readingInWords(column.reading, locale),
      roles: column.roles.map((role) => ({ ...role, reason: columnReason(role.reason, locale) })),
    })),
  }));
}
