import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import type { Customers } from '../../../core/customers/types.ts';
import { inspect } from '../../../core/inspect.ts';
import type { SettingsInput } from '../../../core/settings/settings.ts';
import { columnNamed, numbersOf, textAt } from '../../../core/table/access.ts';
import type { Sheet } from '../../../core/table/types.ts';
import type { Understanding } from '../../../core/understand/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { featuresInWords } from '../../../core/words/customers/features.ts';
import { inputOf, sheetOf } from './shop.ts';

function read(
  sheets: readonly Sheet[],
  settings: SettingsInput = {},
  locale: 'en' | 'ru' = 'en',
): { readonly understanding: Understanding; readonly customers: Customers } {
  const input = inputOf(sheets, settings, { locale });
  const understanding = understand(input);
  return { understanding, customers: prepareCustomers(understanding, input) };
}

function kinds(understanding: Understanding, sheet: string): Record<string, string> {
  const found = understanding.sheets.find(({ name }) => name === sheet);
  return Object.fromEntries((found?.columns ?? []).map(({ name, kind }) => [name, kind]));
}

const names = ['Иванова Анна', 'Петров Олег', 'Сидорова Вера', 'Кузнецов Пётр', 'Смирнова Яна', 'Орлов Глеб'];
const towns = ['Казань', 'Пермь', 'Омск'];

function russianShop(): Sheet[] {
  const clients = Array.from({ length: 48 }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0');
    const month = String((row % 12) + 1).padStart(2, '0');
    return [
      `К-${String(row + 1).padStart(4, '0')}`,
      `${names[row % 6]} ${row}`,
      row % 2 ? 'М' : 'Ж',
      String(19 + ((row * 11) % 50)),
      row === 7 ? 'КАЗАНЬ' : row === 9 ? 'нет данных' : (towns[row % 3] ?? ''),
      `${day}.${month}.2021`,
      `+7 912 ${String(1_000_000 + row * 7919).slice(0, 3)}-${String(row + 10)}-44`,
      `client${row}@mail.ru`,
      row % 5 === 0 ? 'да' : 'нет',
    ].join(' | ');
  });
  const orders = Array.from({ length: 120 }, (_, row) => {
    const day = String((row % 28) + 1).padStart(2, '0');
    const month = String((row % 12) + 1).padStart(2, '0');
    const sum = `${1 + (row % 7)}\u00a0${String(200 + row).padStart(3, '0')},${String(row % 100).padStart(2, '0')} ₽`;
    return `${5000 + row} | К-${String(((row * 7) % 48) + 1).padStart(4, '0')} | Т${(row % 4) + 1} | ${day}.${month}.2024 | ${sum}`;
  });
  return [
    sheetOf(
      'Клиенты',
      'Отчёт по клиентам за 2024 год',
      '',
      'Код клиента | ФИО | Пол | Возраст | Город | Дата регистрации | Телефон | Эл. почта | Ушёл',
      ...clients,
      'Итого: 48 | | | | | | | | ',
    ),
    sheetOf('Заказы', 'Номер заказа | Клиент | Артикул | Дата заказа | Сумма', ...orders),
    sheetOf(
      'Товары',
      'Артикул | Наименование | Категория',
      'Т1 | Чайник | Кухня',
      'Т2 | Лампа | Дом',
      'Т3 | Стул | Дом',
      'Т4 | Плед | Дом',
    ),
  ];
}

describe('a Russian shop with a title, totals and its own headers', () => {
  const { understanding, customers } = read(russianShop(), {}, 'ru');

  test('sheets have their roles and the header is found below the title', () => {
    expect(understanding.sheets.map(({ role }) => role.role)).toEqual(['customers', 'sales', 'products']);
    expect(understanding.sheets[0]).toMatchObject({ headerRow: 2, rows: 48, key: ['Код клиента'] });
    expect(understanding.quality.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['header.below-top', 'rows.totals']),
    );
  });

  test('columns have their kinds', () => {
    expect(kinds(understanding, 'Клиенты')).toEqual({
      'Код клиента': 'id',
      ФИО: 'text',
      Пол: 'category',
      Возраст: 'number',
      Город: 'category',
      'Дата регистрации': 'date',
      Телефон: 'text',
      'Эл. почта': 'text',
      Ушёл: 'flag',
    });
    expect(kinds(understanding, 'Заказы')).toEqual({
      'Номер заказа': 'id',
      Клиент: 'id',
      Артикул: 'id',
      'Дата заказа': 'date',
      Сумма: 'number',
    });
  });

  test('sums are in roubles, the outcome is the flag, personal data stays out', () => {
    expect(customers.currency).toBe('RUB');
    expect(customers.outcome).toMatchObject({ column: 'Ушёл', positive: 'да' });
    const reasons = new Map(featuresInWords(customers, 'ru').map(({ id, reason }) => [id, reason]));
    expect(reasons.get('Эл. почта')).toBe('Это личные данные.');
    expect(reasons.get('Телефон')).toBe('Это личные данные.');
    const personal = understanding.quality
      .filter(({ code }) => code === 'column.personal')
      .map(({ column }) => column);
    expect(personal).toEqual(['ФИО', 'Телефон', 'Эл. почта']);
  });

  test('spellings of one town are one level and the placeholder is missing', () => {
    const town = columnNamed(customers.table, 'Город');
    expect(town?.kind === 'category' && town.levels).toEqual(['Казань', 'Омск', 'Пермь']);
    expect(town && textAt(town, 9)).toBe('');
    expect(understanding.quality.map(({ code }) => code)).toContain('level.spellings');
  });

  test('orders roll up to customers', () => {
    const purchases = numbersOf(customers.table, 'Purchases') ?? [];
    expect(Array.from(purchases).reduce((sum, value) => sum + value, 0)).toBe(120);
    expect(customers.transactions).toMatchObject({
      amount: 'Сумма',
      date: 'Дата заказа',
      product: 'Наименование',
    });
  });
});

function telco(): Sheet {
  const lines = Array.from({ length: 400 }, (_, row) => {
    const churned = (row * 37) % 100 < 27;
    const tenure = churned ? row % 20 : 5 + (row % 60);
    const monthly = 20 + ((row * 13) % 90);
    const total = tenure === 0 ? ' ' : (monthly * tenure + (row % 10)).toFixed(2);
    return [
      `${7000 + row}-ABCDE`.replace('ABCDE', 'QWERT'),
      row % 2 ? 'Male' : 'Female',
      row % 3 ? 'Yes' : 'No',
      tenure,
      ['Month-to-month', 'One year', 'Two year'][churned ? 0 : row % 3],
      monthly,
      total,
      churned ? ['Price', 'Competitor'][row % 2] : '',
      churned ? 'Churned' : row % 10 === 0 ? 'Joined' : 'Stayed',
    ].join(' | ');
  });
  return sheetOf(
    'Sheet1',
    'customerID | gender | Partner | tenure | Contract | MonthlyCharges | TotalCharges | Churn Reason | Customer Status',
    ...lines,
  );
}

describe('one flat sheet of a telephone company', () => {
  const { understanding, customers } = read([telco()]);

  test('the key, tenure and amounts are found', () => {
    expect(customers.key.columns).toEqual(['customerID']);
    expect(customers.tenure).toBe('Tenure_Years');
    expect(numbersOf(customers.table, 'Tenure_Years')?.[1]).toBe(0.5);
    expect(kinds(understanding, 'Sheet1')).toMatchObject({
      TotalCharges: 'number',
      Partner: 'flag',
      Contract: 'category',
    });
  });

  test('the outcome is the text of three, and those who joined have not left, which is said', () => {
    expect(customers.outcome).toMatchObject({ column: 'Customer Status', positive: 'Churned' });
    const statuses = new Set(customers.outcome?.churned);
    expect([...statuses].sort()).toEqual([0, 1]);
    expect(understanding.quality.find(({ code }) => code === 'outcome.third')).toMatchObject({
      severity: 'info',
      details: { level: 'Joined' },
    });
  });

  test('a reason that only leavers have is a leak', () => {
    const leak = customers.features.find(({ id }) => id === 'Churn Reason');
    expect(leak).toMatchObject({ used: false });
    expect(
      understanding.quality.filter(({ code }) => code === 'column.leak').map(({ column }) => column),
    ).toEqual(['Churn Reason']);
  });
});

describe('customers split over two sheets', () => {
  const people = sheetOf(
    'People',
    'Client no | Age | Gender',
    ...Array.from({ length: 40 }, (_, row) => `${1001 + row} | ${20 + row} | ${row % 2 ? 'M' : 'F'}`),
  );
  const contracts = sheetOf(
    'Contract details',
    'Client no | Balance | Plan | Left',
    ...Array.from(
      { length: 40 },
      (_, row) =>
        `${1040 - row} | ${(40 - row) * 10} | ${row % 3 ? 'Basic' : 'Plus'} | ${row % 4 ? 'N' : 'Y'}`,
    ),
  );

  test('columns of both are joined by the key, whatever the order of rows', () => {
    const { customers } = read([people, contracts]);
    expect(customers.sheet).toBe('People');
    expect(Array.from(numbersOf(customers.table, 'Balance') ?? [])).toEqual(
      Array.from({ length: 40 }, (_, row) => (row + 1) * 10),
    );
    expect(customers.outcome).toMatchObject({ column: 'Left', positive: 'Y' });
  });
});

describe('a sheet that leaves by date', () => {
  const lines = Array.from({ length: 60 }, (_, row) => {
    const left = row % 4 === 0 ? `2025-0${(row % 9) + 1}-11` : '';
    return `U${row + 100} | 201${row % 9}-0${(row % 9) + 1}-03 | ${(row * 17) % 71} | ${left}`;
  });
  const { customers } = read([
    sheetOf('Users', 'User ID | Signup date | Logins | Cancellation date', ...lines),
  ]);

  test('a cancellation date means that the customer left', () => {
    expect(customers.outcome).toMatchObject({ column: 'Cancellation date' });
    expect(customers.outcome?.churned.reduce((sum, value) => sum + value, 0)).toBe(15);
  });

  test('tenure counts from the signup, and the date of leaving gives nothing away', () => {
    expect(customers.tenure).toBe('Tenure_Years');
    expect(customers.features.find(({ id }) => id === 'Cancellation date')?.used).toBe(false);
  });
});

describe('European numbers and keys that look like quantities', () => {
  const lines = Array.from({ length: 30 }, (_, row) => {
    const sum = `${1 + row}.${String(100 + row)},${String(row).padStart(2, '0')} €`;
    return `00${100 + row} ; ${sum} ; 0${(row % 9) + 1}/1${row % 3}/2023`.split(';').join('|');
  });
  const { understanding, customers } = read([sheetOf('Kunden', 'Customer | Revenue | Since', ...lines)]);

  test('points part thousands and the comma decimals', () => {
    expect(numbersOf(customers.table, 'Revenue')?.[3]).toBe(4103.03);
    expect(customers.currency).toBe('EUR');
  });

  test('leading zeros are kept in keys', () => {
    expect(kinds(understanding, 'Kunden').Customer).toBe('id');
    expect(customers.key.values[0]).toBe('00100');
  });
});

describe('corrections by the person', () => {
  test('a chosen role wins and is marked as chosen', () => {
    const summary = inspect(
      inputOf([telco()], {
        roles: { columns: { Sheet1: { MonthlyCharges: ['amount'], Contract: ['ignored'] } } },
        churn: { positive: 'Joined' },
      }),
    );
    const column = summary.sheets[0]?.columns.find(({ name }) => name === 'MonthlyCharges');
    expect(column?.roles).toEqual([
      { role: 'amount', score: 1, reason: 'Chosen in Settings.', chosen: true },
    ]);
    expect(summary.features.find(({ id }) => id === 'Contract')?.used).toBe(false);
  });

  test('the summary is plain JSON', () => {
    const summary = inspect(inputOf(russianShop(), {}, { locale: 'ru' }));
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

test('how dates and decimals were read is said with what decided it', () => {
  const lines = Array.from(
    { length: 20 },
    (_, row) => `C${100 + row} | ${row + 1}/02/2024 | ${row},5 | ${row}.25 | 03/0${(row % 9) + 1}/2024`,
  );
  const header = 'Customer ID | Joined | Points | Score | Seen';
  const { sheets } = inspect(inputOf([sheetOf('Customers', header, ...lines)]));
  const readings = sheets[0]?.columns.map(({ name, reading }) => `${name}: ${reading}`);
  expect(readings).toEqual([
    'Customer ID: null',
    'Joined: Read as day/month/year: 8 values allow nothing else.',
    'Points: Read with a decimal comma: 20 values allow nothing else.',
    'Score: null',
    'Seen: Read as day/month/year, as other columns are.',
  ]);
});
