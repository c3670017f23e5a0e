import { type Analysis, planAsTyped, type Report } from '../../core/index.ts';
import { ownSheet } from './marks.ts';
import { completed } from './plan-reports.ts';
import type { WorkbookPort } from './ports.ts';
import type { Written } from './records.ts';

/** The report with owners, deadlines and KPIs as people typed them into the action plan. */
export function reportAsTyped(workbook: WorkbookPort, written: Written, analysis: Analysis): Report {
  const { report, sheets } = analysis;
  const wanted = sheets.find(({ id }) => id === 'action-plan');
  const sheet = wanted && workbook.sheets().find((each) => ownSheet(each) === wanted.id);
  if (report.plan === null || wanted === undefined || sheet === undefined) return report;
  const wrote = written.reports.find(({ id }) => id === wanted.id);
  return { ...report, plan: planAsTyped(report.plan, completed(wanted, wrote, sheet.read())) };
}
