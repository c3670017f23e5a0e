import type { Report } from './report/types.ts';
import type { Settings } from './settings/settings.ts';
import type { Workbook } from './table/types.ts';
import type { Locale } from './words/index.ts';
import type { PlaybookSheet } from './words/plan/read-playbook.ts';
import type { SegmentModel } from './words/segments/segment-model.ts';
import type { ReportSheet, WriteBack } from './writeback/written.ts';

/** The parts of a run, in this order; `writing` is the host's. */
export type Stage = 'reading' | 'cleaning' | 'clustering' | 'churn' | 'reporting' | 'writing';

/** `done` of `total` steps of a stage; both 1 when the stage is over. */
export interface Progress {
  readonly stage: Stage;
  /** Steps done, from 0. */
  readonly done: number;
  /** Steps there are, at least 1. */
  readonly total: number;
}

/** Everything that a run depends on. There is no clock, no random source and no file besides. */
export interface AnalysisInput {
  /**
   * The sheets as they are, headers and all: which holds the customers and what the columns mean is found out.
   *
   * @example workbook: { name: 'CRM', sheets: [{ name: 'Customers', cells: [['Customer ID', 'Age'], ['C1', 34], ['C2', 61]] }] }
   */
  readonly workbook: Workbook;
  /**
   * What `readSettings` gives. All of it has defaults.
   *
   * @example settings: readSettings({ churn: { outcome: 'Cancelled' } })
   */
  readonly settings: Settings;
  /**
   * The date that ages and tenures are counted to, `YYYY-MM-DD`. Another date may move customers to other segments.
   *
   * @example asOf: '2026-04-28'
   */
  readonly asOf: string;
  /**
   * Stamped on the report, `YYYY-MM-DDThh:mm:ss.sssZ`. Nothing else depends on it.
   *
   * @example generatedAt: new Date().toISOString()
   */
  readonly generatedAt: string;
  /**
   * Language of names, findings, headings and sheets. The numbers are the same.
   *
   * @example locale: 'ru'
   */
  readonly locale: Locale;
  /**
   * The last run's model: customers are assigned to its segments, which keep ids, names and colours, and the report says what
   * changed. Segments are found anew, and the report says why, only when settings ask for it, a setting that shapes them has
   * changed, or a column that customers were compared by is gone.
   *
   * @default `null`: segments are found
   * @example model: last.model
   */
  readonly model?: SegmentModel | null;
  /**
   * The last run's report: each metric then carries what it was.
   *
   * @default `null`: metrics stand alone
   * @example previous: last.report
   */
  readonly previous?: Report | null;
  /**
   * The sheet *Playbook* as people left it: what is offered to whom, through which channel, by when.
   *
   * @default `null`: the built-in one, which `playbookSheet` gives
   * @example playbook: { name: 'Playbook', cells: playbookSheet('en').cells }
   */
  readonly playbook?: PlaybookSheet | null;
  /**
   * Called as the run goes on, some dozen times.
   *
   * @default nobody is told
   * @example progress: ({ stage, done, total }) => console.log(stage, done / total)
   */
  readonly progress?: (progress: Progress) => void;
  /**
   * Asked between steps, true when time is up: the run then throws `limit.time` and leaves nothing behind.
   *
   * @default the run takes as long as it takes
   * @example deadline: () => Date.now() > stop
   */
  readonly deadline?: () => boolean;
}

/** What a run gives: plain JSON throughout. */
export interface Analysis {
  /** For the dashboard, the sidebar and whoever reads JSON. */
  readonly report: Report;
  /** To be kept for the next run's `model`. */
  readonly model: SegmentModel;
  /** Columns beside the customers' own, one entry for each sheet that lists customers. */
  readonly writeBack: readonly WriteBack[];
  /** Sheets of ours: segments, and where customers leave the plan. */
  readonly sheets: readonly ReportSheet[];
}
