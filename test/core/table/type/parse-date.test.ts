import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, dateValue, parseDateText } from '../../../../core/table/type/parse-date.ts';

function read(text: string, order: DateOrder = 'month-first'): string | null {
  const date = parseDateText(text);
  return date ? new Date(dateValue(date, order)).toISOString() : null;
}

describe('a text that can be read in one way only', () => {
  test.each([
    ['2024-03-05', '2024-03-05T00:00:00.000Z'],
    ['2024/03/05', '2024-03-05T00:00:00.000Z'],
    ['2024.3.5', '2024-03-05T00:00:00.000Z'],
    ['2024-03-05T14:30', '2024-03-05T14:30:00.000Z'],
    ['2024-03-05 14:30:15', '2024-03-05T14:30:15.000Z'],
    ['2024-10-30 15:15:11.744884', '2024-10-30T15:15:11.744Z'],
    ['2024-03-05T14:30:00Z', '2024-03-05T14:30:00.000Z'],
    ['2024-03-05T14:30:00+03:00', '2024-03-05T11:30:00.000Z'],
    ['13/02/2024', '2024-02-13T00:00:00.000Z'],
    ['02/13/2024', '2024-02-13T00:00:00.000Z'],
    ['31.12.99', '1999-12-31T00:00:00.000Z'],
    ['31.12.29', '2029-12-31T00:00:00.000Z'],
    ['31.12.2024 г.', '2024-12-31T00:00:00.000Z'],
    ['2/13/2024 3:05 PM', '2024-02-13T15:05:00.000Z'],
    ['2/13/2024 12:05 am', '2024-02-13T00:05:00.000Z'],
    ['29/02/2024', '2024-02-29T00:00:00.000Z'],
    ['5 Mar 2024', '2024-03-05T00:00:00.000Z'],
    ['5-Mar-24', '2024-03-05T00:00:00.000Z'],
    ['March 5, 2024', '2024-03-05T00:00:00.000Z'],
    ['Mar. 5 2024', '2024-03-05T00:00:00.000Z'],
    ['5th of March 2024', '2024-03-05T00:00:00.000Z'],
    ['Tuesday, March 5, 2024', '2024-03-05T00:00:00.000Z'],
    ['Tue, 5 Mar 2024', '2024-03-05T00:00:00.000Z'],
    ['5 марта 2024', '2024-03-05T00:00:00.000Z'],
    ['5 марта 2024 г.', '2024-03-05T00:00:00.000Z'],
    ['5 мая 2024 года', '2024-05-05T00:00:00.000Z'],
    ['12 сент. 2023', '2023-09-12T00:00:00.000Z'],
    ['01-авг-2022', '2022-08-01T00:00:00.000Z'],
    ['вт, 5 марта 2024', '2024-03-05T00:00:00.000Z'],
    ['6. Juli 2024', '2024-07-06T00:00:00.000Z'],
    ['17 mars 2025', '2025-03-17T00:00:00.000Z'],
    ['1er août 2024', '2024-08-01T00:00:00.000Z'],
    ['6 de julio de 2024', '2024-07-06T00:00:00.000Z'],
    ['6 de março de 2024', '2024-03-06T00:00:00.000Z'],
    ['6 luglio 2024', '2024-07-06T00:00:00.000Z'],
    ['6 maart 2024', '2024-03-06T00:00:00.000Z'],
    ['6 lipca 2024', '2024-07-06T00:00:00.000Z'],
    ['6 Temmuz 2024', '2024-07-06T00:00:00.000Z'],
    ['2024. 7. 6', '2024-07-06T00:00:00.000Z'],
    ['2024년 7월 6일', '2024-07-06T00:00:00.000Z'],
    ['2024年7月6日', '2024-07-06T00:00:00.000Z'],
    ['2024. 7. 6 오후 3:04:05', '2024-07-06T15:04:05.000Z'],
    ['2024/07/06 3:04:05 PM GMT+1', '2024-07-06T14:04:05.000Z'],
    ['2024/07/06 3:04:05 PM GMT+5:30', '2024-07-06T09:34:05.000Z'],
  ])('reads %s as %s', (text, iso) => {
    expect(read(text, 'month-first')).toBe(iso);
    expect(read(text, 'day-first')).toBe(iso);
  });
});

test.each(['03/04/2024', '03-04-2024', '03.04.2024', '3/4/24'])(
  '%s is read by the order of its column',
  (text) => {
    expect(read(text, 'month-first')).toBe('2024-03-04T00:00:00.000Z');
    expect(read(text, 'day-first')).toBe('2024-04-03T00:00:00.000Z');
  },
);

test.each([
  '31/02/2024',
  '29/02/2023',
  '13/13/2024',
  '00/10/2024',
  '2024-13-01',
  '2024-10',
  '2024-10-28/2024-11-03',
  '10/2024',
  '12:30',
  '12:30:00',
  '5 Marsupial 2024',
  '5 marketing 2024',
  '1.2.3',
  '1.234.567',
  '+7 912 345-67-89',
  '2024-03-05 25:61',
  'HL-01-2024',
])('%s is not a date', (text) => {
  expect(parseDateText(text)).toBeNull();
});

test('every day from 1900 to 2100 is read back from each way of writing it', () => {
  const day = fc.integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5 });
  fc.assert(
    fc.property(day, (days) => {
      const iso = new Date(days * 864e5).toISOString();
      const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-');
      expect(read(`${year}-${month}-${date}`)).toBe(iso);
      expect(read(`${month}/${date}/${year}`, 'month-first')).toBe(iso);
      expect(read(`${date}.${month}.${year}`, 'day-first')).toBe(iso);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDateText(text.trim())));
});
