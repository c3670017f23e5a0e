import { expect, it } from 'vitest';
import { type ErrorCode, SegmentryError } from '../../core/errors.ts';
import { locales, messages } from '../../core/words/index.ts';

it('a code does not compile without its details, nor with others', () => {
  const made = [
    new SegmentryError('limit.time'),
    new SegmentryError('input.sheets-alike', { sheet: 'A', other: 'B' }),
    // @ts-expect-error: details are missing
    new SegmentryError('input.sheets-alike'),
    // @ts-expect-error: one of them is missing
    new SegmentryError('input.sheets-alike', { sheet: 'A' }),
    // @ts-expect-error: one is of another kind
    new SegmentryError('input.sheet-empty', { sheet: 'A', count: '1' }),
    // @ts-expect-error: they belong to another code
    new SegmentryError('host.protected', { reason: 'A1:B2' }),
    // @ts-expect-error: one is not asked for
    new SegmentryError('host.protected', { sheet: 'A', range: 'A1:B2', row: 1 }),
    // @ts-expect-error: there is no such code
    new SegmentryError('input.other', {}),
  ];
  expect(made.map(({ message }) => message.split(' ')[0])).toEqual(made.map(({ code }) => code));
});

it('every code has its sentence in every language, of these details alone', () => {
  const details = {
    ...{ path: 'a.csv', reason: 'locked', sheet: 'A', other: 'B', sheets: 'A, B', blank: 'C', column: 'Age' },
    ...{ count: 2, examples: 'x', rows: '2, 3', row: 2, value: 'old', available: 'Name', option: '--as-of' },
    ...{ expected: { kind: 'date' }, needed: 2, example: 'Age >= 50', feature: 'Age', range: 'A1:B2' },
  } as const;
  for (const locale of locales) {
    const { errors } = messages(locale);
    const codes = Object.keys(errors) as ErrorCode[];
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) {
      const sentence = (errors[code] as (given: typeof details) => string)(details);
      expect(sentence, code).toMatch(/^[“A-ZА-ЯЁ\d/a].*\.$/u);
      expect(sentence, code).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});
