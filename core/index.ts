export { analyse } from './analyse.ts';
export type { Analysis, AnalysisInput, Progress, Stage } from './analysis.ts';
export type { ErrorArguments, ErrorCode, ErrorDetails, WrongShape } from './errors.ts';
export { SegmentryError } from './errors.ts';
export type { Expected } from './expected.ts';
export type { InspectInput, UnderstandingSummary } from './inspect.ts';
export { inspect } from './inspect.ts';
export { publish } from './publish/publish.ts';
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
export type { Settings, SettingsInput } from './settings/settings.ts';
export { readSettings } from './settings/settings.ts';
export { headerNames } from './table/read/header-names.ts';
export type { Cell, Sheet, Workbook } from './table/types.ts';
export { customerKey } from './understand/joins/key.ts';
export { describeError } from './words/describe-error.ts';
export { formatMoney, formatNumber, formatShare } from './words/format.ts';
export type { Locale, Messages } from './words/index.ts';
export { locales, messages } from './words/index.ts';
export { isPlaybook } from './words/plan/is-playbook.ts';
export type { PlaybookSheet } from './words/plan/read-playbook.ts';
export type { SegmentModel } from './words/segments/segment-model.ts';
export { planAsTyped } from './writeback/plan-as-typed.ts';
export { playbookSheet } from './writeback/playbook-sheet.ts';
export type { OwnColumn, ReportSheet, SheetRows, WriteBack } from './writeback/written.ts';
