import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { parse } from 'csv-parse/sync';
import { analyse } from '../../core/analyse.ts';
import { analyseChurn } from '../../core/analyse-churn.ts';
import type { AnalysisInput } from '../../core/analysis.ts';
import { frameOf } from '../../core/customers/frame-of.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { bankCustomers, oneSegment } from '../core/analyses/churn/bank.ts';
import { generatedBank } from '../core/analyses/churn/generated-bank.ts';
import { hasShared, sharedPath } from '../shared.ts';

/** Node CPU of a whole refresh of the bank, with search, proof and risk model; the best of five runs. */
const limit = 3000;
const times = 5;

const common = { settings: readSettings({}), asOf: '2026-04-28', locale: 'en' } as const;

console.log('churn alone      total ms   of limit   by stage');
for (const n of [2500, 5000, 10_000]) report(`generated ${n}`, () => churnOf(generatedBank(n, 1).customers));
if (hasShared('data/bank')) {
  report('bank 10000', () => churnOf(bankCustomers()));
  console.log('whole refresh    total ms   of limit   by stage');
  report('bank 10000', wholeBank);
}

type Watched = Pick<AnalysisInput, 'progress'>;

function churnOf(customers: ReturnType<typeof bankCustomers>): (watched: Watched) => void {
  const segments = oneSegment(customers.table.rows);
  const frame = frameOf(customers, common.asOf);
  return (watched) => analyseChurn({ ...common, ...watched, frame, segments });
}

function wholeBank(): (watched: Watched) => void {
  const text = readFileSync(sharedPath('data/bank/bank_scrooge.csv'), 'utf8');
  const sheets = [{ name: 'bank_scrooge', cells: parse(text, { bom: true }) as string[][] }];
  const workbook = { name: 'bank', sheets };
  return (watched) => analyse({ ...common, ...watched, workbook, generatedAt: '2026-04-28T00:00:00Z' });
}

function report(name: string, prepare: () => (watched: Watched) => void): void {
  const runs = Array.from({ length: times }, () => measure(prepare()));
  const best = runs.reduce((a, b) => (a.total <= b.total ? a : b));
  const stages = best.stages.map((ms) => Math.round(ms)).join(' + ');
  const total = String(Math.round(best.total)).padStart(8);
  console.log(`${name.padEnd(16)} ${total} ${(best.total / limit).toFixed(2).padStart(10)}   ${stages}`);
}

function measure(run: (watched: Watched) => void): { total: number; stages: number[] } {
  const stages: number[] = [];
  const start = cpuUsage();
  let last = start;
  run({
    progress: () => {
      stages.push(spent(last));
      last = cpuUsage();
    },
  });
  return { total: spent(start), stages };
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1000;
}
