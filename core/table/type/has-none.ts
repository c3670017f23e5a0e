import { flagMeanings } from '../vocabulary/level-words.ts';
import { type Meaning, meaningsOf } from '../vocabulary/meanings.ts';
import { isNothing } from '../vocabulary/placeholders.ts';
import { type ColumnProfile, textClass } from './profile-column.ts';
import type { ColumnScan } from './scan-column.ts';

const limits = { share: 0.02, rows: 5, levels: 30 };
/** What everybody has: without it, nothing is known. */
const everybodys: readonly Meaning[] = [
  ...([
    'age',
    'birth',
    'income',
    'gender',
    'city',
    'region',
    'origin',
    'customer',
    'email',
    'phone',
    'name',
  ] as const),
  ...(['address', 'satisfaction', 'amount', 'started', 'ended', 'tenure', 'order'] as const),
];

/**
 * Does “None” mean that a customer has none of what the other levels are (offers, plans, add-ons), rather than that nothing is
 * known? It does where it stands often, beside at least two levels that are words.
 *
 * @returns the texts that mean so; null where they are no level.
 */
export function nothingAsLevel(
  name: string,
  scan: ColumnScan,
  profile: ColumnProfile,
): readonly number[] | null {
  if (profile.numbers + profile.dates + profile.errors > 0 || profile.others === 0) return null;
  const codes = [...scan.texts.keys()];
  const nothing = codes.filter(
    (code) => profile.classes[code] === textClass.placeholder && isNothing(scan.texts[code] as string),
  );
  const rows = nothing.reduce((sum, code) => sum + (scan.counts[code] as number), 0);
  const others = scan.texts.filter((_, code) => profile.classes[code] === textClass.other);
  const levels = others.length;
  const isOften = rows >= Math.max(limits.rows, scan.rows * limits.share);
  if (!isOften || levels < 2 || levels > limits.levels || levels * 3 > profile.others) return null;
  if (flagMeanings(others)) return null;
  return everybodys.some((one) => meaningsOf(name).has(one)) ? null : nothing;
}
