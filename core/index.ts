export { analyse } from './analyse.ts';
export type {
  Analysis,
  AnalysisInput,
  OwnColumn,
  Progress,
  ReportSheet,
  SheetRows,
  Stage,
  WriteBack,
} from './analysis.ts';
export type { ErrorCode, ErrorDetails } from './errors.ts';
export { describeError, SegmentryError } from './errors.ts';
export { formatMoney, formatNumber, formatShare } from './messages/format.ts';
export type { Locale, Messages } from './messages/index.ts';
export { locales, messages } from './messages/index.ts';
export { planAsTyped } from './plan/plan-as-typed.ts';
export type { PlaybookSheet } from './plan/playbook-sheet.ts';
export { isPlaybook, playbookSheet } from './plan/playbook-sheet.ts';
export type { UnderstandingSummary } from './prepare/inspect.ts';
export { inspect } from './prepare/inspect.ts';
export { customerKey } from './prepare/key.ts';
export { readReport } from './report/read.ts';
export type {
  Candidate,
  Churn,
  ChurnSegment,
  Experience,
  Finding,
  Metric,
  Plan,
  Report,
  Sales,
  SalesRow,
  Segment,
  Segmentation,
  SegmentChanges,
  Trait,
} from './report/types.ts';
export type { SegmentModel } from './segments/types.ts';
export type { Settings, SettingsInput } from './settings/settings.ts';
export { readSettings } from './settings/settings.ts';
export { headerNames } from './table/header-names.ts';
export type { Cell, Sheet, Workbook } from './table/types.ts';
