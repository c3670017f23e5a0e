import type { Cell } from '../../core/index.ts';

/**
 * Do two cells hold the same? Hosts give values back as texts, dates or shares, depending on the format that a person put
 * on a cell, and an empty text as no value. So a number is the same as its text, with a point or a comma, as a share and
 * rounded, and as the day and time that a date format makes of it.
 */
export function sameCell(left: Cell, right: Cell): boolean {
  if (left === right) return true;
  const texts = [cellText(left), cellText(right)] as const;
  if (texts[0] === texts[1] || bare(texts[0]) === bare(texts[1])) return true;
  if (typeof left === 'number') return isFormOf(left, right);
  return typeof right === 'number' && isFormOf(right, left);
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

/** The texts that may stand for the same key: as it is, without an apostrophe, and as the number behind a date. */
export function keyTexts(cell: Cell): readonly string[] {
  const text = cellText(cell);
  const days = daysOf(text);
  return days === null ? [text, bare(text)] : [text, String(Math.round(days * 86_400) / 86_400)];
}

/** Cells in plain-text format show the apostrophe that says "this is text". */
function bare(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** Is this what a format may make of our number? */
function isFormOf(number: number, cell: Cell): boolean {
  if (typeof cell === 'number') return isClose(number, cell, 1e-12);
  if (typeof cell !== 'string') return false;
  const days = daysOf(cell);
  if (days !== null) return Math.abs(days - number) * 86_400 < 2;
  const match = /^([+-]?)(\d[\d\u00a0\u202f ]*)(?:[.,](\d+))?(?:e([+-]?\d+))?(%?)$/i.exec(bare(cell).trim());
  if (match === null) return false;
  const [, sign, whole = '', fraction = '', exponent = '0', percent] = match;
  const shown = Number(`${sign}${whole.replace(/\D/g, '')}.${fraction}e${exponent}`);
  const wanted = percent === '' ? number : number * 100;
  const digits = `${whole}${fraction}`.replace(/\D/g, '').replace(/^0+/, '').length;
  const rounded = digits > 1 && (fraction !== '' || percent !== '');
  const half = rounded ? 10 ** (Number(exponent) - fraction.length) / 2 : 0;
  return isClose(wanted, shown, 1e-12) || Math.abs(wanted - shown) <= half * (1 + 1e-9);
}

function isClose(left: number, right: number, part: number): boolean {
  return Math.abs(left - right) <= part * Math.max(Math.abs(left), Math.abs(right));
}

const firstDay = Date.UTC(1899, 11, 30);

/** The number behind a date: days since the first day of a sheet's calendar. */
function daysOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/.test(text)) return null;
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);
  return Number.isNaN(time) ? null : (time - firstDay) / 86_400_000;
}
