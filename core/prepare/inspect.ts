import type { Locale } from '../messages/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Workbook } from '../table/types.ts';
import type { Feature, Understanding } from './types.ts';

/** `Understanding` as plain JSON, for the set-up screen and `segmentry inspect`. */
export interface UnderstandingSummary extends Omit<Understanding, 'tables'> {
  readonly customersSheet: string | null;
  readonly features: readonly Feature[];
}

export interface InspectInput {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly asOf: string;
  readonly locale: Locale;
}
