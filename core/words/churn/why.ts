import type { VariableOutline } from '../../customers/frame.ts';
import type { Reason } from '../../plan/strongest-reason.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** A reason with what it takes to say it of a customer. */
export interface ToldReason extends Reason {
  readonly outline: VariableOutline;
  /** By place: a number, NaN missing, or a level's index, −1 missing. */
  readonly values: Float64Array | Int32Array;
}

const mostReasons = 3;
/** Parts of the log-odds smaller than this are not worth a word. */
const leastPart = 0.15;

/** What moves this customer's risk most, in words? Raising reasons for a risk above the base, lowering ones below. */
export function whyInWords(
  place: number,
  reasons: readonly ToldReason[],
  raised: boolean,
  locale: Locale,
): string | null {
  const sign = raised ? 1 : -1;
  const order: ToldReason[] = [];
  for (const reason of reasons) {
    const part = sign * reason.moves[place]!;
    if (part < leastPart) continue;
    let at = order.length;
    while (at > 0 && part > sign * order[at - 1]!.moves[place]!) at--;
    order.splice(at, 0, reason);
    order.length = Math.min(order.length, mostReasons);
  }
  if (order.length === 0) return null;
  const strongest = order.map((reason) => factOf(reason, place, locale));
  const words = messages(locale).churn;
  return raised ? words.raises(strongest) : words.lowers(strongest);
}

function factOf({ outline, values }: ToldReason, place: number, locale: Locale): string {
  const words = messages(locale).churn.condition;
  const feature = labelInWords(outline.label, locale);
  const level = valueInWords(outline, values[place]!, values, locale);
  return level === null ? words.missing({ feature }) : words.level({ feature, level });
}

/** A number that is looked at as two levels is called as these are. */
function valueInWords(
  outline: VariableOutline,
  value: number,
  values: Float64Array | Int32Array,
  locale: Locale,
): string | null {
  if (values instanceof Int32Array && outline.kind === 'category') return outline.levels[value] ?? null;
  if (Number.isNaN(value)) return null;
  return outline.kind === 'category' ? String(value) : formatNumber(value, locale);
}
