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
}
