import { describe, expect, test } from 'vitest';
import { lines, readSheets, sheetOf } from '../shop.ts';

describe('who the customers are', () => {
  test('is told by an id in a summary of each, though two people share a name', () => {
    const summary = sheetOf(
      'Sheet1',
      'Customer ID | Customer Name | Region | Total Orders | Total Purchase (₹) | Last Purchase Date',
      ...lines(90, (row) => {
        const name = `Asha Rao ${String.fromCharCode(65 + (row % 45))}`;
        return `C${100 + row} | ${name} | ${'NSWE'[row % 4]} | ${row % 30} | ${1000 + row * 37.5} | 2024-08-${String((row % 28) + 1).padStart(2, '0')}`;
      }),
    );
    const { customers, understanding } = readSheets(summary);
    expect(customers.table.rows).toBe(90);
    expect(customers.key.columns).toEqual(['Customer ID']);
    expect(customers.transactions).toBeNull();
    expect(understanding.madeFrom).toEqual([]);
  });

  test('is told by e-mail in tickets, and never by a name that two people share', () => {
    const tickets = sheetOf(
      'Tickets',
      'Ticket ID | Customer Name | Customer Email | Customer Age | Channel | Opened | Rating',
      ...lines(60, (row) => {
        const person = row % 54;
        return `T${row} | ${person < 4 ? 'Ann Lee' : `Bo ${person}`} | u${person}@example.com | ${20 + person} | ${row % 2 ? 'Email' : 'Chat'} | 2024-03-${String((row % 28) + 1).padStart(2, '0')} | ${(row % 5) + 1}`;
      }),
    );
    const { customers } = readSheets(tickets);
    expect(customers.key.columns).toEqual(['Customer Email']);
    expect(customers.table.rows).toBe(54);
    const age = customers.table.columns.find(({ name }) => name === 'Customer Age');
    expect(age?.kind === 'number' && [...age.values.slice(0, 4)]).toEqual([20, 21, 22, 23]);
  });

  test('is told by an id that a quarter of the sales leave blank', () => {
    const orders = sheetOf(
      'Retail',
      'InvoiceNo | StockCode | Quantity | InvoiceDate | UnitPrice | CustomerID',
      ...lines(300, (row) => {
        const id = row % 4 === 0 ? '' : String(12_000 + (row % 50));
        return `${536_000 + row} | ${85_000 + (row % 9)} | ${(row % 6) + 1} | 2011-0${(row % 9) + 1}-14 | 2.55 | ${id}`;
      }),
    );
    const { customers, understanding } = readSheets(orders);
    expect(customers.key.columns).toEqual(['CustomerID']);
    expect(understanding.quality.find(({ code }) => code === 'customers.made')?.details.unnamed).toBe(75);
  });
});
