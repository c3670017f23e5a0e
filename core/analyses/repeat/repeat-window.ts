import type { PurchaseDays } from '../../summaries/contract.ts';
import type { RepeatWindow } from './repeat-result.ts';

/** Longer than a year without any purchase in the whole shop: what lies before is another history, or a slip of the pen. */
const breakDays = 400;
const quietDays = 28;

/**
 * Which days belong to the history? Up to the day that figures are counted to, or to the last purchase where the shop fell
 * silent well before that; what comes after it is kept to prove by. Null when nothing was bought up to then.
 *
 * @param today whole days since 1970-01-01.
 */
export function repeatWindow({ days, purchases }: PurchaseDays, today: number): RepeatWindow | null {
  const past = days.filter((day) => day <= today);
  const last = past[past.length - 1];
  if (last === undefined) return null;
  let start = past.length - 1;
  let [longest, next, holeAt] = [0, 0, 0];
  while (start > 0 && past[start]! - past[start - 1]! <= breakDays) {
    const silence = past[start]! - past[start - 1]!;
    if (silence > longest) [longest, next, holeAt] = [silence, longest, start];
    else next = Math.max(next, silence);
    start--;
  }
  const isHole = longest >= quietDays && longest > 4 * next;
  const quiet = Math.max(quietDays, 3 * (isHole ? next : longest));
  const ended = today - last > quiet;
  let end = past.length;
  while (end < days.length && days[end]! - (end === past.length ? today : days[end - 1]!) <= quiet) end++;
  const count = (from: number, to: number) => purchases.subarray(from, to).reduce((sum, n) => sum + n, 0);
  const until = ended ? last : today;
  return {
    since: past[start]!,
    until,
    through: ended || end === past.length ? until : days[end - 1]!,
    after: count(past.length, days.length),
    before: count(0, start),
    ended,
    hole: isHole ? { from: past[holeAt - 1]!, to: past[holeAt]! } : null,
  };
}
