import { cellText } from '../../table/cell-text.ts';
import { foldSpelling } from '../../table/type/levels.ts';
import type { Cell } from '../../table/types.ts';
import { locales, type Messages, messages } from '../index.ts';

/**
 * Where does each column of a sheet of ours stand? By its heading in any language; one that was renamed at its own place,
 * unless another stands there. −1 for none.
 *
 * @param head the first row of the sheet.
 * @param ids of the columns, in the order that the sheet was made in.
 */
export function columnPlaces<Id extends string>(
  head: readonly Cell[],
  ids: readonly Id[],
  headings: (words: Messages) => Readonly<Record<Id, string>>,
): Readonly<Record<Id, number>> {
  const said = head.map((cell) => foldSpelling(cellText(cell)));
  const found = ids.map((id) => {
    const names = locales.map((locale) => foldSpelling(headings(messages(locale))[id]));
    return said.findIndex((text) => names.includes(text));
  });
  const places = ids.map((id, at) => [id, found[at]! >= 0 || found.includes(at) ? found[at]! : at]);
  return Object.fromEntries(places) as Record<Id, number>;
}
