import type { Settings } from '../settings/settings.ts';
import type { Workbook } from '../table/types.ts';
import type { Habits } from './habits.ts';

/** What a workbook is understood by. */
export interface UnderstandInput {
  readonly workbook: Workbook;
  readonly settings: Settings;
  /** `YYYY-MM-DD`: dates after it are in the future. */
  readonly asOf: string;
  readonly habits: Habits;
  /** By which columns the last refresh told the customers of which sheet; they are kept while they tell them still. */
  readonly usedKey?: UsedKey | null;
}

interface UsedKey {
  readonly sheet: string;
  readonly columns: readonly string[];
}
