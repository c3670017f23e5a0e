import { describe, expect, it } from 'vitest';
import { evaluate, failure, hostOf } from './evaluate.ts';

const grid = [
  ['id', 'age', 'city'],
  ['a', 41, 'Leeds'],
  ['b', null, 'York'],
];

describe('reading', () => {
  it('gives empty cells as the empty text', () => {
    expect(evaluate('return sheet.getDataRange().getValues()', grid)).toEqual([
      ['id', 'age', 'city'],
      ['a', 41, 'Leeds'],
      ['b', '', 'York'],
    ]);
  });

  it('gives a date cell as a Date, in the document’s time zone', () => {
    const body = `sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(46140.5);
      SpreadsheetApp.getActive().setSpreadsheetTimeZone('Europe/London');
      return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A1').getDisplayValue()];`;
    expect(evaluate(body)).toEqual(['2026-04-28T11:00:00.000Z', '2026-04-28']);
  });

  it('knows A1 notation for cells, columns and rows', () => {
    const body = `return ['B2', 'A:B', '2:3', 'B2:C', 'C3:A1'].map((a1) => {
      const range = sheet.getRange(a1);
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()].join();
    })`;
    expect(evaluate(body, grid)).toEqual(['2,2,1,1', '1,1,3,2', '2,1,2,3', '2,2,2,2', '1,1,3,3']);
  });

  it('calls the data range of an empty sheet A1', () => {
    expect(evaluate('return [sheet.getDataRange().getA1Notation(), sheet.getLastRow()]', [[null]])).toEqual([
      'A1',
      0,
    ]);
  });
});

describe('writing', () => {
  const written = (value: string, format = '') =>
    evaluate(
      `const cell = sheet.getRange('A1').setNumberFormat('${format}');
      cell.setValue(${JSON.stringify(value)});
      return [cell.getValue(), cell.getFormula(), cell.getNumberFormat()];`,
    );

  it('takes a text that starts with = for a formula', () => {
    expect(written('=SUM(B1:B9)')).toEqual(['', '=SUM(B1:B9)', '']);
  });

  it('reads numbers, percentages, money, dates and flags out of texts', () => {
    expect(written('1,234.5')).toEqual([1234.5, '', '#,##0.00']);
    expect(written('12%')).toEqual([0.12, '', '0%']);
    expect(written('$9.50')).toEqual([9.5, '', '"$"#,##0.00']);
    expect(written('007')).toEqual([7, '', '']);
    expect(written('2026-04-28')).toEqual(['2026-04-28T00:00:00.000Z', '', 'yyyy-mm-dd']);
    expect(written('4/28/2026')).toEqual(['2026-04-28T00:00:00.000Z', '', 'm/d/yyyy']);
    expect(written('TRUE')).toEqual([true, '', '']);
  });

  it('leaves texts alone that are none of these', () => {
    for (const text of ['HL00001', '1,23', '31/31/2026', '12 monkeys', '1.2.3', '-', '+'])
      expect(written(text)).toEqual([text, '', '']);
  });

  it('keeps every text in a plain-text cell', () => {
    for (const text of ['007', '=1+1', 'TRUE', '2026-04-28', "'quoted"])
      expect(written(text, '@')).toEqual([text, '', '@']);
  });

  it('drops the apostrophe that keeps an entry as text', () => {
    expect(written("'=1+1")).toEqual(['=1+1', '', '']);
    expect(written("'007")).toEqual(['007', '', '']);
  });

  it('reads dates and decimal commas by the document’s locale', () => {
    const body = `SpreadsheetApp.getActive().setSpreadsheetLocale('ru_RU');
      const cell = sheet.getRange('A1');
      const read = (text) => { cell.setNumberFormat(''); cell.setValue(text); return cell.getValue(); };
      return [read('1 234,5'), read('28.04.2026'), read('1.5')];`;
    expect(evaluate(body)).toEqual([1234.5, '2026-04-28T00:00:00.000Z', '1.5']);
  });

  it('stores a Date of the script as a date', () => {
    const body = `sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 3, 28, 9, 30)));
      return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getDisplayValue()]`;
    expect(evaluate(body)).toEqual(['2026-04-28T09:30:00.000Z', '4/28/2026 9:30:00']);
  });

  it('empties cells with null and the empty text', () => {
    expect(
      evaluate("sheet.getRange('A1:B1').setValues([[null, '']]); return sheet.getLastRow()", [['x', 'y']]),
    ).toBe(0);
  });

  it('keeps notes apart from values', () => {
    const body = `sheet.getRange('A1').setNote('who wrote this');
      sheet.getRange('A1').clearContent();
      return [sheet.getRange('A1').getNote(), sheet.getRange('A1:B1').getNotes(), sheet.getLastRow()]`;
    expect(evaluate(body, [['id', null]])).toEqual(['who wrote this', [['who wrote this', '']], 0]);
  });
});

describe('documented errors', () => {
  it.each([
    ['sheet.getRange(5, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 4)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ["sheet.getRange('nonsense!')", 'Range not found'],
    [
      'sheet.getRange(1, 1, 2, 1).setValues([[1]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1').setValue('x'.repeat(50001))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['sheet.deleteColumns(1, 3)', "You can't delete all the columns on the sheet."],
    [
      "SpreadsheetApp.getActive().insertSheet('Customers')",
      'A sheet with the name "Customers" already exists. Please enter another name.',
    ],
    [
      'SpreadsheetApp.getActive().deleteSheet(sheet)',
      "You can't remove all the visible sheets in a document.",
    ],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    [
      'sheet.insertRowsAfter(1, 4000000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('%s', (body, message) => {
    expect(failure(body, grid)).toBe(message);
  });

  it('writes nothing when a row of the data is too short', () => {
    const body = `try { sheet.getRange('A1:B2').setValues([['x', 'y'], ['z']]); } catch (error) {}
      return sheet.getRange('A1').getValue()`;
    expect(evaluate(body, grid)).toBe('id');
  });
});

describe('columns and rows', () => {
  it('inserts a column that takes the format of its neighbour', () => {
    const body = `sheet.getRange('B:B').setNumberFormat('0.00');
      sheet.insertColumnAfter(2);
      return [sheet.getRange('C2').getNumberFormat(), sheet.getRange('D2').getValue(), sheet.getRange('C2').getValue()]`;
    expect(evaluate(body, grid)).toEqual(['0.00', 'Leeds', '']);
  });

  it('moves notes and formulas with their rows', () => {
    const body = `sheet.getRange('A3').setNote('n'); sheet.getRange('B3').setFormula('=1');
      sheet.insertRowBefore(2);
      const down = [sheet.getRange('A4').getNote(), sheet.getRange('B4').getFormula(), sheet.getRange('A4').getValue()];
      sheet.deleteRow(2);
      return [down, sheet.getRange('A3').getNote(), sheet.getRange('B3').getFormula()]`;
    expect(evaluate(body, grid)).toEqual([['n', '=1', 'b'], 'n', '=1']);
  });

  it('sorts under the frozen rows, empty cells last', () => {
    const body = `sheet.setFrozenRows(1); sheet.sort(2, false); return sheet.getRange('A1:B4').getValues()`;
    expect(
      evaluate(body, [
        ['id', 'n'],
        ['a', null],
        ['b', 1],
        ['c', 3],
      ]),
    ).toEqual([
      ['id', 'n'],
      ['c', 3],
      ['b', 1],
      ['a', ''],
    ]);
  });
});

describe('protections', () => {
  it('let their maker edit', () => {
    expect(
      evaluate("sheet.protect(); sheet.getRange('A1').setValue('x'); return sheet.getRange('A1').getValue()"),
    ).toBe('x');
  });

  it('keep others out of the protected columns only', () => {
    const host = hostOf(
      "const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue('x'); sheet.getRange('B1').setValue('y')",
      grid,
    );
    const [sheet] = host.workbook.sheets;
    sheet?.protections.push({
      id: 99,
      area: { row: 0, column: 1, rows: 3, columns: 1 },
      unprotected: [],
      description: 'Ages',
      warningOnly: false,
      canEdit: false,
    });
    expect(() => host.run('main')).toThrow(/^You are trying to edit a protected cell or object/);
    expect(sheet?.columns.slice(0, 2).map((column) => column.values[0])).toEqual(['x', 'age']);
  });

  it('follow the columns that they protect', () => {
    const body = `const protection = sheet.getRange('C1:C3').protect().setDescription('Prices');
      sheet.insertColumnBefore(2);
      return [protection.getRange().getA1Notation(), sheet.getProtections('RANGE')[0].getDescription()]`;
    expect(evaluate(body, grid)).toEqual(['D:D', 'Prices']);
  });
});
