import { churnSegments } from '../../../../core/analyses/churn/segments/churn-segments.ts';
import type { ChurnSegmentsResult } from '../../../../core/analyses/churn/segments/segments-result.ts';
import { explaining } from '../../../../core/customers/explaining.ts';
import type { Frame } from '../../../../core/customers/frame.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import type { Condition } from '../../../../core/summaries/contract.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { fitting } from '../../../../core/summaries/in-memory/bins.ts';
import { frameOfColumns } from './frame-of-columns.ts';

export interface PlantedWorld {
  readonly frame: Frame;
  /** By place: 1 for those in the planted segment. */
  readonly planted: Uint8Array;
  /** Columns that have to do with leaving. */
  readonly related: readonly string[];
}

export interface Planting {
  readonly n: number;
  /** What share of the customers is in the segment. */
  readonly share: number;
  readonly inside: number;
  readonly outside: number;
  /** 0 a level, 1 the end of a number, 2 a level and a number, 3 a range between two numbers. */
  readonly shape: 0 | 1 | 2 | 3;
}

/** Customers of eight columns, some of whom leave more often for what one or two of these say. */
export function plantedWorld(
  { n, share, inside, outside, shape }: Planting,
  random: () => number,
): PlantedWorld {
  const rows = Array.from({ length: n }, (_, row) => row);
  const draw = (of: number) => rows.map(() => Math.floor(random() * of));
  const age = draw(60).map((value) => 18 + value);
  const balance = rows.map(
    () => Math.round(Math.exp(7 + 1.2 * (random() + random() + random() - 1.5)) * 100) / 100,
  );
  const calls = rows.map(() => Math.floor(-3 * Math.log(1 - random())));
  const months = draw(72);
  const half = Math.sqrt(share);
  const plan = rows.map(() => {
    const drawn = random();
    const own = shape === 0 ? share : shape === 2 ? half : 0.25;
    return drawn < own ? 'Gold' : (['Basic', 'Plus', 'Silver'][Math.floor(random() * 3)] as string);
  });
  const region = draw(5).map((at) => ['North', 'South', 'East', 'West', 'Centre'][at] as string);
  const card = draw(2).map((at) => (at === 0 ? 'no' : 'yes'));
  const channel = draw(3).map((at) => ['Web', 'Shop', 'Phone'][at] as string);
  const cutAt = (values: readonly number[], quantile: number) =>
    [...values].sort((a, b) => a - b)[Math.min(n - 1, Math.floor(quantile * n))] as number;
  const high = cutAt(balance, 1 - share);
  const halfHigh = cutAt(balance, 1 - half);
  const between = [cutAt(age, 0.4), cutAt(age, 0.4 + share)] as const;
  const planted = Uint8Array.from(rows, (row) => {
    const rich = balance[row] as number;
    const old = age[row] as number;
    const holds = [
      plan[row] === 'Gold',
      rich >= high,
      plan[row] === 'Gold' && rich >= halfHigh,
      old >= between[0] && old < between[1],
    ][shape];
    return holds ? 1 : 0;
  });
  const left = rows.map((row) => (random() < (planted[row] === 1 ? inside : outside) ? 1 : 0));
  const frame = frameOfColumns({ age, balance, calls, months, plan, region, card, channel }, left);
  const related = [['plan'], ['balance'], ['plan', 'balance'], ['age']][shape] as string[];
  return { frame, planted, related };
}

/** What the search says of these customers, with the settings that there are. */
export function segmentsOf(frame: Frame, settings = readSettings({}).churn): ChurnSegmentsResult {
  const [outcome] = frame.outcomes;
  const known = outcome!.state.filter((state) => state !== 255);
  return conversed(
    churnSegments({
      outcome: 'churn',
      variables: explaining(frame).filter(({ use }) => use.leak === null),
      limits: settings,
      worth: null,
      groups: { codes: new Int32Array(frame.size), keys: ['s1'] },
      base: { n: known.length, churned: known.reduce((sum, state) => sum + state, 0) },
      customers: frame.size,
    }),
    answerInMemory(frame),
  );
}

/** How alike are those whom the conditions hold and the planted ones? Both over either. */
export function likeness(frame: Frame, conditions: readonly Condition[], planted: Uint8Array): number {
  const held = fitting(frame, conditions);
  let both = 0;
  let either = 0;
  planted.forEach((is, place) => {
    if (is === 1 && held[place] === 1) both++;
    if (is === 1 || held[place] === 1) either++;
  });
  return either === 0 ? 0 : both / either;
}
