import type { Cell } from '../../core/index.ts';

/**
 * What must be handed to `setValues` so that the sheet holds exactly this cell? Sheets reads a text as if a person typed
 * it: a formula, a number, a date or a truth value would come of it. An apostrophe in front says "this is text" and is
 * not shown. Words without a digit that begin with a letter are text anyway.
 */
export function literal(cell: Cell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell;
  return needsApostrophe.test(cell) ? `'${cell}` : cell;
}

const needsApostrophe = /^[^\p{L}]|\d|^(?:true|false|истина|ложь)$/iu;
