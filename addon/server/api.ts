import type {
  Progress,
  Report,
  Segment,
  Segmentation,
  SegmentModel,
  Settings,
  SettingsInput,
  UnderstandingSummary,
} from '../../core/index.ts';

/**
 * What the sidebar, the dialogs and the command line may call on the server.
 *
 * Every call is `call(name, argsJson)`: `argsJson` is the JSON text of the array of arguments, and the answer is the
 * JSON text of an `Outcome`. Nothing but text crosses, because `google.script.run` drops or rejects other values.
 */
export interface ServerApi {
  /** What Segmentry made of the workbook, for the set-up screen. */
  inspect(): Outcome<UnderstandingSummary>;
  refresh(options?: RefreshOptions): Outcome<RefreshSummary>;
  undo(): Outcome<UndoSummary>;
  /** Where the refresh that is under way stands; null when none is. */
  progress(): Outcome<Progress | null>;
  /** Asks the refresh that is under way to stop; it then ends with `host.cancelled` and changes nothing. */
  cancel(): Outcome<null>;
  settings(): Outcome<Settings>;
  saveSettings(settings: SettingsInput): Outcome<Settings>;
  /** What the sidebar shows of the last report, or null before the first refresh. */
  brief(): Outcome<ReportBrief | null>;
  /** The last report, or null before the first refresh. It is whole: for people who may open the document. */
  report(): Outcome<Report | null>;
  /** What of the last report may leave the document, or null before the first refresh. */
  published(): Outcome<Report | null>;
  /** What the last refresh scores customers with, or null before the first. */
  model(): Outcome<SegmentModel | null>;
  /** The row that is selected in the sheet, as a customer. */
  customer(): Outcome<CustomerCard | null>;
  openDashboard(): Outcome<null>;
}

export interface RefreshOptions {
  /** The date that ages and tenures are counted to, `YYYY-MM-DD`. Default: today in the document's time zone. */
  readonly asOf?: string;
  /** Builds new segments instead of placing customers into the saved ones. Default: what settings say. */
  readonly retrain?: boolean;
  /** `en` or `ru`. Default: what settings say, then the reader's own language. */
  readonly locale?: string;
}

/** Failures are values: a sentence for the reader, and its code for the program. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface RefreshSummary {
  readonly brief: ReportBrief;
  readonly columnsAdded: number;
  readonly columnsUpdated: number;
  readonly columnsRemoved: number;
  readonly cellsChanged: number;
  /** Cells of our columns that a person has typed into: left as they are. */
  readonly cellsKept: number;
  /** Columns and sheets of ours that stay because a person typed into them, and are theirs from now on. */
  readonly kept: readonly string[];
  readonly seconds: number;
}

export interface UndoSummary {
  readonly columnsRemoved: number;
  readonly columnsRestored: number;
  /** Columns and sheets of ours that hold something a person typed: left in place, and theirs from now on. */
  readonly kept: readonly string[];
  /** When the undone refresh was made, `YYYY-MM-DDThh:mm:ss.sssZ`; null when there was nothing to undo. */
  readonly refreshOf: string | null;
}

export interface CustomerCard {
  readonly key: string;
  readonly segment: string | null;
  readonly color: number;
  readonly fit: number | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

type Told = 'k' | 'silhouette' | 'stability' | 'candidates' | 'choice' | 'changes';
type ToldOfSegment = 'id' | 'name' | 'description' | 'color' | 'size' | 'share' | 'rule';

/** Where a customer lies: x, y, place of the segment in the list, and 1 near a border. */
type BriefPoint = readonly [x: number, y: number, segment: number, borderline: 0 | 1];

/** What the sidebar shows of a report: a few kilobytes of what may be a megabyte. */
export interface ReportBrief {
  readonly asOf: string;
  readonly customers: number;
  readonly segmentation: Pick<Segmentation, Told> & {
    readonly segments: readonly Pick<Segment, ToldOfSegment>[];
    readonly map: {
      readonly axes: Segmentation['map']['axes'];
      readonly points: readonly BriefPoint[];
      /** How many points the report has, and how many of these lie near a border. */
      readonly of: number;
      readonly borderline: number;
    };
  };
}

/** The allow-list: nothing else answers `call`. */
export const serverCalls = [
  'inspect',
  'refresh',
  'undo',
  'progress',
  'cancel',
  'settings',
  'saveSettings',
  'brief',
  'report',
  'published',
  'model',
  'customer',
  'openDashboard',
] as const satisfies readonly (keyof ServerApi)[];
