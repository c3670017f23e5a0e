import { describe, expect, test } from 'vitest';
import { columnNamed, textAt } from '../../../../core/table/access.ts';
import { readTable, type TableReading } from '../../../../core/table/read/read-table.ts';
import type { Cell, Column } from '../../../../core/table/types.ts';

/** One column under a header, beside an id so that rows are never blank. */
function column(header: string, cells: readonly Cell[], beside: Record<string, readonly Cell[]> = {}) {
  const others = Object.keys(beside);
  const reading = readTable({
    name: 'Sheet',
    cells: [
      ['Row id', header, ...others],
      ...cells.map((cell, row) => [`r${row}x`, cell, ...others.map((name) => beside[name]?.[row] ?? null)]),
    ],
  });
  const found = columnNamed(reading.table, header) as Column;
  return { reading, found, codes: codesOf(reading, header) };
}

function codesOf({ remarks }: TableReading, header: string): string[] {
  return remarks.filter((remark) => remark.column === header).map(({ code, rows }) => `${code} ${rows}`);
}

function texts(found: Column, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => textAt(found, row));
}

describe('numbers', () => {
  test('one decimal point decides for the column that a comma parts thousands', () => {
    const { found, codes } = column('Spend', ['1,234', '12.5', '950']);
    expect(texts(found, 3)).toEqual(['1234', '12.5', '950']);
    expect(codes).toEqual([]);
  });

  test('one decimal comma decides for the column that a point parts thousands', () => {
    const { found } = column('Spend', ['1.234', '12,5', '950']);
    expect(texts(found, 3)).toEqual(['1234', '12.5', '950']);
  });

  test('a number that contradicts its column is read as the only number it can be, and is listed', () => {
    const { found, codes, reading } = column('Spend', ['1,234.50', '2,000.25', '12.5', '7,25']);
    expect(texts(found, 4)).toEqual(['1234.5', '2000.25', '12.5', '7.25']);
    expect(codes).toEqual(['number.contradictory 1']);
    expect(reading.remarks[0]?.examples).toEqual([{ row: 5, value: '7,25' }]);
  });

  test('a column that cannot tell follows its neighbours', () => {
    const { found, codes } = column('Spend', ['1,234', '5,678'], { Price: ['1,5', '22,75'] });
    expect(texts(found, 2)).toEqual(['1.234', '5.678']);
    expect(codes).toEqual([]);
  });

  test('money never has three decimals, so the sign before three digits parts thousands', () => {
    expect(texts(column('Spend', ['€1.234', '€950', '€12.500']).found, 3)).toEqual(['1234', '950', '12500']);
    expect(texts(column('Spend', ['£1,234', '£950', '£12,500']).found, 3)).toEqual(['1234', '950', '12500']);
  });

  test('commas in every number from a thousand up, and only there, part thousands', () => {
    const { found, codes } = column('Spend', ['1,234', '950', '12,500', '7']);
    expect([texts(found, 4), codes]).toEqual([['1234', '950', '12500', '7'], []]);
  });

  test('a column that cannot tell and has no neighbours is said to be unsure', () => {
    const { found, codes } = column('Spend', ['1,234', '5,678']);
    expect(texts(found, 2)).toEqual(['1234', '5678']);
    expect(codes).toEqual(['number.form-unknown 2']);
  });

  test('numbers, booleans and texts of one column are read alike', () => {
    const { found } = column('Spend', [12.5, '12.5', '7', null]);
    expect(texts(found, 4)).toEqual(['12.5', '12.5', '7', '']);
  });

  test('the unit that most amounts carry is the column’s, others are listed', () => {
    const { found, codes } = column('Spend', ['£5', '£7.50', '$3', '8']);
    expect(found.kind === 'number' && found.unit).toBe('GBP');
    expect(codes).toEqual(['number.mixed-units 1']);
    expect(found.kind === 'number' && [...found.values]).toEqual([5, 7.5, Number.NaN, 8]);
  });

  test.each([
    ['Tenure', ['12 months', '1 month', '7 months', '30 mos.'], 'months'],
    ['Стаж', ['5 лет', '1 год', '2 года', '11 лет'], 'years'],
    ['Delay', ['3,5 мин', '12 мин', '0 мин', '7,25 мин'], 'minutes'],
  ])('%s in words: %j', (header, cells, unit) => {
    const { found } = column(header, cells);
    expect(found.kind === 'number' && found.unit).toBe(unit);
    expect(found.kind === 'number' && found.values[3]).toBe(
      [30, 11, 7.25][['months', 'years', 'minutes'].indexOf(unit)],
    );
  });

  test('999 among ages is missing, 999 among amounts of its size is not', () => {
    expect(texts(column('Age', [20, 30, 40, 50, 999, 999]).found, 6)[4]).toBe('');
    expect(texts(column('Spend', [20, 300, 940, 1500, 999, 999]).found, 6)[4]).toBe('999');
  });

  test('−1 is missing where nothing else is negative', () => {
    const { found, codes } = column('Visits', [3, 5, 8, 12, -1, -1]);
    expect([texts(found, 6)[5], codes]).toEqual(['', ['value.sentinel 2']]);
    expect(texts(column('Balance', [3, 5, -8, 12, -1, -1]).found, 6)[5]).toBe('-1');
  });

  test('a text that keeps returning among numbers is a placeholder of the sheet’s own', () => {
    const cells = [...Array.from({ length: 20 }, (_, row) => row * 3), 'later', 'later', 'later'];
    const { found, codes } = column('Score', cells);
    expect([texts(found, 23)[22], codes]).toEqual(['', ['number.placeholders 3']]);
  });

  test('a few texts among many numbers are mistakes, however alike', () => {
    const cells = Array.from({ length: 1000 }, (_, row) =>
      row === 5 || row === 9 || row === 400 ? 'abc' : row * 2,
    );
    expect(column('Score', cells).codes).toEqual(['number.text 3']);
  });

  test('many different texts among numbers make the column mixed', () => {
    const cells = Array.from({ length: 100 }, (_, row) => (row % 10 === 0 ? `see note ${row}` : row * 2));
    expect(column('Score', cells).codes).toEqual(['column.mixed 10']);
  });

  test('half numbers and half texts are texts, and it is said', () => {
    const cells = Array.from({ length: 40 }, (_, row) => (row % 10 < 6 ? String(row * 7) : `word ${row}`));
    const { found, codes } = column('Remark', cells);
    expect(found.kind).toBe('text');
    expect(codes).toEqual(['column.mixed 16']);
  });
});

describe('identifiers', () => {
  test.each([
    ['Account number', (row: number) => String(700_000 + row * 13)],
    ['Loyalty', (row: number) => `00${1000 + row * 7}`],
    ['ИНН', (row: number) => String(7_700_000_000 + row * 97)],
    ['Ref', (row: number) => `HL-${row}/24`],
    ['Row', (row: number) => String(row + 1)],
    ['Лицевой счёт', (row: number) => String(7_700_000 + row * 13)],
    ['Карта лояльности', (row: number) => String(2_900 + row * 7)],
    ['Loyalty card', (row: number) => String(2_900 + row * 7)],
  ])('%s holds identifiers', (header, of) => {
    expect(
      column(
        header,
        Array.from({ length: 60 }, (_, row) => of(row)),
      ).found.kind,
    ).toBe('id');
  });

  test.each([
    ['Number of orders', (row: number) => row * 3],
    ['Salary', (row: number) => 40_000 + row * 13],
    ['Score', (row: number) => 300 + row],
    ['Card spend', (row: number) => 4000 + row * 17],
    ['Остаток на счёте', (row: number) => 4000 + row * 17],
    ['No. of visits', (row: number) => row + 1],
  ])('%s holds quantities', (header, of) => {
    expect(
      column(
        header,
        Array.from({ length: 60 }, (_, row) => of(row + 2)),
      ).found.kind,
    ).toBe('number');
  });

  test('codes of a few regions are levels, not quantities', () => {
    const { found } = column(
      'Region code',
      Array.from({ length: 60 }, (_, row) => String((row % 7) + 1)),
    );
    expect(found.kind).toBe('category');
  });
});

describe('dates', () => {
  test('a single telling date decides for the column', () => {
    const { found, codes } = column('Joined', ['03/04/2024', '13/05/2024', '01/02/2024', '05/05/2024']);
    expect(texts(found, 4)).toEqual(['2024-04-03', '2024-05-13', '2024-02-01', '2024-05-05']);
    expect(codes).toEqual(['date.ambiguous 2']);
  });

  test('a column that cannot tell follows its neighbours', () => {
    const { found } = column('Joined', ['03/04/2024', '01/02/2024'], { Left: ['25/12/2024', '26/12/2024'] });
    expect(texts(found, 2)).toEqual(['2024-04-03', '2024-02-01']);
  });

  test('between dots the day comes first', () => {
    const { found, codes } = column('Joined', ['03.04.2024', '01.02.2024']);
    expect([texts(found, 2), codes]).toEqual([['2024-04-03', '2024-02-01'], []]);
  });

  test('dates that leave nothing to tell are no evidence for a neighbour', () => {
    const { codes, reading } = column('Born', ['03/04/1984', '01/02/1990'], {
      Joined: ['2024-12-25', '2024-12-26'],
    });
    expect(codes).toEqual(['date.order-unknown 2']);
    expect(reading.columns.map(({ decision }) => decision?.by ?? null)).toEqual([null, 'default', null]);
  });

  test('months with their year are first days of months under a header that promises dates', () => {
    expect(texts(column('Период', ['03.2026', '11.2025']).found, 2)).toEqual(['2026-03-01', '2025-11-01']);
    expect(column('Amount', ['03.2026', '11.2025']).found.kind).toBe('number');
  });

  test('packed days under a short header, and the last of all days, are read', () => {
    const { found, codes } = column('close_dt', ['20250401', '99991231', '99991231', '20250123', '99991231']);
    expect(texts(found, 4)).toEqual(['2025-04-01', '', '', '2025-01-23']);
    expect(codes).toEqual(['value.sentinel 3']);
  });

  test('with no evidence at all it is said that the order was taken', () => {
    expect(column('Joined', ['03/04/2024', '01/02/2024']).codes).toEqual(['date.order-unknown 2']);
  });

  test('serial numbers and packed days are dates only under a header that promises dates', () => {
    expect(texts(column('Start date', [45_292, 45_293.5]).found, 2)).toEqual(['2024-01-01', '2024-01-02']);
    expect(texts(column('Дата', ['20240131', '20231231']).found, 2)).toEqual(['2024-01-31', '2023-12-31']);
    expect(column('Balance', [45_292, 45_293.5]).found.kind).toBe('number');
  });

  test('seconds and milliseconds since 1970 are dates under such a header', () => {
    expect(texts(column('created_at', [1_706_659_200, 1_714_435_200]).found, 2)).toEqual([
      '2024-01-31',
      '2024-04-30',
    ]);
    expect(texts(column('Updated', ['1706659200000', '1714435200000']).found, 2)).toEqual([
      '2024-01-31',
      '2024-04-30',
    ]);
    expect(column('Bytes', [1_706_659_201, 1_714_435_203]).found.kind).not.toBe('date');
  });

  test('a day far from all others that systems write for no date is missing', () => {
    const { found, codes } = column('Left on', [
      '9999-12-31',
      '2024-02-01',
      '9999-12-31',
      '2024-03-01',
      '1900-01-01',
      '0000-00-00',
    ]);
    expect(texts(found, 6)).toEqual(['', '2024-02-01', '', '2024-03-01', '1900-01-01', '']);
    expect(codes).toEqual(['value.placeholders 1', 'value.sentinel 2']);
  });

  test('what is no date among dates is missing and listed', () => {
    const { found, codes } = column('Joined', [
      '2024-01-01',
      '2024-02-30',
      'soon',
      '2024-03-01',
      '2024-03-02',
      '2024-04-01',
      '2024-05-01',
      '2024-06-01',
      '2024-07-01',
      '2024-08-01',
    ]);
    expect(texts(found, 3)).toEqual(['2024-01-01', '', '']);
    expect(codes).toEqual(['date.unreadable 2']);
  });
});

describe('levels and flags', () => {
  test.each([
    [['Yes', 'no', 'YES', 'No'], 'flag'],
    [['да', 'нет', 'Да', 'нет'], 'flag'],
    [['Y', 'N', 'Y', 'N'], 'flag'],
    [[true, false, true, null], 'flag'],
    [['1.0', '0.0', '1.0', '0.0'], 'flag'],
    [['M', 'F', 'F', 'M'], 'category'],
    [['М', 'Ж', 'Ж', 'М'], 'category'],
    [['1', '1', '1', '1'], 'number'],
    [[0, 1, 2, 1], 'number'],
  ] as const)('%j is a %s', (cells, kind) => {
    expect(column('Answer', cells).found.kind).toBe(kind);
  });

  test.each([
    [
      ['3 - High', '1 - Low', '10 - Top', '1 - Low', '3 - High', '10 - Top'],
      ['1 - Low', '3 - High', '10 - Top'],
    ],
    [
      ['60+', '<18', '18-30', '31-60', '60+', '<18'],
      ['<18', '18-30', '31-60', '60+'],
    ],
    [
      ['High', 'Low', 'Medium', 'Low', 'High', 'Medium'],
      ['Low', 'Medium', 'High'],
    ],
    [
      ['$40K - $60K', 'Less than $40K', '$120K +', 'Less than $40K', '$40K - $60K', '$120K +'],
      ['Less than $40K', '$40K - $60K', '$120K +'],
    ],
    [
      ['высокий', 'низкий', 'средний', 'низкий', 'высокий', 'средний'],
      ['низкий', 'средний', 'высокий'],
    ],
  ])('%j keeps its own order', (cells, levels) => {
    const { found } = column('Band', cells);
    expect(found.kind === 'category' && [found.ordered, found.levels]).toEqual([true, levels]);
  });

  test('spellings that look the same are one level, named as most rows name it', () => {
    const { found, codes } = column('Town', [
      'Орёл',
      'Орел',
      'орел',
      'Орел',
      'Москва',
      'Мoсква',
      'Москва',
      'Уфа',
    ]);
    expect(found.kind === 'category' && found.levels).toEqual(['Москва', 'Орел', 'Уфа']);
    expect(codes).toEqual(['level.spellings 3']);
  });

  test('placeholders and formula errors are missing, each with its count', () => {
    const { found, codes } = column('Plan', [
      'Basic',
      'Plus',
      '-',
      'нет данных',
      '#REF!',
      'Basic',
      'Plus',
      'None',
    ]);
    expect(texts(found, 8)).toEqual(['Basic', 'Plus', '', '', '', 'Basic', 'Plus', '']);
    expect(codes).toEqual(['value.placeholders 3', 'value.formula-errors 1']);
  });
});

describe('where the data is', () => {
  const read = (cells: readonly (readonly Cell[])[]) => readTable({ name: 'Sheet', cells });

  test('titles, blank rows and blank columns are passed over', () => {
    const reading = read([
      ['Report for May'],
      [],
      [null, 'printed', '2024-05-31'],
      [null, 'Name', 'Age', null, 'Town'],
      [null, 'Ann', '30', null, 'Bath'],
      [],
      [null, 'Bob', '40', null, 'York'],
    ]);
    expect(reading.headerRow).toBe(3);
    expect(reading.columns.map(({ name, index }) => `${name} ${index}`)).toEqual([
      'Name 1',
      'Age 2',
      'Town 4',
    ]);
    expect(Array.from(reading.table.sourceRows)).toEqual([4, 6]);
  });

  test('subtotals between the data and below it are no data', () => {
    const rows = (town: string, from: number) =>
      Array.from({ length: 4 }, (_, row) => [`K${from + row}`, town, String(10 + row), '2024-05-01']);
    const reading = read([
      ['Client', 'Town', 'Sum', 'Last order'],
      ...rows('Bath', 1),
      ['Bath Total', null, '46', null],
      ...rows('York', 5),
      ['Итого по York', '', '1 046,00', ''],
      ['Total Energies', 'York', '12', '2024-05-02'],
      ['Total Fitness', null, '15', '2024-05-03'],
      ['Subtotal', null, '46', null],
      ['Grand total', null, '138', null],
    ]);
    expect(reading.table.rows).toBe(10);
    expect(reading.remarks.map(({ code, rows: count }) => `${code} ${count}`)).toEqual([
      'rows.totals 2',
      'rows.subtotals 2',
    ]);
  });

  test('headers are trimmed, told apart and given letters where they are missing', () => {
    const reading = read([
      [' Name ', 'Note', 'Note', ''],
      ['Ann', 'a', 'b', 'c'],
    ]);
    expect(reading.columns.map(({ name }) => name)).toEqual(['Name', 'Note', 'Note (2)', 'Column D']);
  });

  test('years as headers do not hide the header', () => {
    const reading = read([
      ['Client', 'Town', '2022', '2023'],
      ['Ann', 'Bath', 5, 6],
      ['Bob', 'York', 7, 8],
    ]);
    expect([reading.headerRow, reading.table.rows]).toEqual([0, 2]);
  });

  test('a closing row of totals is left out, a client called Total is not', () => {
    const totals = read([
      ['Client', 'Town', 'Sum'],
      ['Ann', 'Bath', 5],
      ['Bob', 'York', 7],
      ['Total', null, 12],
    ]);
    expect(totals.table.rows).toBe(2);
    const client = read([
      ['Client', 'Town', 'Sum'],
      ['Ann', 'Bath', 5],
      ['Total Care Ltd', 'York', 7],
    ]);
    expect(client.table.rows).toBe(2);
  });

  test('a sheet without cells has no rows and no header', () => {
    expect(read([])).toMatchObject({ headerRow: -1, table: { rows: 0, columns: [] } });
    expect(read([[], ['', null]])).toMatchObject({ headerRow: -1, table: { rows: 0 } });
  });
});

describe('headers that promise numbers of things', () => {
  test('words that come again and again are levels, whatever the header', () => {
    const terms = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 'На год' : 'На месяц'));
    expect(column('Договор', terms).found.kind).toBe('category');
    expect(column('Номер договора', terms).found.kind).toBe('category');
    const shops = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 'North' : 'South'));
    expect(column('Shop ID', shops).found.kind).toBe('category');
  });

  test('codes with digits, and words of which each stands once, are identifiers', () => {
    const numbers = Array.from({ length: 60 }, (_, row) => `Д-${1000 + row}/24`);
    expect(column('Договор', numbers).found.kind).toBe('id');
    const shops = Array.from({ length: 60 }, (_, row) => `S${row % 3}`);
    expect(column('Shop ID', shops).found.kind).toBe('id');
  });
});
