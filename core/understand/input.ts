import type { Settings } from '../settings/settings.ts';
import type { Workbook } from '../table/types.ts';
import type { Locale } from '../words/index.ts';

export interface InspectInput {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly asOf: string;
  readonly locale: Locale;
}
