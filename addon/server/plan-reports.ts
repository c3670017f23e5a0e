import type { ReportSheet } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { ownSheet } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { ReportBefore, Written } from './records.ts';
import { rectangle, sameCells } from './rectangle.ts';
import type { ReportStep } from './write-plan.ts';

export interface PlannedReports {
  readonly steps: readonly ReportStep[];
  readonly before: readonly ReportBefore[];
  readonly after: Written['reports'];
  readonly kept: readonly string[];
}

/**
 * Which of our sheets must be made, rewritten or taken away? A sheet of ours is rewritten whole; one that is no longer
 * wanted goes, unless a person has written into it.
 *
 * @param note stands in the first cell and says whose the sheet is.
 */
export function planReports(
  workbook: WorkbookPort,
  wanted: readonly ReportSheet[],
  last: Written['reports'],
  note: string,
): PlannedReports {
  const sheets = workbook.sheets();
  const existing = new Map<string, { sheet: SheetPort; position: number }>();
  sheets.forEach((sheet, position) => {
    const id = ownSheet(sheet);
    if (id !== null && !existing.has(id)) existing.set(id, { sheet, position });
  });
  const names = new Set(workbook.names().map((name) => name.toLowerCase()));
  const steps: ReportStep[] = [];
  const before: ReportBefore[] = [];
  const kept: string[] = [];
  const after = wanted.map((report) => ({ id: report.id, cells: rectangle(report.cells) }));
  wanted.forEach((report, index) => {
    const cells = after[index]!.cells;
    const found = existing.get(report.id);
    if (found === undefined) {
      const name = freeName(report.title, names);
      steps.push({ action: 'add', id: report.id, name, note, cells });
      before.push({ action: 'added', id: report.id, name });
      return;
    }
    const now = found.sheet.read();
    if (sameCells(now, cells)) return;
    steps.push({ action: 'update', id: report.id, sheet: found.sheet, cells });
    before.push(remember('updated', report.id, found, rectangle(now)));
  });
  const current = new Set(wanted.map((report) => report.id));
  for (const [id, found] of existing) {
    if (current.has(id)) continue;
    const now = found.sheet.read();
    const wrote = last.find((report) => report.id === id);
    if (wrote !== undefined && sameCells(now, wrote.cells)) {
      steps.push({ action: 'remove', id, sheet: found.sheet });
      before.push(remember('removed', id, found, rectangle(now)));
    } else {
      steps.push({ action: 'retire', id, sheet: found.sheet });
      before.push({ action: 'retired', id, sheet: found.sheet.id });
      kept.push(found.sheet.name());
    }
  }
  refuseProtected(steps);
  return { steps, before, after, kept };
}

function remember(
  action: 'updated' | 'removed',
  id: string,
  found: { readonly sheet: SheetPort; readonly position: number },
  cells: ReturnType<typeof rectangle>,
): ReportBefore {
  const { sheet, position } = found;
  return { action, id, name: sheet.name(), note: sheet.note(0, 0), position, cells };
}

function freeName(title: string, names: Set<string>): string {
  let name = title;
  for (let copy = 1; names.has(name.toLowerCase()); copy++) {
    name = copy === 1 ? `${title} (Segmentry)` : `${title} (Segmentry ${copy})`;
  }
  names.add(name.toLowerCase());
  return name;
}

function refuseProtected(steps: readonly ReportStep[]): void {
  for (const step of steps) {
    if (step.action === 'add') continue;
    const barriers = step.sheet.protections([]);
    if (barriers.length > 0) {
      throw new SegmentryError('host.protected', { sheet: step.sheet.name(), range: barriers.join(', ') });
    }
  }
}
