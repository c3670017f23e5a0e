import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../addon/local/files/read-csv.ts';
import { sampleAsOf, sampleWorkbook } from '../../../../addon/local/sample/sample-workbook.ts';

const rowsOf = (locale: 'en' | 'ru', file: string) =>
  readCsv(sampleWorkbook({ locale }).get(file)!).rows.map((row) => row.cells);

describe('the sample workbook', () => {
  it.each(['en', 'ru'] as const)('is the same bytes every time in %s', (locale) => {
    const digest = () => {
      const hash = createHash('sha256');
      for (const [name, bytes] of sampleWorkbook({ locale })) hash.update(name).update(bytes);
      return hash.digest('hex');
    };
    expect(digest()).toBe(digest());
  });

  it('differs with the seed', () => {
    const of = (seed: number) => Buffer.from(sampleWorkbook({ locale: 'en', seed }).get('customers.csv')!);
    expect(of(1).equals(of(2))).toBe(false);
  });

  it('has 3,000 customers, of whom one in seven or so has left', () => {
    const [header, ...customers] = rowsOf('en', 'customers.csv');
    const cancelled = header!.indexOf('Cancelled');
    const left = customers.filter((row) => row[cancelled] === 'Yes').length;
    expect(customers).toHaveLength(3000);
    expect(left / 3000).toBeGreaterThan(0.12);
    expect(left / 3000).toBeLessThan(0.2);
  });

  it('has one customer and one product for each order, none after the day of the export', () => {
    const keys = (file: string) =>
      new Set(
        rowsOf('en', file)
          .slice(1)
          .map((row) => row[0]),
      );
    const [customers, products] = [keys('customers.csv'), keys('products.csv')];
    const orders = rowsOf('en', 'orders.csv').slice(1);
    expect(orders.every(([, customer, product]) => customers.has(customer) && products.has(product))).toBe(
      true,
    );
    expect(orders.every(([, , , day]) => day! <= sampleAsOf)).toBe(true);
    expect(orders.every(([, , , , amount]) => /^£\d+\.\d\d$/.test(amount!))).toBe(true);
  });

  it('says the same in both languages, in each one’s own way of writing', () => {
    const [en, ru] = [rowsOf('en', 'customers.csv'), rowsOf('ru', 'Клиенты.csv')];
    expect(ru.map((row) => row[0]).slice(1)).toEqual(en.map((row) => row[0]).slice(1));
    expect(ru[1]![7]).toBe(en[1]![7]!.split('-').reverse().join('.'));
    expect(rowsOf('ru', 'Заказы.csv')[1]![4]).toMatch(/^\d+,\d\d ₽$/);
  });

  it('plants monthly contracts with complaints as the reason for leaving', () => {
    const [header, ...customers] = rowsOf('en', 'customers.csv');
    const at = (name: string) => header!.indexOf(name);
    const rate = (rows: readonly (readonly string[])[]) =>
      rows.filter((row) => row[at('Cancelled')] === 'Yes').length / rows.length;
    const troubled = customers.filter(
      (row) => row[at('Contract')] === 'Monthly' && Number(row[at('Complaints')]) >= 3,
    );
    expect(troubled.length).toBeGreaterThan(50);
    expect(rate(troubled)).toBeGreaterThan(0.5);
    expect(rate(customers.filter((row) => !troubled.includes(row)))).toBeLessThan(0.2);
  });
});
