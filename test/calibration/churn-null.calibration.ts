import { churnEvidence } from '../../core/analyses/churn/evidence/evidence.ts';
import { outlineOf } from '../../core/customers/outline.ts';
import { derivedRandom, type Random } from '../../core/stats/random.ts';
import { conversed } from '../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../core/summaries/in-memory/answer.ts';
import { frameOfColumns } from '../core/analyses/churn/frame-of-columns.ts';
import { segmentsOf } from '../core/analyses/churn/planted-world.ts';

/**
 * How often is anything claimed where leaving has to do with nothing: a segment, a test by its corrected p, a portrait, a group of a
 * curve? Mixed tables with rare levels and ties.
 */
const runs = Number(process.argv[3] ?? 17);
const level = 0.05;
const all = { tables: 0, segment: 0, test: 0, portrait: 0, curve: 0, any: 0 };
for (const n of [60, 150, 300, 1000, 3000, 10_000]) {
  for (const base of [0.03, 0.2, 0.5]) {
    const here = { segment: 0, test: 0, portrait: 0, curve: 0, any: 0 };
    for (let run = 0; run < runs; run++) {
      const claimed = claimsOf(n, base, derivedRandom(n, base * 100, run, 7));
      for (const kind of ['segment', 'test', 'portrait', 'curve'] as const) here[kind] += claimed[kind];
      here.any += Math.max(...Object.values(claimed));
    }
    const told = Object.entries(here).map(([kind, count]) => `${kind} ${count}`);
    console.log(`n ${n}, base ${base}: ${told.join(', ')} of ${runs}`);
    all.tables += runs;
    for (const kind of ['segment', 'test', 'portrait', 'curve', 'any'] as const) all[kind] += here[kind];
  }
}
console.log(JSON.stringify(all));

function claimsOf(n: number, base: number, random: Random) {
  const rows = Array.from({ length: n }, (_, row) => row);
  const levelOf = (levels: number) => rows.map(() => `L${Math.floor(levels * random() * random())}`);
  const frame = frameOfColumns(
    {
      age: rows.map(() => 18 + Math.floor(random() * 60)),
      visits: rows.map(() => Math.floor(-2 * Math.log(1 - random()))),
      spend: rows.map(() => (random() < 0.4 ? 0 : Math.exp(6 + 2 * random()))),
      score: rows.map(() => (random() < 0.1 ? Number.NaN : random() + random())),
      plan: levelOf(3),
      town: levelOf(12),
      rare: rows.map(() => (random() < 0.02 ? 'yes' : 'no')),
      channel: levelOf(4),
    },
    rows.map(() => (random() < base ? 1 : 0)),
  );
  const outline = outlineOf(frame);
  const [outcome] = outline.outcomes;
  const told = conversed(churnEvidence(outline, { outcome: outcome!, least: 1 }), answerInMemory(frame));
  return {
    segment: Number(segmentsOf(frame).segments.length > 0),
    test: Number(told.tests.some(({ sure }) => sure)),
    portrait: Number(told.portraits.some(({ q }) => q !== null && q < level)),
    curve: Number(told.curves.some(({ bins }) => bins.some(({ against }) => against !== 'within'))),
  };
}
