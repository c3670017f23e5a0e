import { describe, expect, it } from 'vitest';
import { describeError, SegmentryError } from '../../../core/errors.ts';
import { messages } from '../../../core/words/index.ts';

describe('dictionaries', () => {
  it('say the same things in both languages', () => {
    expect(leaves(messages('ru'))).toEqual(leaves(messages('en')));
  });

  it('describe an unknown error without a stack', () => {
    expect(describeError(new TypeError('boom'), 'en')).toBe(
      'Something went wrong inside Segmentry (boom). Nothing was changed. Please report it.',
    );
  });

  it('name sheet, column, row, value and remedy', () => {
    const error = new SegmentryError('input.not-a-number', {
      sheet: 'Sales',
      column: 'Premium',
      row: 7,
      value: 'lots',
    });
    expect(describeError(error, 'en')).toBe(
      'Sheet “Sales”, column “Premium”, row 7: “lots” is not a number. Correct it, or empty the cell.',
    );
    expect(describeError(error, 'ru')).toContain('Лист «Sales», столбец «Premium», строка 7: «lots»');
  });
});

function leaves(tree: object, path = ''): readonly string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? leaves(value, `${path}.${key}`)
        : [`${path}.${key}`],
    )
    .sort();
}
