import { describe, expect, it } from 'vitest';
import { type ErrorArguments, SegmentryError } from '../../../core/errors.ts';
import { describeError } from '../../../core/words/describe-error.ts';

describe('sentences of errors', () => {
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
    ['host.changed', { sheet: 'Playbook' }],
    ['host.failed', { reason: 'timed out' }],
    ['internal.unexpected', { reason: 'boom' }],
  ] as const)(
    'say of a run that had begun to write what became of it, and of no other: %s',
    (code, details) => {
      const told = { ...details, takenBack: true, kept: ['Segment', 'Our list'] };
      const before = new SegmentryError(...([code, details] as ErrorArguments));
      const after = new SegmentryError(...([code, told] as ErrorArguments));
      const nothing = { en: /nothing was (?:written|changed)/i, ru: /ничего не (?:записано|изменено)/i };
      const taken = { en: 'was taken back; your own changes stay', ru: 'отменено, ваши правки сохранены' };
      for (const locale of ['en', 'ru'] as const) {
        expect(describeError(before, locale)).toMatch(nothing[locale]);
        expect(describeError(after, locale)).not.toMatch(nothing[locale]);
        expect(describeError(after, locale)).toContain(taken[locale]);
        expect(describeError(after, locale)).toContain('Segment, Our list');
      }
    },
  );
});
