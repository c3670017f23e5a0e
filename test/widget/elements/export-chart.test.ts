import { describe, expect, it } from 'vitest';
import { toCsv, toTabbedText } from '../../../widget/elements/export-chart.ts';

const table = {
  columns: [
    { label: 'Name', numeric: false },
    { label: 'Premium, £', numeric: true },
  ],
  rows: [
    { key: 'a', cells: ['Say "hi"', '1,200'] },
    { key: 'b', cells: ['=HYPERLINK("x")', '3'] },
    { key: 'c', cells: ['two\nlines', '−4'] },
  ],
};

describe('a chart’s figures outside', () => {
  it('are RFC 4180, and a text that would run as a formula does not', () => {
    expect(toCsv(table).split('\r\n')).toEqual([
      'Name,"Premium, £"',
      '"Say ""hi""","1,200"',
      `"'=HYPERLINK(""x"")",3`,
      '"two\nlines",−4',
    ]);
  });

  it('paste into cells by tabs, one line a row', () => {
    expect(toTabbedText(table).split('\n')).toHaveLength(4);
    expect(toTabbedText(table).split('\n')[3]).toBe('two lines\t−4');
  });
});
