import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { explaining } from '../../../core/customers/explaining.ts';
import type { Frame, Variable } from '../../../core/customers/frame.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import type { Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { inputOf, sheetOf } from '../understand/shop.ts';

const asOf = '2025-01-15';
const towns = ['Bath', 'York', 'Leeds'];

function row(place: number): string {
  const id = `C${String(place).padStart(3, '0')}`;
  const joined = `${2015 + (place % 8)}-0${1 + (place % 9)}-15`;
  const kids = place % 7 === 0 ? '' : place % 2 ? '1' : '2.5';
  const age = 20 + (place % 45);
  return [
    id,
    age,
    towns[place % 3],
    joined,
    kids,
    place % 2 ? 'yes' : 'no',
    place % 4 ? 'Stayed' : 'Left',
  ].join(' | ');
}

const rows = Array.from({ length: 60 }, (_, place) => row(place));

function frame(order: readonly string[] = rows): Frame {
  const header = 'Customer ID | Age | City | Joined on | Load | Newsletter | Status';
  const sheets: readonly Sheet[] = [sheetOf('Customers', header, ...order)];
  const input = inputOf(sheets, {}, { asOf });
  return frameOf(prepareCustomers(understand(input), input), asOf);
}

function named(variables: readonly Variable[], id: string): Variable | undefined {
  return variables.find((variable) => variable.id === id);
}

describe('frameOf', () => {
  test('puts customers in the order of their keys, whatever their order in the sheet', () => {
    const straight = frame();
    const turned = frame([...rows].reverse());
    expect(turned.keys).toEqual(straight.keys);
    expect(turned.rowOf[0]).toBe(rows.length - 1);
    expect(turned.outcomes[0]?.state).toEqual(straight.outcomes[0]?.state);
    expect(turned.variables).toEqual(straight.variables);
  });

  test('tells a date as whole days before the day of the refresh', () => {
    const joined = named(frame().variables, 'Joined on');
    expect(joined).toMatchObject({ kind: 'number', column: 'date', unit: 'days' });
    expect(joined?.label).toMatchObject({ kind: 'days-ago' });
    expect(joined?.kind === 'number' && joined.values[0]).toBe(
      (Date.parse(asOf) - Date.parse('2015-01-15')) / 86_400_000,
    );
  });

  test('tells what almost is the outcome under its own name, a date and a text, which is no variable, among them', () => {
    const written = Array.from({ length: 240 }, (_, place) => {
      const left = place % 4 === 0;
      const why = left ? `went because of ${place} and ${(place * 7) % 41}` : '';
      const at = left ? `2024-0${1 + (place % 9)}-1${place % 10}` : '';
      return [...row(place).split(' | ').slice(0, -1), at, why, left ? 'Left' : 'Stayed'].join(' | ');
    });
    const header = 'Customer ID | Age | City | Joined on | Load | Newsletter | Closed on | Why | Status';
    const input = inputOf([sheetOf('Customers', header, ...written)], {}, { asOf });
    const { leaks, variables } = frameOf(prepareCustomers(understand(input), input), asOf);
    expect(leaks.map(({ id, label }) => [id, label])).toEqual([
      ['Closed on', { kind: 'own', name: 'Closed on' }],
      ['Why', { kind: 'own', name: 'Why' }],
    ]);
    expect(named(variables, 'Closed on')?.use.leak?.sign).toEqual(leaks[0]?.sign);
    expect(named(variables, 'Why')).toBeUndefined();
  });

  test('knows a group as the child of the number that it is cut from', () => {
    expect(named(frame().variables, 'Age_Group')).toMatchObject({ group: true, origins: ['Age'] });
  });
});

describe('explaining', () => {
  test('sees a number of two values as two levels, missing apart', () => {
    const whole = frame();
    expect(named(whole.variables, 'Load')?.kind).toBe('number');
    expect(named(explaining(whole), 'Load')).toMatchObject({
      kind: 'category',
      levels: ['1', '2.5'],
      missing: 9,
    });
  });

  test('leaves out the key, the outcome and groups made of a number', () => {
    const ids = explaining(frame()).map(({ id }) => id);
    expect(ids).toContain('Age');
    expect(ids.filter((id) => ['Customer ID', 'Status', 'Age_Group', 'Tenure_Group'].includes(id))).toEqual(
      [],
    );
  });
});
