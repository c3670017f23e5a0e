import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue, parseNumberText } from '../../../../core/table/type/parse-number.ts';

function read(text: string, decimal: '.' | ',' = '.'): number | null {
  const parsed = parseNumberText(text);
  return parsed ? numberValue(parsed, decimal) : null;
}

describe('a text that can be read in one way only', () => {
  test.each([
    ['0', 0],
    ['007', 7],
    ['-12.5', -12.5],
    ['+3', 3],
    ['.5', 0.5],
    [',5', 0.5],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['12,34,567.8', 1234567.8],
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['1 234,56', 1234.56],
    ['1\u00a0234\u00a0567,5', 1234567.5],
    ['1\u202f234,5', 1234.5],
    ["1'234.50", 1234.5],
    ['1’234’567', 1234567],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['−3', -3],
    ['–3,5', -3.5],
    ['5-', -5],
    ['(5)', -5],
    ['(1,234.50)', -1234.5],
    ['($5.00)', -5],
    ['$(5.00)', -5],
    ['1.2e5', 120000],
    ['-1E-3', -0.001],
  ])('reads %s as %d', (text, value) => {
    expect(read(text)).toBe(value);
    expect(read(text, ',')).toBe(value);
  });

  test.each([
    ['£1.2k', 1200, 'GBP'],
    ['£ 1,250.00', 1250, 'GBP'],
    ['-£5', -5, 'GBP'],
    ['£-5', -5, 'GBP'],
    ['1,2 млн ₽', 1_200_000, 'RUB'],
    ['15 тыс. руб.', 15_000, 'RUB'],
    ['250 р.', 250, 'RUB'],
    ['12%', 12, '%'],
    ['12,5 %', 12.5, '%'],
    ['3M', 3_000_000, ''],
    ['2.5bn', 2_500_000_000, ''],
    ['100 EUR', 100, 'EUR'],
    ['USD 99.90', 99.9, 'USD'],
    ['US$ 7', 7, 'USD'],
    ['R$ 1.234,56', 1234.56, 'BRL'],
    ['1 588,08 zł', 1588.08, 'PLN'],
    ['1.571,21 TL', 1571.21, 'TRY'],
    ['1 234,50 Kč', 1234.5, 'CZK'],
    ['kr 1 234,50', 1234.5, 'SEK'],
    ['Rs. 1,00,180.48', 100_180.48, 'INR'],
    ['₹1,00,180.48', 100_180.48, 'INR'],
    ['1500円', 1500, 'JPY'],
    ['3万円', 30_000, 'JPY'],
    ['AED 1,250.00', 1250, 'AED'],
    ['250,50 грн.', 250.5, 'UAH'],
    ['0,3 Mio. €', 300_000, 'EUR'],
    ['1.2 crore', 12_000_000, ''],
    ['$ -', 0, 'USD'],
    ['-   €', 0, 'EUR'],
    ['١٢٣٤٫٥', 1234.5, ''],
    ['१२३', 123, ''],
    ['１２３', 123, ''],
  ])('reads %s as %d with unit %s%s', (text, value, unit) => {
    expect(read(text)).toBe(value);
    expect(parseNumberText(text)?.unit).toBe(unit);
  });
});

test.each(['-', '$', 'R12', 'kr', 'zł5', 'Rs12'])('%s is no number', (text) => {
  expect(parseNumberText(text)).toBeNull();
});

test.each([
  ['1,234', 1234, 1.234],
  ['1.234', 1.234, 1234],
  ['999,999', 999999, 999.999],
])('%s is %d with a decimal point and %d with a decimal comma', (text, point, comma) => {
  expect([read(text, '.'), read(text, ',')]).toEqual([point, comma]);
});

test.each([
  ['HL00001'],
  ['12O'],
  ['1,23,4'],
  ['12 34'],
  ['8 912 345 67 89'],
  ['1.2.3'],
  ['2024-01-01'],
  ['12:30'],
  ['5 - Good'],
  ['--5'],
  ['+-5'],
  ['%'],
  ['-'],
  ['.'],
  ['()'],
  ['(5'],
  ['14a'],
  ['k'],
  ['1_000'],
  ['Infinity'],
  ['NaN'],
  ['0x10'],
])('%s is not a number', (text) => {
  expect(parseNumberText(text)).toBeNull();
});

test('every finite number is read back from its own text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (value) => {
      expect(read(String(value)) === value).toBe(true);
    }),
  );
});

test('grouped and decimal forms of one number agree, in en, ru and European writing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 2_000_000_000 }),
      fc.integer({ min: 10, max: 99 }),
      (whole, cents) => {
        const groups = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, sign);
        const expected = Number(`${whole}.${cents}`);
        for (const text of [
          `${groups(',')}.${cents}`,
          `${groups('.')},${cents}`,
          `${groups(' ')},${cents}`,
          `${groups('\u00a0')},${cents}`,
          `${groups("'")}.${cents}`,
        ]) {
          expect(read(text)).toBe(expected);
        }
      },
    ),
  );
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseNumberText(text.trim())));
});
