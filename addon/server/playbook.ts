import { isPlaybook, type Locale, type PlaybookSheet, playbookSheet } from '../../core/index.ts';
import { ownSheet } from './marks.ts';
import { completed } from './plan-reports.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { Written } from './records.ts';

export interface FoundPlaybook {
  readonly sheet: PlaybookSheet;
  /** True for a sheet that is not ours to write: a person brought it along, or it is or will be left to them. */
  readonly theirs: boolean;
}

/**
 * What have people made of the playbook? Our sheet as it will stand after this refresh; without one, a sheet of theirs
 * with the same header; else null.
 */
export function findPlaybook(workbook: WorkbookPort, written: Written, locale: Locale): FoundPlaybook | null {
  const ours = playbookSheet(locale);
  const sheets = workbook.sheets();
  const own = sheets.find((sheet) => ownSheet(sheet) === ours.id);
  const wrote = written.reports.find(({ id }) => id === ours.id);
  if (own !== undefined && wrote === undefined) {
    return { sheet: { name: own.name(), cells: own.read() }, theirs: true };
  }
  if (own !== undefined) {
    return { sheet: { name: own.name(), cells: completed(ours, wrote, own.read()) }, theirs: false };
  }
  for (const sheet of sheets) {
    if (!mayBeTheirs(sheet, ours.id) || !isPlaybook([sheet.readRow(0)])) continue;
    return { sheet: { name: sheet.name(), cells: sheet.read() }, theirs: true };
  }
  return null;
}

function mayBeTheirs(sheet: SheetPort, id: string): boolean {
  const mark = sheet.sheetMark();
  return mark === null || mark.startsWith(`${id}@`);
}
