import { isMissing } from '../../table/access.ts';
import type { Column } from '../../table/types.ts';

const limits = { rows: 30, z: 4, difference: 0.03 };

/** Does it tell who left that a value is missing, and how the rates differ? Null where it does not. */
export function missingTells(
  column: Column,
  churned: Uint8Array,
): { readonly missing: number; readonly rate: number; readonly otherRate: number } | null {
  const gaps = [0, 0];
  const left = [0, 0];
  for (let row = 0; row < churned.length; row++) {
    if (churned[row] === 255) continue;
    const side = isMissing(column, row) ? 1 : 0;
    gaps[side] = (gaps[side] as number) + 1;
    left[side] = (left[side] as number) + (churned[row] as number);
  }
  const [known = 0, missing = 0] = gaps;
  const [leftKnown = 0, leftMissing = 0] = left;
  if (missing < limits.rows || known < limits.rows) return null;
  const rate = leftMissing / missing;
  const otherRate = leftKnown / known;
  const pooled = (leftMissing + leftKnown) / (missing + known);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / missing + 1 / known));
  const tells = error > 0 && Math.abs(rate - otherRate) > Math.max(limits.difference, limits.z * error);
  return tells ? { missing, rate, otherRate } : null;
}
