import { analyseRepeat } from '../../core/analyse-repeat.ts';
import { modelOf } from '../../core/analyses/repeat/repeat-model.ts';
import { isoDay } from '../../core/customers/day.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { purchaseHistoryIn } from '../../core/summaries/in-memory/purchases/times/purchase-history.ts';
import { madeShop, shopEnd, shopFrame, shopStart } from '../fixtures/made-shop.ts';

/**
 * Who is slipping away among 100,000 customers with a million purchases (each customer has three habits), and the model alone:
 * milliseconds of CPU, the best of three, and the same for a million purchases.
 */
const customers = Number(process.env.CUSTOMERS ?? 100_000);
const times = 3;

const orders = [1, 2, 3].flatMap((seed) => madeShop('random', customers, seed)).slice(0, 10 * customers);
const frame = shopFrame(orders, customers);
const asOf = isoDay(shopEnd)!;
const settings = readSettings({});

console.log(`${orders.length} purchases of ${customers} customers`);
report('section', () => analyseRepeat({ frame, settings, asOf, locale: 'en' }));
const window = { since: shopStart, until: shopEnd, through: shopEnd };
const { distinct } = purchaseHistoryIn(frame, { summary: 'purchase-history', ...window })!;
report(`model of ${distinct.repeats.length} histories`, () => modelOf(distinct));

function report(name: string, run: () => unknown): void {
  const spent = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const best = Math.min(...spent);
  const million = Math.round((best / orders.length) * 1e6);
  console.log(`${name.padEnd(32)} ${String(Math.round(best)).padStart(8)} ${String(million).padStart(8)}`);
}
