import type { PlaybookSheet } from './plan/playbook-sheet.ts';
import type { Report } from './report/types.ts';
import type { Settings } from './settings/settings.ts';
import type { Cell, Workbook } from './table/types.ts';
import type { Locale } from './words/index.ts';
import type { SegmentModel } from './words/segments/segment-model.ts';

export type Stage = 'reading' | 'cleaning' | 'clustering' | 'churn' | 'reporting' | 'writing';

/** `done` of `total` steps of a stage; both 1 when the stage is over. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

export interface AnalysisInput {
  readonly workbook: Workbook;
  readonly settings: Settings;
  /** The date that ages and tenures are counted to, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Stamped on the report, `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly generatedAt: string;
  readonly locale: Locale;
  /** The last refresh's model: customers are assigned to it unless settings ask to retrain. */
  readonly model?: SegmentModel | null;
  /** The last refresh's report, for "what changed". */
  readonly previous?: Report | null;
  /** What people made of the playbook; built in without. */
  readonly playbook?: PlaybookSheet | null;
  readonly progress?: (progress: Progress) => void;
  /** True when time is up: the run then throws `limit.time` in good order. */
  readonly deadline?: () => boolean;
}

/** A column of ours beside the customer's own, one value per key. */
export interface OwnColumn {
  /** Stable across refreshes and languages: `segment`, `segment-fit`, `churn-risk` … */
  readonly id: string;
  readonly header: string;
  /** Shown as the header's note. */
  readonly note: string;
  readonly values: readonly Cell[];
}

/** Columns for one sheet, joined by key and never by row position. */
export interface WriteBack {
  readonly sheet: string;
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
  /** One key per value: the texts of the key columns as `customerKey` joins them. */
  readonly keys: readonly string[];
  readonly columns: readonly OwnColumn[];
}

/** A sheet of ours: rewritten at each refresh. `cells[0]` is the header. */
export interface ReportSheet {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Only on a sheet that people complete: what they type stays, in the row and the column that it was typed into. */
  readonly rows?: SheetRows;
  /** What the first cell's note says beside whose the sheet is. */
  readonly note?: string;
}

export interface SheetRows {
  /** The columns whose texts together tell one row from another. */
  readonly key: readonly number[];
  /** One for each row below the header, the same in every language. */
  readonly ids: readonly string[];
}

export interface Analysis {
  readonly report: Report;
  readonly model: SegmentModel;
  readonly writeBack: readonly WriteBack[];
  readonly sheets: readonly ReportSheet[];
}
