import type { Cell } from '../../core/index.ts';

/**
 * Do two cells read the same? Hosts that keep files give numbers and truth values back as text, and an empty text as
 * no value, so cells are compared as the texts that a person sees.
 */
export function sameCell(left: Cell, right: Cell): boolean {
  return left === right || cellText(left) === cellText(right);
}

export function isEmpty(cell: Cell): boolean {
  return cell === null || cell === '';
}

/** What a person sees in the cell, before number formats. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
