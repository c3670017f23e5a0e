import { describe, expect, it } from 'vitest';
import { keyTexts, sameCell } from '../../../addon/server/cells.ts';
import type { Cell } from '../../../core/index.ts';

describe('two cells are the same', () => {
  it.each<[string, Cell, Cell]>([
    ['a number and its text', 0.5, '0.5'],
    ['a number and its text with a comma', 1234.25, '1 234,25'],
    ['a number and itself with an apostrophe', 0.125, "'0.125"],
    ['a number and its share', 0.875, '87.5%'],
    ['a number and what is shown of it', 0.8731, '0.87'],
    ['a number and what is shown of its share', 0.8731, '87%'],
    ['a number and the time that a date format makes of it', 3.875, '1900-01-02T21:00:00'],
    ['a whole number and its date', 45_000, '2023-03-15'],
    ['a time to the second', 0.873_12, '1899-12-30T20:57:18'],
    ['a text and itself with an apostrophe', 'Young, 18–30', "'Young, 18–30"],
    ['a truth value and its text', true, 'TRUE'],
    ['nothing and an empty text', null, ''],
    ['a number in exponents', 1e-7, '1e-7'],
    ['sums that differ in the last digit', 0.1 + 0.2, 0.3],
  ])('%s', (_, left, right) => {
    expect([sameCell(left, right), sameCell(right, left)]).toEqual([true, true]);
  });

  it.each<[string, Cell, Cell]>([
    ['a number and another that rounds to one digit', 0.8731, '1'],
    ['a number and its neighbour', 7, 8],
    ['a number and a text in the last digit', 0.875, '0.874'],
    ['a number and words', 7, 'seven'],
    ['a number and another day', 45_000, '2023-03-16'],
    ['a number and no day', 45_000, '2023-13-16'],
    ['texts', 'Old', 'old'],
    ['texts that are numbers', '0.50', '0.5'],
    ['zero and nothing', 0, null],
  ])('but not %s', (_, left, right) => {
    expect([sameCell(left, right), sameCell(right, left)]).toEqual([false, false]);
  });
});

describe('a key', () => {
  it('is also the number behind a date, and the text behind an apostrophe', () => {
    expect([keyTexts(17), keyTexts('1900-01-16'), keyTexts("'17")]).toEqual([
      ['17', '17'],
      ['1900-01-16', '17'],
      ["'17", '17'],
    ]);
  });
});
