import type { Column } from '../../table/types.ts';
import { promisesId } from '../../table/vocabulary/header-words.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

export type PersonalData = 'email' | 'phone' | 'name' | 'other';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** `#1001`: the name of an order. */
const numbered = /^\W{0,2}\p{L}{0,3}[-_ ]?\d{3,}$/u;
const phone = /^\+?[\d\s().-]{9,20}$/;

/** Does a column hold personal data, and which? Told by its values, or by its header where these do not tell. */
export function personalData(column: Column): PersonalData | null {
  if (column.kind !== 'text' && column.kind !== 'id' && column.kind !== 'category') return null;
  const known = (column.kind === 'category' ? column.levels : column.values).filter((value) => value !== '');
  if (known.length === 0) return null;
  const share = (pattern: RegExp) => known.filter((value) => pattern.test(value)).length / known.length;
  if (share(email) > 0.6) return 'email';
  const meanings = meaningsOf(column.name);
  if (meanings.has('phone') && share(phone) > 0.6) return 'phone';
  if (meanings.has('name') && share(numbered) < 0.6) return 'name';
  if (column.kind === 'category') return null;
  if (column.kind === 'id') return meanings.has('address') ? 'other' : null;
  if (share(phone) > 0.8 && promisesId(column.name) === null) return 'phone';
  return meanings.has('address') ? 'other' : null;
}
