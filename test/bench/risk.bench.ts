import { cpuUsage, memoryUsage } from 'node:process';
import { churnRisk } from '../../core/analyses/churn/risk/churn-risk.ts';
import type { Frame } from '../../core/customers/frame.ts';
import { frameOf } from '../../core/customers/frame-of.ts';
import { outlineOf } from '../../core/customers/outline.ts';
import { conversed } from '../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../core/summaries/in-memory/answer.ts';
import { bankCustomers } from '../core/analyses/churn/bank.ts';
import { phoneCompany } from '../core/analyses/churn/risk/worlds.ts';
import { hasShared } from '../shared.ts';

/** Node CPU of the risk of every customer with its reasons; the best of three runs. */
const times = 3;

console.log('customers × columns      ms   resident MB');
if (hasShared('data/bank')) report('bank', frameOf(bankCustomers(), '2026-04-28'));
for (const n of [10_000, 100_000, 300_000]) report('phones', phoneCompany(n, 1).frame);

function report(name: string, frame: Frame): void {
  const spent = Array.from({ length: times }, () => {
    const start = cpuUsage();
    conversed(churnRisk(outlineOf(frame), new Set()), answerInMemory(frame));
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000;
  });
  const shape = `${name} ${frame.size} × ${frame.variables.length}`;
  const resident = Math.round(memoryUsage().rss / 2 ** 20);
  console.log(
    `${shape.padEnd(20)} ${String(Math.round(Math.min(...spent))).padStart(6)} ${String(resident).padStart(13)}`,
  );
}
