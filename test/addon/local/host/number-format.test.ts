import { describe, expect, it } from 'vitest';
import { displayText, isDateFormat } from '../../../../addon/local/host/number-format.ts';
import {
  instantFromSerial,
  serialFromInstant,
  zoneOffset,
} from '../../../../addon/local/host/serial-date.ts';

describe('what a person reads in a cell', () => {
  it.each([
    [1234.5, '', 'en_US', '1234.5'],
    [0.1 + 0.2, '', 'en_US', '0.3'],
    [1e21, '', 'en_US', '1E+21'],
    [1234.5, '', 'ru_RU', '1234,5'],
    [1234.567, '#,##0.00', 'en_US', '1,234.57'],
    [1234567.891, '#,##0.00', 'ru_RU', '1\u00a0234\u00a0567,89'],
    [0.1234, '0.0%', 'en_US', '12.3%'],
    [12, '00000', 'en_US', '00012'],
    [-5, '0;(0)', 'en_US', '(5)'],
    [9.5, '"$"#,##0.00', 'en_US', '$9.50'],
    [1.5, '0.##', 'en_US', '1.5'],
    [true, '', 'en_US', 'TRUE'],
    ['007', '0.00', 'en_US', '007'],
    [46140, 'yyyy-mm-dd', 'en_US', '2026-04-28'],
    [46140.75, 'd mmm yy, h:mm AM/PM', 'en_US', '28 Apr 26, 6:00 PM'],
    [46140.75, 'dddd hh:mm:ss', 'en_US', 'Tuesday 18:00:00'],
    [46140, 'dd.mm.yyyy', 'ru_RU', '28.04.2026'],
  ])('%s as %s in %s is %s', (value, format, locale, shown) => {
    expect(displayText(value, format, locale)).toBe(shown);
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['[h]:mm', true],
    ['mmm-yy', true],
    ['#,##0 "days"', false],
    ['0.00', false],
    ['[Red]0.00', false],
    ['General', false],
    ['@', false],
    ['', false],
  ])('the format “%s” shows a date: %s', (format, is) => {
    expect(isDateFormat(format)).toBe(is);
  });
});

describe('serial numbers', () => {
  it('are wall-clock time: the same number is another instant in another zone', () => {
    expect(new Date(instantFromSerial(46140.5, 'Etc/UTC')).toISOString()).toBe('2026-04-28T12:00:00.000Z');
    expect(new Date(instantFromSerial(46140.5, 'Europe/Moscow')).toISOString()).toBe(
      '2026-04-28T09:00:00.000Z',
    );
    expect(new Date(instantFromSerial(46140.5, 'America/New_York')).toISOString()).toBe(
      '2026-04-28T16:00:00.000Z',
    );
  });

  it('come back from their instants on both sides of the change of clocks', () => {
    for (const zone of ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'])
      for (let serial = 46090.25; serial < 46460; serial += 3.5)
        expect(serialFromInstant(instantFromSerial(serial, zone), zone)).toBeCloseTo(serial, 8);
  });

  it('know the offset of a zone', () => {
    expect(zoneOffset(Date.UTC(2026, 0, 1), 'Asia/Kolkata')).toBe(5.5 * 3_600_000);
    expect(zoneOffset(Date.UTC(2026, 6, 1), 'Europe/London')).toBe(3_600_000);
  });
});
