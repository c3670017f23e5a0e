import type { Settings } from '../../settings/settings.ts';
import { cellText } from '../../table/cell-text.ts';
import type { Sheet } from '../../table/types.ts';
import { promisedRole } from '../sheets/promised-role.ts';
import type { SheetFinding } from '../sheets/sheet-finding.ts';
import type { QualityRemark } from '../types.ts';
import { remarkOf } from './remark-of.ts';

const shownHeaders = 5;

/**
 * What is to be said of a sheet without rows of data? That it is set aside; that settings expect something of it; or, where
 * no sheet of the workbook has any, that there is nothing to look at.
 */
export function blankRemark(
  { reading: { table, headerRow } }: SheetFinding,
  findings: readonly SheetFinding[],
  sheet: Sheet | undefined,
  settings: Settings,
): QualityRemark {
  const alone = findings.every(({ reading }) => reading.table.rows === 0);
  const promised = promisedRole(settings, table.name);
  const filled = (sheet?.cells[headerRow] ?? []).map(cellText).filter((text) => text !== '');
  const headers = filled.slice(0, shownHeaders).join(', ');
  return remarkOf('sheet.empty', alone ? 'error' : promised === '' ? 'info' : 'warning', null, 0, {
    alone: Number(alone),
    promised,
    headers: filled.length > shownHeaders ? `${headers}…` : headers,
    row: headerRow + 1,
    grid: Number(sheet?.grid !== false),
  });
}
