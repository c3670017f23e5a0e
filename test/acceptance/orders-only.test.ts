import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../fixtures/random.ts';
import { segmentry, temporaryFolder } from './command-line.ts';

/** Orders of 90 customers, some of them many and dear; the rows of one customer lie apart. */
function orders(): string {
  const random = randomFrom(5);
  const lines = Array.from({ length: 400 }, (_, order) => {
    const customer = Math.floor(random.next() ** 2 * 90);
    const date = new Date(Date.UTC(2024, 0, 1) + Math.floor(random.next() * 700) * 86_400_000);
    const amount = (10 + random.next() * 40 * (customer < 20 ? 8 : 1)).toFixed(2);
    return `N${4000 + order},${date.toISOString().slice(0, 10)},K${100 + customer},${['Leeds', 'York'][customer % 2]},${amount}`;
  });
  return `Order no,Ordered on,Client ID,City,Total\r\n${lines.join('\r\n')}\r\n`;
}

describe('orders without a list of customers, through the command line', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'orders.csv');
  const original = orders();
  const lines = () => readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const refresh = () => segmentry('refresh', file, '--in-place', '--as-of', '2026-04-28', '--quiet');
  let refreshed: readonly string[];
  beforeAll(() => {
    writeFileSync(file, original);
    expect(refresh()).toMatchObject({ status: 0, stderr: '' });
    refreshed = lines();
  });

  it('show the segment of its customer beside each order', () => {
    expect(refreshed[0]).toMatch(/^Order no,Ordered on,Client ID,City,Total,Segment,/);
    const segments = new Map<string, Set<string>>();
    for (const line of refreshed.slice(1)) {
      const [, , customer = '', , , ...own] = line.split(',');
      segments.set(customer, (segments.get(customer) ?? new Set()).add(own.join(',')));
    }
    expect([...segments.values()].every((found) => found.size === 1)).toBe(true);
    expect(new Set([...segments.values()].map((found) => [...found][0])).size).toBeGreaterThan(1);
  });

  it('keep every cell, and are the same after a second refresh', () => {
    expect(refreshed.map((line) => line.split(',').slice(0, 5).join(','))).toEqual(
      original.trimEnd().split('\r\n'),
    );
    const before = readFileSync(file);
    expect(refresh().status).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('are undone byte for byte', () => {
    expect(segmentry('undo', file).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(original);
  });

  it('keep what a person typed beside one order', () => {
    expect(refresh().status).toBe(0);
    const typed = refreshed.map((line, row) =>
      row === 9 ? `${line.split(',').slice(0, 5).join(',')},VIP,` : line,
    );
    writeFileSync(file, `${typed.join('\r\n')}\r\n`);
    expect(refresh().status).toBe(0);
    expect(lines()[9]).toMatch(/,VIP,/);
    expect(lines().filter((line) => line.includes('VIP'))).toHaveLength(1);
  });
});
