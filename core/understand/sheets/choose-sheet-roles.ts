import type { Table } from '../../table/types.ts';
import type { UnderstandInput } from '../input.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import { tellsOfLeaving } from '../outcomes/tells-of-leaving.ts';
import { ownEntry } from '../own-entry.ts';
import type { Join, SheetGuess } from '../types.ts';
import { promisedRole } from './promised-role.ts';
import type { MadeCustomers } from './sheet-finding.ts';
import { guessSheetRole, isRowUnit, namesCustomersRepeatedly } from './sheet-roles.ts';

/** The sheets of a workbook and what is known of each, in one order. */
export interface SheetsKnown {
  readonly tables: readonly Table[];
  readonly keys: readonly (KeyFinding | null)[];
  readonly joins: readonly Join[];
  /** Customers made from other sheets; `rows` where even the rows of sales may be customers. */
  readonly made: MadeCustomers | 'rows' | null;
}

/**
 * Which sheet is what? What the person chose, else what it looks like; where none is customers, the rows of one that names
 * nobody. A sheet without rows of data is nothing until it has some, whatever settings say of it.
 */
export function chooseSheetRoles(known: SheetsKnown, input: UnderstandInput): readonly SheetGuess[] {
  const { tables, keys, joins, made } = known;
  const chosen = input.settings.roles.sheets;
  const guesses = tables.map((table, index): SheetGuess => {
    const role = ownEntry(chosen, table.name);
    if (table.rows === 0) return setAside(promisedRole(input.settings, table.name));
    if (role !== undefined) return { role, score: 1, reason: { code: 'chosen', details: {} }, chosen: true };
    if (made && made !== 'rows' && table === made.reading.table) {
      const details = { sheets: made.from, key: made.key };
      return { role: 'customers', score: 0.7, reason: { code: 'made', details }, chosen: false };
    }
    const key = keys[index] ?? null;
    const isReferring = joins.some(
      ({ from }) => from.sheet === table.name && !key?.columns.includes(from.column),
    );
    if (isReferring && tellsOfLeaving(table, key?.columns ?? []))
      return { role: 'other', score: 0.8, reason: { code: 'leavings', details: {} }, chosen: false };
    return guessSheetRole({ table, key, joins });
  });
  if (guesses.some(({ role }) => role === 'customers')) return guesses;
  const unit = tables.findIndex((table, index) => {
    const guess = guesses[index] as SheetGuess;
    const key = keys[index] ?? null;
    const sale = made === 'rows' && guess.role === 'sales' && !isRowUnit(table, key);
    const free = !guess.chosen && (guess.role === 'interactions' || guess.role === 'other' || sale);
    return free && key !== null && !namesCustomersRepeatedly(table, key);
  });
  const key = keys[unit];
  if (unit < 0 || !key) return guesses;
  const details = { key: key.columns.join(' + ') };
  return guesses.map((guess, index) =>
    index === unit
      ? { role: 'customers', score: 0.4, reason: { code: 'rows', details }, chosen: false }
      : guess,
  );
}

function setAside(promised: string): SheetGuess {
  return { role: 'other', score: 1, reason: { code: 'blank', details: { promised } }, chosen: false };
}
