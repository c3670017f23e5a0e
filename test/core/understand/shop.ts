import { prepareCustomers } from '../../../core/customers/customers.ts';
import type { Customers } from '../../../core/customers/types.ts';
import type { InspectInput } from '../../../core/inspect.ts';
import { readSettings, type SettingsInput } from '../../../core/settings/settings.ts';
import type { Cell, Sheet } from '../../../core/table/types.ts';
import type { UnderstandInput } from '../../../core/understand/input.ts';
import type { Understanding } from '../../../core/understand/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { type Locale, messages } from '../../../core/words/index.ts';
import { type QualityMessage, qualityInWords } from '../../../core/words/understand/quality.ts';

/** A sheet from lines of cells parted by `|`, as a person would type them. */
export function sheetOf(name: string, ...lines: readonly string[]): Sheet {
  return { name, cells: lines.map((line) => line.split('|').map((cell): Cell => cell.trim() || null)) };
}

export function inputOf(
  sheets: readonly Sheet[],
  settings: SettingsInput = {},
  options: Partial<Pick<InspectInput, 'asOf' | 'locale'>> = {},
): InspectInput & UnderstandInput {
  return {
    workbook: { name: 'test', sheets },
    settings: readSettings(settings),
    asOf: '2026-04-28',
    locale: 'en',
    habits: messages(options.locale ?? 'en').prepare.habits,
    ...options,
  };
}

/** What the sidebar says of the data of these sheets. */
export function told({ quality }: Understanding, locale: Locale = 'en'): readonly QualityMessage[] {
  return qualityInWords(quality, locale);
}

const cities = ['London', 'Leeds', 'York', 'Bath'];
const statuses = ['Single', 'Married'];

/** Thirty customers with ages, incomes and cities that differ. */
export function customerLines(rows = 30): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const age = 20 + ((row * 7) % 50);
    const income = 18_000 + row * 731;
    return `C${String(row + 1).padStart(3, '0')} | ${age} | ${income} | ${cities[row % 4]} | ${statuses[(row >> 1) % 2]}`;
  });
}

export const customerHeader = 'Customer ID | Age | Income | City | Marital status';

/** Two sales a customer, of three products. */
export function saleLines(customers = 30): string[] {
  return Array.from({ length: customers * 2 }, (_, sale) => {
    const customer = `C${String((sale % customers) + 1).padStart(3, '0')}`;
    const date = `2024-${String((sale % 12) + 1).padStart(2, '0')}-15`;
    return `S${1000 + sale} | ${customer} | P${(sale % 3) + 1} | ${date} | ${(100 + sale * 3.5).toFixed(2)}`;
  });
}

export const saleHeader = 'Sale ID | Customer ID | Product ID | Sale date | Amount';
const productLines = [
  'Product ID | Product name | Category',
  'P1 | Kettle | Kitchen',
  'P2 | Lamp | Home',
  'P3 | Chair | Home',
];

/** Customers, sales and products that join without a flaw. */
export function shop(): Sheet[] {
  return [
    sheetOf('Customers', customerHeader, ...customerLines()),
    sheetOf('Sales', saleHeader, ...saleLines()),
    sheetOf('Products', ...productLines),
  ];
}

/** Lines of cells, by their row. */
export function lines(rows: number, of: (row: number) => string): string[] {
  return Array.from({ length: rows }, (_, row) => of(row));
}

/** What is made of these sheets with no settings, up to the customers. */
export function readSheets(...sheets: readonly Sheet[]): {
  readonly understanding: Understanding;
  readonly customers: Customers;
} {
  const input = inputOf(sheets);
  const understanding = understand(input);
  return { understanding, customers: prepareCustomers(understanding, input) };
}
