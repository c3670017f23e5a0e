import type { Column } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Gathered } from '../gather.ts';
import { tenureYears } from './tenure.ts';

/** How old is each customer, and for how long a customer? From dates of birth and of joining, or a tenure in months. */
export function fromOwnColumns(gathered: Gathered, asOf: string): readonly Column[] {
  const found: Column[] = [];
  const years = (column: Column, name: string): Column | null =>
    column.kind === 'date'
      ? {
          kind: 'number',
          name,
          unit: 'years',
          from: [column.name],
          values: column.values.map((moment) => tenureYears(moment, asOf)),
        }
      : null;
  const dates = gathered.columns.filter(({ column }) => column.kind === 'date');
  const birth = dates.find(({ column }) => meaningsOf(column.name).has('birth'));
  const hasAge = gathered.columns.some(({ role }) => role === 'age');
  if (birth && !hasAge) {
    const age = years(birth.column, 'Age_Years');
    if (age?.kind === 'number') found.push({ ...age, values: age.values.map(Math.floor) });
  }
  const year = gathered.columns.find(({ column }) => isBirthYear(column))?.column;
  if (year?.kind === 'number' && !birth && !hasAge) {
    const now = Number(asOf.slice(0, 4));
    const values = year.values.map((value) => now - value);
    found.push({ kind: 'number', name: 'Age_Years', unit: 'years', from: [year.name], values });
  }
  const started = dates.find(({ column, role }) => {
    const meanings = meaningsOf(column.name);
    const begins = meanings.has('started') || meanings.has('customer');
    return role === 'date' && begins && !meanings.has('birth') && !meanings.has('ended');
  });
  const told = gathered.columns.find(({ column }) => isTenure(column))?.column;
  const tenure = told ? ownTenure(told) : started ? years(started.column, 'Tenure_Years') : null;
  return tenure ? [...found, tenure] : found;
}

/** A tenure that the sheet itself tells, in years: months by their header, or by values no years could reach. */
function ownTenure(column: Column): Column | null {
  if (column.kind !== 'number') return null;
  const longest = column.values.reduce(
    (most, value) => (Number.isNaN(value) ? most : Math.max(value, most)),
    0,
  );
  const told = meaningsOf(column.name);
  const inMonths = told.has('in-months') || (!told.has('in-years') && !told.has('in-days') && longest > 50);
  const perYear = inMonths ? 12 : told.has('in-days') ? 365 : 1;
  const values = column.values.map((value) => Math.round((value / perYear) * 100) / 100);
  return { kind: 'number', name: 'Tenure_Years', unit: 'years', from: [column.name], values };
}

function isBirthYear(column: Column): boolean {
  if (column.kind !== 'number' || !meaningsOf(column.name).has('birth')) return false;
  return column.values.every((value) => Number.isNaN(value) || (value > 1900 && value < 2100));
}

function isTenure(column: Column): boolean {
  return column.kind === 'number' && meaningsOf(column.name).has('tenure');
}
