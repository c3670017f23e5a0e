import { describe, expect, it } from 'vitest';
import { publishQuality } from '../../../core/publish/publish-quality.ts';
import type { Report } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';

type Entry = Report['quality'][number];

const entry = (code: string, rows: number, message = `KX-7 said so`): Entry => ({
  ...{ code, rows, message, severity: 'warning', sheet: 'customers', column: 'Income' },
  examples: [{ row: 4, value: 'KX-7' }],
});
const told = (one: Entry, locale: 'en' | 'ru' = 'en') =>
  publishQuality({ ...sampleReport({ locale, customers: 1200 }), quality: [one] }, 10)[0]!;

describe('publishQuality', () => {
  it('shows no cell, in no entry', () => {
    for (const code of ['value.missing', 'level.spellings', 'key.duplicates', 'header.data', 'some.day']) {
      expect(told(entry(code, 40, 'x')).examples).toEqual([]);
    }
  });

  it('keeps a sentence that holds nothing but the count of many rows', () => {
    expect(told(entry('value.missing', 40, 'Sheet: 40 rows have no value.'))).toMatchObject({
      rows: 40,
      message: 'Sheet: 40 rows have no value.',
    });
    expect(told(entry('sheet.unused', 3, 'Nothing tells what it is for.')).message).toBe(
      'Nothing tells what it is for.',
    );
  });

  it('says what kind of thing was seen where the sentence quotes cells', () => {
    expect(told(entry('key.duplicates', 14)).message).toBe(
      'Sheet “customers”, column “Income”: keys that occur more than once, in 14 rows.',
    );
    expect(told(entry('value.outliers', 14), 'ru').message).toBe(
      'Лист «customers», столбец «Income»: значения далеко от остальных; строк: 14.',
    );
    expect(told(entry('some.day', 14)).message).not.toContain('KX-7');
    expect(told(entry('some.day', 14, 'Something of the data.')).message).toBe('Something of the data.');
  });

  it('keeps a sentence about one text that many rows hold', () => {
    const examples = [4, 9].map((row) => ({ row, value: 'Joined' }));
    const joined = told({ ...entry('some.level', 300, '300 rows say Joined.'), examples });
    expect(joined).toMatchObject({ message: '300 rows say Joined.', examples: [] });
  });

  it('counts neither few rows nor all but few', () => {
    const few = told(entry('value.missing', 3));
    expect(few).toMatchObject({
      rows: 0,
      message: expect.stringContaining('no value, in fewer than 10 rows.'),
    });
    const most = told(entry('column.near-constant', 1197));
    expect(most).toMatchObject({
      rows: 1190,
      message: expect.stringContaining('nearly all rows (1,190 or more)'),
    });
  });
});
