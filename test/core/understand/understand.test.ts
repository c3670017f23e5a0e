import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { inspect } from '../../../core/inspect.ts';
import { columnNamed, numbersOf, textAt } from '../../../core/table/access.ts';
import { understand } from '../../../core/understand/understand.ts';
import { inputOf, sheetOf, shop, told } from './shop.ts';

const lines = (rows: number, of: (row: number) => string) =>
  Array.from({ length: rows }, (_, row) => of(row));

describe('what joins sheets', () => {
  const clients = (key: (row: number) => string) =>
    sheetOf(
      'Clients',
      'No | Client | Age | E-mail',
      ...lines(40, (row) => `${key(row)} | CL${row} | ${20 + row} | c${row}@example.org`),
    );
  const orders = (header: string, reference: (row: number) => string) =>
    sheetOf(
      'Orders',
      `Order | ${header} | Ordered | Total`,
      ...lines(120, (row) => `O${row} | ${reference(row)} | 2024-03-${(row % 28) + 1} | ${row}.50`),
    );
  const joined = (...sheets: Parameters<typeof inputOf>[0]) =>
    understand(inputOf(sheets)).joins.map(({ from, to }) => `${from.column} → ${to.column}`);

  test('the column that others refer to, be it the second best key', () => {
    const sheets = [clients((row) => String(row + 1)), orders('Mail', (row) => `C${row % 40}@EXAMPLE.org`)];
    expect(joined(...sheets)).toEqual(['Mail → E-mail']);
  });

  test('numbers spread over a wide range that all meet', () => {
    const sheets = [
      clients((row) => String(20_000 + row * 37)),
      orders('Card', (row) => String(20_000 + (row % 40) * 37)),
    ];
    expect(joined(...sheets)).toEqual(['Card → No']);
  });

  test('no numbers that meet because both count from 1', () => {
    const sheets = [clients((row) => String(row + 1)), orders('Parcels', (row) => String((row % 4) + 1))];
    expect(joined(...sheets)).toEqual([]);
  });

  test('most values under the same header, with orphans, rather than nothing', () => {
    const sheets = [
      clients((row) => `K${row}`),
      orders('Client', (row) => (row % 3 ? `ZZ${row}` : `CL${row % 40}`)),
    ];
    const [join] = understand(inputOf(sheets)).joins;
    expect(join).toMatchObject({ from: { column: 'Client' }, to: { column: 'Client' }, orphans: 80 });
  });
});

describe('what one sheet learns from another', () => {
  const people = sheetOf(
    'People',
    'Person ID | Born',
    ...lines(20, (row) => `P${row + 10} | ${20 + (row % 9)}/02/1980`),
  );
  const visits = sheetOf(
    'Visits',
    'Person ID | Seen',
    ...lines(20, (row) => `P${row + 10} | 03/0${(row % 9) + 1}/2024`),
  );

  test('the order of month and day', () => {
    const seen = columnNamed(understand(inputOf([people, visits])).tables.get('Visits')!, 'Seen');
    expect(seen && textAt(seen, 4)).toBe('2024-05-03');
  });

  test('nothing, when nothing tells: then the habit of who reads decides, and it is said', () => {
    const alone = (locale: 'en' | 'ru') => understand(inputOf([visits], {}, { locale }));
    const day = (locale: 'en' | 'ru') => textAt(columnNamed(alone(locale).tables.get('Visits')!, 'Seen')!, 4);
    expect([day('en'), day('ru')]).toEqual(['2024-03-05', '2024-05-03']);
    expect(alone('ru').quality.map(({ code }) => code)).toContain('date.order-unknown');
  });
});

describe('what is told of customers', () => {
  const customers = (header: string, of: (row: number) => string) => {
    const input = inputOf([
      sheetOf(
        'Customers',
        `Customer ID | City | ${header}`,
        ...lines(60, (row) => `C${row + 10} | ${['Bath', 'York'][row % 2]} | ${of(row)}`),
      ),
    ]);
    return prepareCustomers(understand(input), input);
  };

  test.each([
    ['Birth date', (row: number) => `1980-04-${(row % 28) + 1}`, 46],
    ['Birth year', (row: number) => String(1980 + (row % 9)), 46],
    ['Год рождения', (row: number) => String(1980 + (row % 9)), 46],
  ] as const)('%s gives an age', (header, of, age) => {
    const found = customers(header, of);
    expect([found.age, numbersOf(found.table, 'Age_Years')?.[0]]).toEqual(['Age_Years', age]);
  });

  test.each([
    ['Tenure in months', (row: number) => String(row + 6), 0.5],
    ['Tenure', (row: number) => String(row + 6), 0.5],
    ['Tenure', (row: number) => String((row % 9) + 6), 6],
    ['Member since', () => '2024-04-28', 2],
    ['Dt_Customer', () => '2024-04-28', 2],
    ['YearsAtCompany', (row: number) => String(row % 9), 0],
  ] as const)('%s gives a tenure in years', (header, of, years) => {
    const found = customers(header, of);
    expect([found.tenure, numbersOf(found.table, 'Tenure_Years')?.[0]]).toEqual(['Tenure_Years', years]);
  });

  test('gender, age and origin are protected', () => {
    expect(
      customers(
        'Gender | Age | Nationality',
        (row) => `${row % 2 ? 'M' : 'F'} | ${20 + row} | ${['UK', 'FR'][row % 2]}`,
      ).protected,
    ).toEqual(['Gender', 'Age', 'Nationality']);
  });

  test('a region stands in where there is no city', () => {
    const input = inputOf([
      sheetOf(
        'Customers',
        'Customer ID | Region | Age',
        ...lines(20, (row) => `C${row} | ${['North', 'South'][row % 2]} | ${20 + row}`),
      ),
    ]);
    expect(prepareCustomers(understand(input), input).city).toBe('Region');
  });

  test('personal data and ignored columns are set aside', () => {
    const settings = { roles: { columns: { Customers: { City: ['ignored' as const] } } } };
    const input = inputOf(
      [
        sheetOf(
          'Customers',
          'Customer ID | City | E-mail | Age',
          ...lines(20, (row) => `C${row} | Bath${row % 3} | c${row}@example.org | ${20 + row}`),
        ),
      ],
      settings,
    );
    expect(prepareCustomers(understand(input), input).setAside).toEqual(['City', 'E-mail']);
  });
});

describe('ratings', () => {
  const survey = (zeros: number) =>
    sheetOf(
      'Survey',
      'Customer ID | Seat | Food | Staff | Wifi',
      ...lines(
        100,
        (row) =>
          `C${row} | ${(row % 5) + 1} | ${(row % 4) + 2} | ${5 - (row % 5)} | ${row < zeros ? 0 : (row % 5) + 1}`,
      ),
    );
  const read = (zeros: number) => {
    const { tables, quality } = understand(inputOf([survey(zeros)]));
    return {
      wifi: numbersOf(tables.get('Survey')!, 'Wifi'),
      codes: quality.map(({ code, column, rows }) => `${code} ${column} ${rows}`),
    };
  };

  test('a rare 0 beside scales from 1 is no rating', () => {
    const { wifi, codes } = read(7);
    expect([wifi?.[0], wifi?.[10]]).toEqual([Number.NaN, 1]);
    expect(codes).toContain('value.zero-not-rated Wifi 7');
  });

  test('a common 0 is a rating like any other', () => {
    const { wifi, codes } = read(60);
    expect(wifi?.[0]).toBe(0);
    expect(codes.join()).not.toContain('zero-not-rated');
  });
});

test('every guess carries a score and a reason, in either language', () => {
  for (const locale of ['en', 'ru'] as const) {
    for (const { role, columns } of inspect(inputOf(shop(), {}, { locale })).sheets) {
      for (const guess of [role, ...columns.flatMap(({ roles }) => roles)]) {
        expect(guess.score).toBeGreaterThan(0);
        expect(guess.score).toBeLessThanOrEqual(1);
        expect(guess.reason).toMatch(/^[\p{Lu}\d].*\.$/u);
      }
    }
  }
});

test('a date is turned into time only where time is counted from it', () => {
  const reasons = (id: string) => {
    const sheet = sheetOf(
      'Sheet1',
      `${id} | Created date | Resolved date | Priority`,
      ...lines(
        40,
        (row) => `T${100 + row} | 2024-03-${(row % 28) + 1} | 2024-05-${(row % 27) + 1} | ${row % 3}`,
      ),
    );
    const input = inputOf([sheet]);
    const { features } = prepareCustomers(understand(input), input);
    return ['Created date', 'Resolved date', 'Tenure_Years'].map(
      (name) => features.find((feature) => feature.id === name)?.reason,
    );
  };
  const [turned, unused] = ['date', 'date-unused'].map((code) => ({ code, details: {} }));
  expect(reasons('Member ID')).toEqual([turned, unused, null]);
  expect(reasons('Ticket ID')).toEqual([unused, unused, undefined]);
});

test('a customer number given twice is a mistake, though every e-mail address differs', () => {
  const sheet = sheetOf(
    'Clients',
    'Client | Age | E-mail',
    ...lines(40, (row) => `CL${row === 39 ? 100 : 100 + row} | ${20 + row} | c${row}@example.org`),
  );
  const { sheets, quality } = understand(inputOf([sheet]));
  expect(sheets[0]?.key).toEqual(['Client']);
  expect(quality[0]).toMatchObject({ code: 'key.duplicates', severity: 'error', rows: 2 });
});

test('products told apart by their short names alone are joined by them', () => {
  const people = sheetOf('Clients', 'Client ID | Age', ...lines(40, (row) => `C${100 + row} | ${20 + row}`));
  const items = sheetOf(
    'Items',
    'Item | Group',
    ...lines(4, (row) => `Thing ${row} | ${row < 2 ? 'A' : 'B'}`),
  );
  const orders = sheetOf(
    'Orders',
    'Order ID | Client ID | Item | Total',
    ...lines(120, (row) => `O${row} | C${100 + (row % 40)} | thing ${row % 4} | ${row}.50`),
  );
  const { sheets, joins } = understand(inputOf([people, items, orders]));
  expect(sheets.map(({ role }) => role.role)).toEqual(['customers', 'products', 'sales']);
  expect(joins).toContainEqual(
    expect.objectContaining({
      from: { sheet: 'Orders', column: 'Item' },
      to: { sheet: 'Items', column: 'Item' },
    }),
  );
});

test('a single sheet that cannot be used is said to be unused, with what to do', () => {
  const { quality, customersSheet } = understand(
    inputOf([sheetOf('Survey', 'Age | Income', ...lines(40, (row) => `${20 + row} | ${9000 + row * 31}`))]),
  );
  expect(customersSheet).toBeNull();
  expect(quality).toMatchObject([{ code: 'sheet.unused', sheet: 'Survey' }]);
});

test('no date of leaving is no gap', () => {
  const sheet = sheetOf(
    'Clients',
    'Client ID | Age | Cancelled on',
    ...lines(40, (row) => `C${100 + row} | ${20 + row} | ${row % 4 ? '' : '2025-03-01'}`),
  );
  const { quality } = understand(inputOf([sheet]));
  expect(quality.filter(({ column }) => column === 'Cancelled on').map(({ code }) => code)).not.toContain(
    'value.missing',
  );
});

test('a Russian sentence goes on with a small letter after the name of the column', () => {
  const sheet = sheetOf(
    'Клиенты',
    'Код клиента | ФИО | Возраст',
    ...lines(40, (row) => `К${100 + row} | Имя ${row} | ${20 + row}`),
  );
  const quality = told(understand(inputOf([sheet], {}, { locale: 'ru' })), 'ru');
  expect(quality.find(({ code }) => code === 'column.personal')?.message).toContain(
    '«ФИО»: в столбце личные данные',
  );
});
