import type { Cell } from '../../core/index.ts';
import type { SheetPort } from './ports.ts';
import type { Journal, Written } from './records.ts';
import type { RowKeys } from './row-keys.ts';

/** Cells to write one under the other, from `row` on. */
export interface Run {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Cells to write at one place of a sheet. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

export type ColumnStep =
  | {
      readonly action: 'add';
      readonly id: string;
      readonly header: string;
      readonly note: string;
      readonly cells: readonly Cell[];
    }
  | {
      readonly action: 'update';
      readonly id: string;
      readonly column: number;
      /** null leaves what is there. */
      readonly header: string | null;
      readonly note: string | null;
      readonly runs: readonly Run[];
    }
  | { readonly action: 'remove'; readonly id: string; readonly column: number }
  | { readonly action: 'retire'; readonly id: string; readonly column: number; readonly mark: string };

export interface SheetPlan {
  readonly sheet: SheetPort;
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
  /** Where each customer stood when the plan was made. */
  readonly rows: RowKeys;
  readonly insertAt: number;
  readonly steps: readonly ColumnStep[];
}

export type ReportStep =
  | {
      readonly action: 'add';
      readonly id: string;
      readonly name: string;
      readonly note: string;
      readonly cells: readonly (readonly Cell[])[];
    }
  | {
      readonly action: 'update';
      readonly id: string;
      readonly sheet: SheetPort;
      readonly blocks: readonly Block[];
    }
  | { readonly action: 'remove'; readonly id: string; readonly sheet: SheetPort }
  | { readonly action: 'retire'; readonly id: string; readonly sheet: SheetPort };

/** All that one refresh is going to write, and what must be known to take it back. */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  readonly reports: readonly ReportStep[];
  readonly written: Written;
  readonly journal: Journal;
  readonly cellsChanged: number;
  readonly cellsKept: number;
  /** Columns and sheets that are a person's from now on. */
  readonly kept: readonly string[];
}

/** A plan without steps leaves the document as it is. */
export function isIdle(plan: WritePlan): boolean {
  return plan.reports.length === 0 && plan.sheets.every((sheet) => sheet.steps.length === 0);
}
