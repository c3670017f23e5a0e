import { mostCommon, readTable, type TableReading } from '../../table/read/read-table.ts';
import type { WritingHabits } from '../../table/type/column-input.ts';
import type { UnderstandInput } from '../input.ts';

/**
 * Which typed columns do the sheets hold? One that cannot tell by itself how it writes dates or decimals is read again as the
 * others write them; `habits` is how they do.
 */
export function readSheets(input: UnderstandInput): {
  readonly readings: readonly TableReading[];
  readonly habits: WritingHabits;
} {
  const { sheets } = input.workbook;
  const first = sheets.map((sheet) => readTable(sheet));
  const habits: WritingHabits = {
    decimal: mostCommon(first.map((reading) => reading.habits.decimal)),
    dateOrder:
      mostCommon(first.map((reading) => reading.habits.dateOrder)) ??
      (input.habits.dayFirst ? 'day-first' : null),
  };
  const readings = first.map((reading, index) => {
    const unsure = reading.remarks.some(
      ({ code }) => code === 'date.order-unknown' || code === 'number.form-unknown',
    );
    const sheet = sheets[index];
    return unsure && sheet ? readTable(sheet, habits) : reading;
  });
  return { readings, habits };
}
