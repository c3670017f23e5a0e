import { cellText } from '../../table/cell-text.ts';
import { foldSpelling } from '../../table/type/levels.ts';
import type { Cell } from '../../table/types.ts';
import { locales, messages } from '../index.ts';
import { playbookColumns } from './playbook-columns.ts';

/**
 * Is this somebody's playbook? Its header says so, in any of our languages.
 *
 * @param cells a sheet; only its first row is looked at.
 * @example
 * import { isPlaybook, playbookSheet } from 'segmentry/core';
 *
 * console.log(isPlaybook(playbookSheet('ru').cells), isPlaybook([['Customer ID', 'City']])); // true false
 */
export function isPlaybook(cells: readonly (readonly Cell[])[]): boolean {
  const head = (cells[0] ?? []).map((cell) => foldSpelling(cellText(cell)));
  return locales.some((locale) => {
    const wanted = messages(locale).churn.playbookSheet.head;
    return playbookColumns.every((id, at) => head[at] === foldSpelling(wanted[id]));
  });
}
