import { type ColumnInput, isKnown, listedTexts, remarkerOf, type TypedColumn } from './column-input.ts';
import { type DateOrder, type DateText, dateValue, parseDateText, possibleOrders } from './parse-date.ts';
import { type ColumnProfile, textClass } from './profile-column.ts';

const msPerDay = 86_400_000;
/** Day 25,569 of a sheet's calendar is 1970-01-01. */
const epochSerial = 25_569;

/**
 * When is each row of a column of dates? One order (month or day first) for the whole column, decided by the
 * dates that can only be read one way; those that contradict it are read as the only date they can be.
 */
export function typeDates(input: ColumnInput, profile: ColumnProfile, serials: boolean): TypedColumn {
  const { scan, name, origin } = input;
  const { order, decidedBy } = decideOrder(input, profile);
  const moments = new Float64Array(scan.texts.length).fill(Number.NaN);
  const contradictory: number[] = [];
  const ambiguous: number[] = [];
  const unreadable: number[] = [];
  for (let code = 0; code < scan.texts.length; code++) {
    if (!isKnown(profile, code)) continue;
    const text = scan.texts[code] as string;
    if (profile.classes[code] === textClass.number) {
      moments[code] = serials ? serialMoment(text) : Number.NaN;
    } else {
      const date = parseDateText(text);
      if (date) moments[code] = dateValue(date, order);
      if (date && !date.certain) {
        const possible = possibleOrders(date);
        const fits = order === 'month-first' ? possible.monthFirst : possible.dayFirst;
        if (!fits) contradictory.push(code);
        else if (isAmbiguous(date, order)) ambiguous.push(code);
      }
    }
    if (Number.isNaN(moments[code])) unreadable.push(code);
  }
  const sentinels = clearSentinelDatesInPlace(moments, scan.counts);
  const values = new Float64Array(scan.rows);
  for (let row = 0; row < scan.rows; row++) {
    const code = scan.codes[row] as number;
    values[row] = code < 0 ? Number.NaN : (moments[code] as number);
  }
  const remark = remarkerOf(input, name);
  const evidenceRows = order === 'month-first' ? profile.orders.monthOnly : profile.orders.dayOnly;
  const details = { order, evidence: evidenceRows };
  return {
    column: { kind: 'date', name, origin, values },
    evidence: { decimal: null, dateOrder: decidedBy === 'column' && evidenceRows > 0 ? order : null },
    undecided: decidedBy === 'default',
    decision:
      profile.orders.monthOnly + profile.orders.dayOnly + profile.orders.ambiguous > 0
        ? { form: order, by: decidedBy, rows: evidenceRows }
        : null,
    remarks: [
      ...remark('date.contradictory', 'warning', contradictory, details),
      ...(decidedBy === 'column'
        ? remark('date.ambiguous', 'info', ambiguous, details)
        : remark('date.order-unknown', 'warning', ambiguous, { ...details, decidedBy })),
      ...remark('date.unreadable', 'warning', unreadable),
      ...remark('value.sentinel', 'warning', sentinels, { values: listedTexts(input, sentinels) }),
    ],
  };
}

/** Both orders give a day, and not the same one. Between dots the day always comes first. */
function isAmbiguous(date: Exclude<DateText, { certain: true }>, order: DateOrder): boolean {
  const { monthFirst, dayFirst } = possibleOrders(date);
  const written = date.separator === '.' && order === 'day-first';
  return monthFirst && dayFirst && date.a !== date.b && !written;
}

function decideOrder(
  input: ColumnInput,
  profile: ColumnProfile,
): { readonly order: DateOrder; readonly decidedBy: 'column' | 'sheet' | 'separator' | 'default' } {
  const { monthOnly, dayOnly, ambiguous, dotted } = profile.orders;
  if (monthOnly !== dayOnly)
    return { order: monthOnly > dayOnly ? 'month-first' : 'day-first', decidedBy: 'column' };
  if (input.habits.dateOrder) return { order: input.habits.dateOrder, decidedBy: 'sheet' };
  if (dotted > 0) return { order: 'day-first', decidedBy: 'separator' };
  return { order: 'month-first', decidedBy: ambiguous > 0 ? 'default' : 'column' };
}

/** Days that systems write for "no date"; believed only when repeated and ten years from any other. */
const sentinelDays = [
  Date.UTC(1899, 11, 30),
  Date.UTC(1899, 11, 31),
  Date.UTC(1900, 0, 1),
  Date.UTC(1970, 0, 1),
  Date.UTC(2099, 11, 31),
  Date.UTC(9999, 11, 31),
];

/** @returns the codes whose days were taken for "no date". */
function clearSentinelDatesInPlace(moments: Float64Array, counts: readonly number[]): number[] {
  const apart = 3652 * msPerDay;
  const cleared: number[] = [];
  for (const day of sentinelDays) {
    const codes: number[] = [];
    let rows = 0;
    let alone = true;
    for (let code = 0; code < moments.length; code++) {
      const moment = moments[code] as number;
      if (moment === day) {
        codes.push(code);
        rows += counts[code] as number;
      } else if (Math.abs(moment - day) < apart) alone = false;
    }
    if (rows < 2 || !alone) continue;
    for (const code of codes) moments[code] = Number.NaN;
    cleared.push(...codes);
  }
  return cleared;
}

function serialMoment(text: string): number {
  const packed = /^((?:19|20)\d{2}|9999)(\d{2})(\d{2})$/.exec(text);
  if (packed) {
    const date = parseDateText(`${packed[1]}-${packed[2]}-${packed[3]}`);
    return date ? dateValue(date, 'month-first') : Number.NaN;
  }
  const serial = Number(text);
  if (serial >= 1e9 && serial < 2e9) return serial * 1000;
  if (serial >= 1e12 && serial < 2e12) return serial;
  return serial > 0 && serial < 200_000 ? Math.round((serial - epochSerial) * msPerDay) : Number.NaN;
}
