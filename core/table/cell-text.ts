import type { Cell } from './types.ts';

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** What does a person read in this cell? Text without padding and invisible characters; empty for none. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  if (plain.test(cell)) return cell;
  return cell.replace(invisible, '').trim();
}
