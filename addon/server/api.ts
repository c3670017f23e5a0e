import type { Progress, Report, Settings, SettingsInput, UnderstandingSummary } from '../../core/index.ts';

/** What the sidebar and dialogs may call on the server. Every value crosses as a JSON text. */
export interface ServerApi {
  /** What Segmentry made of the workbook, for the set-up screen. */
  inspect(): Outcome<UnderstandingSummary>;
  refresh(options: { readonly asOf?: string; readonly retrain?: boolean }): Outcome<RefreshSummary>;
  undo(): Outcome<UndoSummary>;
  progress(): Outcome<Progress | null>;
  cancel(): Outcome<null>;
  settings(): Outcome<Settings>;
  saveSettings(settings: SettingsInput): Outcome<Settings>;
  /** The last report, or null before the first refresh. */
  report(): Outcome<Report | null>;
  /** The row that is selected in the sheet, as a customer. */
  customer(): Outcome<CustomerCard | null>;
  openDashboard(): Outcome<null>;
}

/** Failures are values: a sentence for the reader, and its code for the program. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface RefreshSummary {
  readonly report: Report;
  readonly columnsAdded: number;
  readonly columnsUpdated: number;
  readonly cellsChanged: number;
  readonly seconds: number;
}

export interface UndoSummary {
  readonly columnsRemoved: number;
  readonly columnsRestored: number;
  readonly refreshOf: string;
}

export interface CustomerCard {
  readonly key: string;
  readonly segment: string | null;
  readonly color: number;
  readonly fit: number | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
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
  'report',
  'customer',
  'openDashboard',
] as const satisfies readonly (keyof ServerApi)[];
