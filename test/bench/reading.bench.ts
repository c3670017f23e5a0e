import { parse } from 'csv-parse/sync';
import { readTable } from '../../core/table/read-table.ts';
import type { Column } from '../../core/table/types.ts';
import { randomFrom } from '../fixtures/random.ts';

/** Reads 500,000 rows of 20 columns of every kind, against a plain CSV parse of the same rows. */
const rows = Number(process.env.ROWS ?? 500_000);
const towns = ['London', 'Leeds', 'York', 'Bath', 'Hull', 'Derby', 'Truro', 'Ripon'];

function lines(count: number): string[] {
  const random = randomFrom(1);
  const integer = (below: number) => Math.floor(random.next() * below);
  const header = 'Customer_ID,Age,City,Gender,Plan,Joined,Fee,Balance,Score,Active,Orders,Discount,Region,Last seen,Channel,Rating,Visits,Code,Spend,Churned';
  const result = [header];
  for (let row = 0; row < count; row++) {
    const day = `${1 + integer(12)}/${1 + integer(28)}/20${10 + integer(15)}`;
    const iso = `2024-${String(1 + integer(12)).padStart(2, '0')}-${String(1 + integer(28)).padStart(2, '0')}`;
    result.push(
      [
        `C${String(row).padStart(7, '0')}`,
        18 + integer(60),
        towns[integer(8)],
        integer(2) ? 'Male' : 'Female',
        ['Basic', 'Plus', 'Pro'][integer(3)],
        day,
        (random.next() * 100).toFixed(2),
        (random.next() * 100_000).toFixed(3),
        300 + integer(600),
        integer(2) ? 'yes' : 'no',
        integer(40),
        `${integer(50)}%`,
        `R${integer(30)}`,
        iso,
        ['Email', 'Text', 'Phone', 'n/a'][integer(4)],
        1 + integer(5),
        integer(1000),
        `K-${100_000 + integer(900_000)}`,
        `£${(random.next() * 5000).toFixed(2)}`,
        integer(5) ? '0' : '1',
      ].join(','),
    );
  }
  return result;
}

function bytesOf(column: Column): number {
  switch (column.kind) {
    case 'number':
    case 'date':
    case 'flag':
      return column.values.byteLength;
    case 'category':
      return column.codes.byteLength;
    default:
      return column.values.length * 8;
  }
}

function cpuSeconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** Bytes held over what was held before, at the highest point that a forced collection between steps can see. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const text = lines(rows).join('\n');
let cells: string[][] = [];
const parsing = cpuSeconds(() => {
  cells = parse(text) as string[][];
});
const before = held();
let peak = 0;
let table = readTable({ name: 'warm', cells: cells.slice(0, 2000) }).table;
const reading = cpuSeconds(() => {
  table = readTable({ name: 'bench', cells }).table;
  peak = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
});
const after = held();
const typed = table.columns.reduce((sum, column) => sum + bytesOf(column), 0);
const count = rows * table.columns.length;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

console.table({
  'CSV parse alone': { 'µs a cell': ((parsing / count) * 1e6).toFixed(3), 'times the parse': '1.00' },
  'reading and typing': {
    'µs a cell': ((reading / count) * 1e6).toFixed(3),
    'times the parse': (reading / parsing).toFixed(2),
  },
});
console.table({
  'typed columns': { size: megabytes(typed), 'times the columns': '1.00' },
  'kept after reading': { size: megabytes(after - before), 'times the columns': ((after - before) / typed).toFixed(2) },
  'at the end of reading, before collection': {
    size: megabytes(peak - before),
    'times the columns': ((peak - before) / typed).toFixed(2),
  },
});
