import type { Messages } from '../words/index.ts';

/** What a sentence may speak of: names as the sheet writes them, figures, or something that is itself put into words. */
export type Detail = string | number | readonly string[] | Said | readonly Said[];

/** Something to be said, before it is put into words: which sentence, and what it speaks of. */
export interface Said<Code extends string = string> {
  readonly code: Code;
  readonly details: Readonly<Record<string, Detail>>;
}

export type RemarkCode = keyof Messages['quality'];

/** Something that a reader of the data should know, before it is put into words. */
export interface Remark extends Said<RemarkCode> {
  readonly severity: 'info' | 'warning' | 'error';
  readonly column: string | null;
  /** Rows concerned. */
  readonly rows: number;
  /** A few of them; rows count from 1, as the sheet shows them. */
  readonly examples: readonly { readonly row: number; readonly value: string }[];
  readonly details: Readonly<Record<string, string | number>>;
}
