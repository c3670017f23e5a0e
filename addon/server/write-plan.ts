import type { Cell } from '../../core/index.ts';
import type { GoneColumn } from './drop-own.ts';
import type { Grid, SheetPort } from './ports.ts';
import type { Journal, Written, WrittenReport } from './records.ts';
import type { KeyPlace } from './row-keys.ts';
import type { ColumnGoal } from './wish-columns.ts';

/** What is to become of our columns in one sheet. */
export interface SheetPlan {
  readonly sheet: SheetPort;
  readonly place: KeyPlace;
  /** Customers that stood there when the plan was made. */
  readonly known: readonly string[];
  /** Columns to write. */
  readonly goals: readonly ColumnGoal[];
  readonly gone: readonly GoneColumn[];
  /** Ids of columns that are a person's from now on. */
  readonly retired: readonly string[];
  /** Ids of the columns that are not there yet. */
  readonly added: readonly string[];
}

export type ReportStep =
  | {
      readonly action: 'add';
      readonly id: string;
      readonly name: string;
      readonly note: string;
      readonly wanted: WrittenReport;
    }
  | {
      readonly action: 'update';
      readonly id: string;
      readonly sheet: SheetPort;
      readonly wanted: WrittenReport;
      readonly last: WrittenReport | null;
      /** What it showed when the plan was made: what a person types after that is in no journal. */
      readonly seen: Grid<Cell>;
    }
  | {
      readonly action: 'remove';
      readonly id: string;
      readonly sheet: SheetPort;
      readonly last: WrittenReport;
    }
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
  const isStill = ({ goals, gone, retired }: SheetPlan) => goals.length + gone.length + retired.length === 0;
  return plan.reports.length === 0 && plan.sheets.every(isStill);
}
