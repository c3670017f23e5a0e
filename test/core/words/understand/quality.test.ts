import { expect, test } from 'vitest';
import type { QualityEntry } from '../../../../core/understand/types.ts';
import { qualityInWords } from '../../../../core/words/understand/quality.ts';

const entry: QualityEntry = {
  code: 'value.placeholders',
  severity: 'info',
  sheet: 'Clients',
  column: 'Age',
  rows: 2,
  examples: [
    { row: 4, value: 'n/a' },
    { row: 9, value: '-\n-' },
  ],
  details: {},
};
const messageOf = (changes: Partial<QualityEntry>, locale: 'en' | 'ru' = 'en') =>
  qualityInWords([{ ...entry, ...changes }], locale)[0]?.message;

test('an entry keeps its facts, in the order of the report, and says where it is', () => {
  const [said] = qualityInWords([entry], 'en');
  expect(Object.keys(said ?? {}).join()).toBe('code,severity,sheet,column,rows,examples,message');
  expect(said?.message).toMatch(/^Sheet “Clients”, column “Age”: 2 rows hold .*\(n\/a, - -\)/);
});

test('the sentence after the place goes on with a small letter, and keeps names', () => {
  expect(messageOf({ code: 'sheet.unused', column: null })).toMatch(/^Sheet “Clients”: nothing tells /);
  expect(messageOf({ code: 'sheet.unused', column: null }, 'ru')).toMatch(/^Лист «Clients»: неясно, /);
});

test('details that the entry gives are said rather than the examples', () => {
  expect(messageOf({ details: { values: 'none at all' } })).toContain('(none at all)');
});

test('bounds of far values are written in the language of the reader, small ones with three decimals', () => {
  const details = { low: 0.0125, high: 125000.5 };
  expect(messageOf({ code: 'value.outliers', details })).toContain('(below 0.013 or above 125,001)');
  expect(messageOf({ code: 'value.outliers', details }, 'ru')).toContain(
    '(меньше 0,013 или больше 125\u00a0001)',
  );
});
