import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { readTable } from '../../core/table/read/read-table.ts';
import type { Column } from '../../core/table/types.ts';
import { type Random, randomFrom } from '../fixtures/random.ts';

/**
 * Reads 500,000 rows of 20 columns of every kind, against a plain CSV parse of the same rows; then again in processes
 * whose heap holds little more than the cells, to find how much memory the reading itself needs.
 */
const rows = Number(process.env.ROWS ?? 500_000);
const limited = process.argv.includes('--limited');
const header =
  'Customer_ID,Age,City,Gender,Plan,Joined,Fee,Balance,Score,Active,Orders,Discount,Region,Last seen,Channel,Rating,Visits,Code,Spend,Churned';

function rowOf(row: number, random: Random): string[] {
  const integer = (below: number) => Math.floor(random.next() * below);
  const oneOf = (texts: readonly string[]) => texts[integer(texts.length)] as string;
  const two = (value: number) => String(value).padStart(2, '0');
  return [
    `C${String(row).padStart(7, '0')}`,
    String(18 + integer(60)),
    oneOf(['London', 'Leeds', 'York', 'Bath', 'Hull', 'Derby', 'Truro', 'Ripon']),
    oneOf(['Male', 'Female']),
    oneOf(['Basic', 'Plus', 'Pro']),
    `${1 + integer(12)}/${1 + integer(28)}/20${10 + integer(15)}`,
    (random.next() * 100).toFixed(2),
    (random.next() * 100_000).toFixed(3),
    String(300 + integer(600)),
    oneOf(['yes', 'no']),
    String(integer(40)),
    `${integer(50)}%`,
    `R${integer(30)}`,
    `2024-${two(1 + integer(12))}-${two(1 + integer(28))}`,
    oneOf(['Email', 'Text', 'Phone', 'n/a']),
    String(1 + integer(5)),
    String(integer(1000)),
    `K-${100_000 + integer(900_000)}`,
    `£${(random.next() * 5000).toFixed(2)}`,
    oneOf(['0', '0', '0', '0', '1']),
  ];
}

function cellsOf(count: number): string[][] {
  const random = randomFrom(1);
  const cells = [header.split(',')];
  for (let row = 0; row < count; row++) cells.push(rowOf(row, random));
  return cells;
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

/** Does a process read the table whose heap may grow this far beyond the cells? */
function readsWithin(heapOfCells: number, extra: number): boolean {
  const limit = Math.ceil((heapOfCells + extra) / 2 ** 20);
  const script = process.argv[1] as string;
  const options = [`--max-old-space-size=${limit}`, '--expose-gc', script, '--limited'];
  return spawnSync(process.execPath, options, { stdio: 'ignore' }).status === 0;
}

if (limited) {
  readTable({ name: 'bench', cells: cellsOf(rows) });
} else {
  let cells = cellsOf(rows);
  const text = cells.map((row) => row.join(',')).join('\n');
  globalThis.gc?.();
  const parsing = cpuSeconds(() => {
    cells = parse(text) as string[][];
  });
  let table = readTable({ name: 'warm', cells: cells.slice(0, 2000) }).table;
  const reading = cpuSeconds(() => {
    table = readTable({ name: 'bench', cells }).table;
  });
  const count = rows * table.columns.length;
  const perCell = (seconds: number) => ((seconds / count) * 1e6).toFixed(3);
  console.table({
    'CSV parse alone': { 'µs a cell': perCell(parsing), 'times the parse': '1.00' },
    'reading and typing': {
      'µs a cell': perCell(reading),
      'times the parse': (reading / parsing).toFixed(2),
    },
  });

  const typed = table.columns.reduce((sum, column) => sum + bytesOf(column), 0);
  cells = cellsOf(rows);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  cells = [];
  globalThis.gc?.();
  const heapOfCells = before - process.memoryUsage().heapUsed;
  const enough = [0.5, 1, 1.5, 2, 3].find((times) => readsWithin(heapOfCells, times * typed));
  console.table({
    'typed columns': { MB: (typed / 1e6).toFixed(0), 'times the columns': '1.00' },
    'heap that reading needs beyond the cells, at most': {
      MB: enough === undefined ? '–' : ((enough * typed) / 1e6).toFixed(0),
      'times the columns': enough === undefined ? 'more than 3' : enough.toFixed(2),
    },
    'with the columns’ own buffers': {
      MB: enough === undefined ? '–' : (((enough + 1) * typed) / 1e6).toFixed(0),
      'times the columns': enough === undefined ? 'more than 4' : (enough + 1).toFixed(2),
    },
  });
}
