import { isErrorValue, isPlaceholder } from '../vocabulary/placeholders.ts';
import { parseDateText, possibleOrders } from './parse-date.ts';
import { type NumberText, parseNumberText } from './parse-number.ts';
import type { ColumnScan } from './scan-column.ts';

/** What one distinct text is, before its column's kind is decided. */
export const textClass = { other: 0, placeholder: 1, error: 2, number: 3, date: 4 } as const;

/** How numbers part their digits, counted in rows. */
export interface Decimals {
  dot: number;
  comma: number;
  dotOrGroup: number;
  commaOrGroup: number;
  /** Whole numbers under a thousand, and from a thousand up without any sign between their digits. */
  small: number;
  ungrouped: number;
}

/** What a column's texts are, counted in rows. */
export interface ColumnProfile {
  /** A `textClass` for each distinct text. */
  readonly classes: Uint8Array;
  readonly placeholders: number;
  readonly errors: number;
  readonly numbers: number;
  readonly dates: number;
  readonly others: number;
  readonly decimals: Readonly<Decimals>;
  readonly orders: {
    readonly monthOnly: number;
    readonly dayOnly: number;
    /** Both orders are possible and give different days. */
    readonly ambiguous: number;
    /** Dates whose parts stand between dots or dashes, as day-first countries write them. */
    readonly dotted: number;
  };
  /** Rows that carry each unit (`GBP`, `%`). */
  readonly units: ReadonlyMap<string, number>;
}

/** What are the texts of this column? Cost: O(distinct texts). */
export function profileColumn(scan: ColumnScan): ColumnProfile {
  const classes = new Uint8Array(scan.texts.length);
  const rows = [0, 0, 0, 0, 0];
  const decimals: Decimals = { dot: 0, comma: 0, dotOrGroup: 0, commaOrGroup: 0, small: 0, ungrouped: 0 };
  const orders = { monthOnly: 0, dayOnly: 0, ambiguous: 0, dotted: 0 };
  const units = new Map<string, number>();
  for (let code = 0; code < classes.length; code++) {
    const text = scan.texts[code] as string;
    const count = scan.counts[code] as number;
    const number = parseNumberText(text);
    const found = number ? textClass.number : classOf(text);
    classes[code] = found;
    rows[found] = (rows[found] as number) + count;
    if (number) countNumberInPlace(number, count, decimals, units);
    else if (found === textClass.date) countDateInPlace(text, count, orders);
  }
  const [others = 0, placeholders = 0, errors = 0, numbers = 0, dates = 0] = rows;
  return { classes, placeholders, errors, numbers, dates, others, decimals, orders, units };
}

function classOf(text: string): number {
  if (isErrorValue(text)) return textClass.error;
  if (isPlaceholder(text)) return textClass.placeholder;
  return parseDateText(text) ? textClass.date : textClass.other;
}

function countNumberInPlace(
  number: NumberText,
  count: number,
  decimals: Decimals,
  units: Map<string, number>,
): void {
  if (number.evidence === 'dot') decimals.dot += count;
  else if (number.evidence === 'comma') decimals.comma += count;
  else if (number.evidence === 'dot-or-group') decimals.dotOrGroup += count;
  else if (number.evidence === 'comma-or-group') decimals.commaOrGroup += count;
  else if (number.body.length <= 3) decimals.small += count;
  else if (/^\d+$/.test(number.body)) decimals.ungrouped += count;
  if (number.unit !== '') units.set(number.unit, (units.get(number.unit) ?? 0) + count);
}

function countDateInPlace(
  text: string,
  count: number,
  orders: { monthOnly: number; dayOnly: number; ambiguous: number; dotted: number },
): void {
  const date = parseDateText(text);
  if (!date || date.certain) return;
  if (date.separator !== '/') orders.dotted += count;
  const possible = possibleOrders(date);
  if (!possible.dayFirst) orders.monthOnly += count;
  else if (!possible.monthFirst) orders.dayOnly += count;
  else if (date.a !== date.b) orders.ambiguous += count;
}
