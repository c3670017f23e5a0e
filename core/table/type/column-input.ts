import type { Remark } from '../remark.ts';
import type { Column, ColumnOrigin } from '../types.ts';
import type { DateOrder } from './parse-date.ts';
import { type ColumnProfile, textClass } from './profile-column.ts';
import type { ColumnScan } from './scan-column.ts';

/** What the rest of the sheet says about how its numbers and dates are written. */
export interface WritingHabits {
  readonly decimal: '.' | ',' | null;
  readonly dateOrder: DateOrder | null;
}

export interface ColumnInput {
  readonly name: string;
  readonly origin: ColumnOrigin;
  readonly scan: ColumnScan;
  /** Rows of the sheet, for pointing at cells. */
  readonly sourceRows: Int32Array;
  readonly habits: WritingHabits;
}

/** A choice that was made once for the whole column, and what decided it. */
export interface WritingDecision {
  readonly form: 'month-first' | 'day-first' | 'decimal-point' | 'decimal-comma';
  readonly by: 'column' | 'sheet' | 'separator' | 'default';
  /** Values that allow nothing else. */
  readonly rows: number;
}

export interface TypedColumn {
  readonly column: Column;
  readonly remarks: readonly Remark[];
  /** Evidence of this column's own, for its neighbours. */
  readonly evidence: WritingHabits;
  /** Null where there was nothing to decide. */
  readonly decision: WritingDecision | null;
  /** True when the rest of the sheet would have been needed to read it. */
  readonly undecided: boolean;
}

/** Does this distinct text say something? Placeholders and formula errors do not. */
export function isKnown(profile: ColumnProfile, code: number): boolean {
  const found = profile.classes[code];
  return found !== textClass.placeholder && found !== textClass.error;
}

/** The row, as the sheet shows it, of the first cell with this distinct text. */
export function rowOf(input: ColumnInput, code: number): number {
  return (input.sourceRows[input.scan.firstRows[code] as number] as number) + 1;
}

/** A few cells that hold one of these distinct texts, in row order. */
export function examplesOf(input: ColumnInput, codes: readonly number[], limit = 5): Remark['examples'] {
  if (codes.length === 0) return [];
  const wanted = new Set(codes);
  const examples: { row: number; value: string }[] = [];
  for (let row = 0; row < input.scan.rows && examples.length < limit; row++) {
    const code = input.scan.codes[row] as number;
    if (!wanted.has(code)) continue;
    examples.push({ row: (input.sourceRows[row] as number) + 1, value: input.scan.texts[code] as string });
  }
  return examples;
}

/** How many rows hold one of these distinct texts? */
export function rowsOf(input: ColumnInput, codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + (input.scan.counts[code] as number), 0);
}

/** Remarks on the rows that hold some distinct texts of a column, none where there are no such texts. */
export function remarkerOf(input: ColumnInput, column: string) {
  return (
    code: Remark['code'],
    severity: Remark['severity'],
    codes: readonly number[],
    details: Remark['details'] = {},
  ): Remark[] =>
    codes.length === 0
      ? []
      : [
          {
            code,
            severity,
            column,
            rows: rowsOf(input, codes),
            examples: examplesOf(input, codes),
            details,
          },
        ];
}

/** The first few of some distinct texts, as a list. */
export function listedTexts({ scan }: ColumnInput, codes: readonly number[]): string {
  return codes
    .slice(0, 5)
    .map((code) => scan.texts[code])
    .join(', ');
}

export const noEvidence: WritingHabits = { decimal: null, dateOrder: null };
