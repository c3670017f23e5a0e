import type { Locale } from '../messages/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Workbook } from '../table/types.ts';

export interface InspectInput {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly asOf: string;
  readonly locale: Locale;
}
