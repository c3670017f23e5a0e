import type { Cell, ReportSheet } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { keepTyped, keyedNow } from './keep-typed.ts';
import { ownSheet } from './marks.ts';
import type { SheetPort, SheetView, WorkbookPort } from './ports.ts';
import type { ReportBefore, Written, WrittenReport } from './records.ts';
import { rectangle, sameCells } from './rectangle.ts';
import { isMet } from './strokes.ts';
import { isKeyed, wishForReport } from './wish-report.ts';
import type { ReportStep } from './write-plan.ts';

export interface PlannedReports {
  readonly steps: readonly ReportStep[];
  readonly before: readonly ReportBefore[];
  readonly after: Written['reports'];
  readonly kept: readonly string[];
}

/**
 * Which of our sheets must be made, rewritten or taken away? A sheet of ours is rewritten, but for what people typed into
 * one that they complete; where it is not known what we wrote there, it is left to them and another is made. A sheet
 * that is no longer wanted goes, unless a person has written into it.
 *
 * @param noteOf what stands in the first cell's note and says whose the sheet is.
 */
export function planReports(
  workbook: WorkbookPort,
  wanted: readonly ReportSheet[],
  last: Written['reports'],
  noteOf: (report: ReportSheet) => string,
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
  const leave = (id: string, sheet: SheetPort) => {
    steps.push({ action: 'retire', id, sheet });
    before.push({ action: 'retired', id, sheet: sheet.id });
    kept.push(sheet.name());
  };
  const after = wanted.map(({ id, cells, rows }) => ({ id, cells: rectangle(cells), ...(rows && { rows }) }));
  wanted.forEach((report, index) => {
    const ours = after[index]!;
    const found = existing.get(report.id);
    const wrote = last.find(({ id }) => id === report.id) ?? null;
    const isTheirs = found !== undefined && isKeyed(ours) && (wrote === null || !isKeyed(wrote));
    if (isTheirs) leave(report.id, found.sheet);
    if (found === undefined || isTheirs) {
      const name = freeName(report.title, names);
      steps.push({ action: 'add', id: report.id, name, note: noteOf(report), wanted: ours });
      before.push({ action: 'added', id: report.id, name });
      return;
    }
    const view = found.sheet.look({ noteRows: 1 });
    if (isMet(view, wishForReport(ours, wrote, view, null))) return;
    const { sheet } = found;
    steps.push({ action: 'update', id: report.id, sheet, wanted: ours, last: wrote, seen: view.cells });
    const keyed = isKeyed(ours) ? keyedNow(view.cells, ours, wrote && isKeyed(wrote) ? wrote : null) : null;
    before.push({ ...remember('updated', report.id, found, view), ...(keyed && { keyed }) });
  });
  const current = new Set(wanted.map((report) => report.id));
  for (const [id, found] of existing) {
    if (current.has(id)) continue;
    const view = found.sheet.look({ noteRows: 1 });
    const wrote = last.find((report) => report.id === id);
    if (wrote !== undefined && sameCells(view.cells, wrote.cells)) {
      steps.push({ action: 'remove', id, sheet: found.sheet, last: wrote });
      before.push(remember('removed', id, found, view));
    } else leave(id, found.sheet);
  }
  refuseProtected(steps);
  return { steps, before, after, kept };
}

/** What the sheet shows with what people typed into it, where they are meant to. */
export function completed(
  wanted: WrittenReport,
  last: WrittenReport | undefined,
  now: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  if (!isKeyed(wanted)) return wanted.cells;
  return keepTyped(wanted, last && isKeyed(last) ? last : null, now);
}

function remember(
  action: 'updated' | 'removed',
  id: string,
  found: { readonly sheet: SheetPort; readonly position: number },
  { cells, notes }: SheetView,
): ReportBefore {
  const { sheet, position } = found;
  return { action, id, name: sheet.name(), note: notes[0]?.[0] ?? '', position, cells: rectangle(cells) };
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
