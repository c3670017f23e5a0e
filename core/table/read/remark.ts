import type { Messages } from '../../words/index.ts';

export type RemarkCode = keyof Messages['quality'];

/** Something that a reader of the data should know, before it is put into words. */
export interface Remark {
  readonly code: RemarkCode;
  readonly severity: 'info' | 'warning' | 'error';
  readonly column: string | null;
  /** Rows concerned. */
  readonly rows: number;
  /** A few of them; rows count from 1, as the sheet shows them. */
  readonly examples: readonly { readonly row: number; readonly value: string }[];
  readonly details: Readonly<Record<string, string | number>>;
}
