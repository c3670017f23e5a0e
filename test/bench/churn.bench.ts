import { existsSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { analyseChurn } from '../../core/churn/analyse-churn.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { bankCustomers, oneSegment } from '../core/churn/bank.ts';
import { generatedBank } from '../core/churn/generated-bank.ts';
import { sharedPath } from '../shared.ts';

/** Node CPU of the whole churn part, with search, 200 shuffles and risk model; the best of three runs. */
const limit = 2500;

const cases = [
  ...[2500, 5000, 10_000].map((n) => ({ name: `generated ${n}`, customers: generatedBank(n, 1).customers })),
  ...(existsSync(sharedPath('data/bank')) ? [{ name: 'bank 10000', customers: bankCustomers() }] : []),
];

console.log('case             total ms   of limit   by stage');
for (const { name, customers } of cases) {
  const runs = [1, 2, 3].map(() => measure(customers));
  const best = runs.reduce((a, b) => (a.total <= b.total ? a : b));
  const stages = best.stages.map((ms) => Math.round(ms)).join(' + ');
  console.log(
    `${name.padEnd(16)} ${String(Math.round(best.total)).padStart(8)} ${(best.total / limit).toFixed(2).padStart(10)}   ${stages}`,
  );
}

function measure(customers: ReturnType<typeof bankCustomers>): { total: number; stages: number[] } {
  const stages: number[] = [];
  const start = cpuUsage();
  let last = start;
  analyseChurn({
    customers,
    segmentation: oneSegment(customers.table.rows),
    settings: readSettings({}),
    asOf: '2026-04-28',
    locale: 'en',
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
