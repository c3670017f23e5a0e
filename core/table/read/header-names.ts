import { cellText } from '../cell-text.ts';
import type { Cell } from '../types.ts';

type Row = readonly Cell[];

/**
 * What are the columns called, by the row of their headers and the row above it? A blank header takes the cell above where
 * that row holds the names of groups and of columns without one; what repeats is told apart by its group. Columns without
 * any name have the sheet's letters, and repeats a number.
 *
 * @param above the row above the headers, empty where there is none.
 * @param width how many columns there are; by default as many as the row of headers has, more get names from `above` or letters.
 * @returns for each column its unique name, and the header as it is written.
 * @example
 * import { headerNames } from 'segmentry/core';
 *
 * console.log(headerNames(['City', 'City', ''], [], 4).map(({ name }) => name).join(', ')); // City, City (2), Column C, Column D
 */
export function headerNames(
  header: Row,
  above: Row,
  width = header.length,
): readonly { readonly name: string; readonly written: string }[] {
  const own = textsOf(header, width);
  const groups = textsOf(above, width);
  const written = isGroupedBy(own, groups) ? own.map((text, at) => text || (groups[at] ?? '')) : own;
  const taken = new Set<string>();
  return written.map((text, at) => {
    const repeats = text !== '' && written.indexOf(text) !== written.lastIndexOf(text);
    const group = repeats ? groupOver(own, groups, at) : '';
    const name = unique(text === '' ? `Column ${columnLetters(at)}` : `${group}${text}`, taken);
    taken.add(name);
    return { name, written: group + text };
  });
}

/**
 * Does a row of headers continue the row above it, as merged cells do: some columns named above alone, others named below
 * a group that spans them?
 */
export function isHeaderOfGroups(header: Row, above: Row): boolean {
  const width = Math.max(header.length, above.length);
  return isGroupedBy(textsOf(header, width), textsOf(above, width));
}

/** Some columns are named above alone, and every other name above spans columns that are named below. */
function isGroupedBy(lower: readonly string[], upper: readonly string[]): boolean {
  const alone = upper.some((text, at) => text !== '' && lower[at] === '');
  const spanned = lower.some((text, at) => text !== '' && upper[at] === '');
  return alone && spanned && spansOnly(lower, upper) && lower.every((_, at) => hasGroup(lower, upper, at));
}

/** Does every name above stand over a blank, or over two columns at least? */
function spansOnly(lower: readonly string[], upper: readonly string[]): boolean {
  return upper.every(
    (text, at) => text === '' || lower[at] === '' || (upper[at + 1] === '' && Boolean(lower[at + 1])),
  );
}

/** Has a column that is named below alone a group to its left, with no gap between? */
function hasGroup(lower: readonly string[], upper: readonly string[], column: number): boolean {
  if (lower[column] === '' || upper[column] !== '') return true;
  const group = groupAt(upper, column);
  return group >= 0 && !lower.slice(group, column).includes('');
}

/** The group that a repeated header stands under, with a space behind it; a title over the first column is none. */
function groupOver(lower: readonly string[], upper: readonly string[], column: number): string {
  if (upper.filter((text) => text !== '').length < 2 || !spansOnly(lower, upper)) return '';
  const group = groupAt(upper, column);
  return group < 0 ? '' : `${upper[group]} `;
}

/** The last column up to this one that is named above; −1 for none. */
function groupAt(upper: readonly string[], column: number): number {
  let at = column;
  while (at >= 0 && (upper[at] ?? '') === '') at--;
  return at;
}

function textsOf(row: Row, width: number): string[] {
  return Array.from({ length: width }, (_, column) => cellText(row[column]).replace(/\s+/g, ' '));
}

function unique(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
  return name;
}

/** The letters over a sheet's column: A, B, … Z, AA … */
function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}
