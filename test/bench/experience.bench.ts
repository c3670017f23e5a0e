import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { parse } from 'csv-parse/sync';
import { prepareCustomers } from '../../core/customers/customers.ts';
import type { Frame } from '../../core/customers/frame.ts';
import { frameOf } from '../../core/customers/frame-of.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { understand } from '../../core/understand/understand.ts';
import { messages } from '../../core/words/index.ts';
import { experienceIn, satisfiedWorld } from '../core/analyses/experience/satisfied-world.ts';
import { hasShared, sharedPath } from '../shared.ts';

/** Node CPU of what drives satisfaction, with 500 resamples, from the frame on; the best of three runs. */
const limit = 3000;
const times = 3;
const asOf = '2026-04-28';

console.log('experience alone total ms   of limit');
const work = [1.2, 0.8, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
for (const size of [5000, 25_000, 100_000])
  report(`generated ${size}`, satisfiedWorld({ size, seed: 1, work, leisure: [...work].reverse() }));
if (hasShared('data/airline')) report('airline 25976', airline());

function airline(): Frame {
  const text = readFileSync(sharedPath('data/airline/airline_satisfaction.csv'), 'utf8');
  const sheets = [{ name: 'airline', cells: parse(text, { bom: true }) as string[][] }];
  const workbook = { name: 'airline', sheets };
  const settings = readSettings({});
  const { habits } = messages('en').prepare;
  const understanding = understand({ workbook, settings, asOf, habits, usedKey: null });
  return frameOf(prepareCustomers(understanding, { workbook, settings, asOf }), asOf);
}

/** A frame remembers what it was asked, so each run has one of its own. */
function report(name: string, frame: Frame): void {
  const spent = Array.from({ length: times }, () => {
    const start = cpuUsage();
    experienceIn({ ...frame });
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000;
  });
  const best = Math.min(...spent);
  console.log(`${name.padEnd(16)} ${best.toFixed(0).padStart(8)} ${(best / limit).toFixed(2).padStart(10)}`);
}
