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
    const error = new SegmentryError('input.playbook-days', {
      sheet: 'Playbook',
      column: 'Days',
      row: 7,
      value: 'soon',
    });
    expect(describeError(error, 'en')).toBe(
      'Sheet “Playbook”, column “Days”, row 7: “soon” is not a whole number from 1 to 365. Correct it, or empty the cell.',
    );
    expect(describeError(error, 'ru')).toContain('Лист «Playbook», столбец «Days», строка 7: «soon»');
  });

  it.each([
    new SegmentryError('host.changed', { sheet: 'Sales' }),
    new SegmentryError('host.failed', { reason: 'timed out' }),
    new SegmentryError('internal.unexpected', { reason: 'boom' }),
  ])('say of a run that had begun to write what became of it, and of no other: %s', ({ code, details }) => {
    const before = new SegmentryError(code, details);
    const after = new SegmentryError(code, { ...details, takenBack: true, kept: ['Segment', 'Our list'] });
    const nothing = { en: /nothing was (?:written|changed)/i, ru: /ничего не (?:записано|изменено)/i };
    const taken = { en: 'was taken back; your own changes stay', ru: 'отменено, ваши правки сохранены' };
    for (const locale of ['en', 'ru'] as const) {
      expect(describeError(before, locale)).toMatch(nothing[locale]);
      expect(describeError(after, locale)).not.toMatch(nothing[locale]);
      expect(describeError(after, locale)).toContain(taken[locale]);
      expect(describeError(after, locale)).toContain('Segment, Our list');
    }
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
