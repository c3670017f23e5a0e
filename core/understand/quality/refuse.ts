import { SegmentryError } from '../../errors.ts';
import { inspectKey } from '../joins/find-key.ts';
import type { QualityEntry, Understanding } from '../types.ts';

/**
 * May the analysis go on? Turns the first mistake that only the person can mend into an error.
 *
 * @returns the customers sheet.
 * @throws `input.sheet-empty`, `input.sheets-alike`, `input.no-customers`, `input.key-duplicates`.
 */
export function refuseMistakes(understanding: Understanding): string {
  const errors = understanding.quality.filter(({ severity }) => severity === 'error');
  const first = (code: string) => errors.find((entry) => entry.code === code);
  const empty = errors.filter(({ code }) => code === 'sheet.empty').map(({ sheet }) => sheet);
  if (empty.length > 0)
    throw new SegmentryError('input.sheet-empty', { sheet: empty.join(', '), count: empty.length });
  const alike = first('sheet.alike');
  if (alike)
    throw new SegmentryError('input.sheets-alike', { sheet: alike.sheet, other: alikeTo(alike, errors) });
  const key = understanding.sheets.find(({ name }) => name === understanding.customersSheet)?.key ?? [];
  if (understanding.customersSheet === null || key.length === 0) {
    const named = (those: typeof understanding.sheets) => those.map(({ name }) => name).join(', ');
    throw new SegmentryError('input.no-customers', {
      sheets: named(understanding.sheets.filter(({ rows }) => rows > 0)),
      blank: named(understanding.sheets.filter(({ rows }) => rows === 0)),
    });
  }
  const duplicates = first('key.duplicates');
  if (duplicates) {
    throw new SegmentryError('input.key-duplicates', {
      sheet: duplicates.sheet,
      column: duplicates.column ?? '',
      count: repeatedKeys(understanding, duplicates),
      examples: duplicates.examples.map(({ value }) => value).join(', '),
    });
  }
  return understanding.customersSheet;
}

function repeatedKeys(understanding: Understanding, entry: QualityEntry): number {
  const table = understanding.tables.get(entry.sheet);
  const key = understanding.sheets.find(({ name }) => name === entry.sheet)?.key ?? [];
  return table ? inspectKey(table, key).repeated.length : entry.rows;
}

function alikeTo(entry: QualityEntry, errors: readonly QualityEntry[]): string {
  return errors.find(({ code, sheet }) => code === 'sheet.alike' && sheet !== entry.sheet)?.sheet ?? '';
}
