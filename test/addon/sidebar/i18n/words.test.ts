import { describe, expect, it } from 'vitest';
import { language } from '../../../../addon/sidebar/i18n/words.ts';

describe('numbers in sentences', () => {
  const { words, format } = language('ru');
  it.each([
    [1, '1 строка'],
    [2, '2 строки'],
    [5, '5 строк'],
    [11, '11 строк'],
    [21, '21 строка'],
    [112, '112 строк'],
  ])('declines %i in Russian', (count, text) => {
    expect(words.rows(count)).toBe(text);
  });

  it('writes numbers and dates as the reader does', () => {
    expect(words.customersIn(3446)).toBe('3\u00a0446 клиентов');
    expect(language('en').words.customersIn(3446)).toBe('3,446 customers');
    expect(format.date('2026-04-28')).toBe('28 апр. 2026');
    expect(language('en').words.rows(1)).toBe('1 row');
    expect([format.two(0.5), format.two(null)]).toEqual(['0,50', '—']);
  });
});
