import { describe, expect, test } from 'vitest';
import {
  formatCompact,
  formatCompactMoney,
  formatDate,
  formatMoney,
  formatNumber,
  formatShare,
} from '../../../core/words/format.ts';
import { pluralRu } from '../../../core/words/plural.ts';

/** No-break spaces made visible. */
const shown = (text: string) => text.replace(/\u00a0/g, '·');

describe('numbers', () => {
  test.each([
    [1234.5, 1, '1,234.5', '1·234,5'],
    [1234567, 0, '1,234,567', '1·234·567'],
    [0.5, 2, '0.5', '0,5'],
    [-1234.5, 1, '−1,234.5', '−1·234,5'],
    [1.005, 2, '1.01', '1,01'],
    [-0.001, 2, '0', '0'],
    [999.999, 2, '1,000', '1·000'],
    [1e-7, 9, '0.0000001', '0,0000001'],
    [Number.NaN, 2, '—', '—'],
  ])('%d to %d decimals', (value, decimals, en, ru) => {
    expect([formatNumber(value, 'en', { decimals }), shown(formatNumber(value, 'ru', { decimals }))]).toEqual(
      [en, ru],
    );
  });

  test('large numbers lose their decimals unless asked', () => {
    expect([formatNumber(1234.56, 'en'), formatNumber(12.345, 'en')]).toEqual(['1,235', '12.35']);
  });

  test('fixed decimals keep their zeros', () => {
    expect(formatNumber(5, 'en', { decimals: 2, fixed: true })).toBe('5.00');
  });
});

test.each([
  [0.125, '12.5%', '12,5·%'],
  [1, '100%', '100·%'],
])('the share %d', (share, en, ru) => {
  expect([formatShare(share, 'en'), shown(formatShare(share, 'ru'))]).toEqual([en, ru]);
});

describe('money', () => {
  test.each([
    [4758.03, 'GBP', 2, '£4,758.03', '4·758,03·£'],
    [1500, 'RUB', 0, '₽1,500', '1·500·₽'],
    [-12.5, 'USD', 2, '−$12.50', '−12,50·$'],
    [99, 'CHF', 0, '99·CHF', '99·CHF'],
    [99, '', 0, '99', '99'],
  ])('%d %s', (value, currency, decimals, en, ru) => {
    expect(shown(formatMoney(value, 'en', currency, decimals))).toBe(en);
    expect(shown(formatMoney(value, 'ru', currency, decimals))).toBe(ru);
  });

  test.each([
    [16_481_801, '£16.5M', '16,5·млн·£'],
    [527_718.76, '£528K', '528·тыс.·£'],
    [999_950, '£1M', '1·млн·£'],
    [1_234, '£1.23K', '1,23·тыс.·£'],
    [950, '£950', '950·£'],
    [-2_500_000_000, '−£2.5B', '−2,5·млрд·£'],
  ])('%d in little room', (value, en, ru) => {
    expect(formatCompactMoney(value, 'en', 'GBP')).toBe(en);
    expect(shown(formatCompactMoney(value, 'ru', 'GBP'))).toBe(ru);
  });
});

test('a compact number needs no currency', () => {
  expect([formatCompact(12.34, 'en'), shown(formatCompact(120_000, 'ru'))]).toEqual(['12.3', '120·тыс.']);
});

test('days are written out', () => {
  expect([formatDate('2026-04-28', 'en'), formatDate(Date.UTC(2026, 3, 1), 'ru')]).toEqual([
    '28 April 2026',
    '1 апреля 2026',
  ]);
  expect([formatDate('2026-04-28', 'en', 'short'), formatDate('2026-09-01', 'ru', 'short')]).toEqual([
    '28 Apr 2026',
    '1 сент. 2026',
  ]);
  expect(formatDate('soon', 'en')).toBe('—');
});

test.each([
  [1, 'строка'],
  [2, 'строки'],
  [5, 'строк'],
  [11, 'строк'],
  [12, 'строк'],
  [21, 'строка'],
  [104, 'строки'],
  [111, 'строк'],
  [1.5, 'строки'],
  [0.1, 'строки'],
])('%d %s', (count, word) => {
  expect(pluralRu(count, 'строка', 'строки', 'строк')).toBe(word);
});
