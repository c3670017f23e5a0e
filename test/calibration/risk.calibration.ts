import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fitCalibration } from '../../core/analyses/churn/risk/calibration.ts';
import { churnRisk } from '../../core/analyses/churn/risk/churn-risk.ts';
import { calibrationError, reliabilityOf } from '../../core/analyses/churn/risk/judge.ts';
import { placesOf } from '../../core/analyses/churn/risk/trees/places.ts';
import { binned } from '../../core/customers/binned.ts';
import { explaining } from '../../core/customers/explaining.ts';
import type { Frame } from '../../core/customers/frame.ts';
import { frameOf } from '../../core/customers/frame-of.ts';
import { outlineOf } from '../../core/customers/outline.ts';
import { areaUnderCurve } from '../../core/stats/area-under-curve.ts';
import { conversed } from '../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../core/summaries/in-memory/answer.ts';
import { bankCustomers } from '../core/analyses/churn/bank.ts';
import { frameOfColumns } from '../core/analyses/churn/frame-of-columns.ts';
import { phoneCompany, webShop } from '../core/analyses/churn/risk/worlds.ts';
import { hasShared, sharedPath } from '../shared.ts';
import { tunedBoosting } from './tuned-boosting.ts';

/**
 * Learned on one half, judged on the other, and swapped: how near does the risk, which is a sum of main effects and pairs, come to
 * boosting of any depth? Is it calibrated, and do stayers whose outcome is known get the risk of stayers whose outcome is hidden?
 */
const asOf = '2026-04-28';
interface Case {
  readonly name: string;
  readonly frame: Frame;
  readonly truth: Uint8Array;
  /** By place: which half. */
  readonly half: Uint8Array;
}

const cases: Case[] = [];
if (hasShared('data/bank')) {
  const frame = frameOf(bankCustomers(), asOf);
  const half = Uint8Array.from(frame.keys, (key) => Number(key.split('\u001f')[0]) % 2);
  cases.push({ name: 'bank 10000', frame, truth: frame.outcomes[0]!.state, half });
}
if (hasShared('data/airline')) {
  const frame = airline();
  const half = Uint8Array.from(frame.keys, (_, place) => place % 2);
  cases.push({ name: 'airline 25976', frame, truth: frame.outcomes[0]!.state, half });
}
for (const n of [1000, 10_000]) {
  for (const worldOf of [webShop, phoneCompany]) {
    const { frame, truth } = worldOf(n, n);
    const half = Uint8Array.from(truth, (_, place) => (place < n / 2 ? 0 : 1));
    cases.push({ name: `${worldOf.name} ${n}`, frame, truth, half });
  }
}

console.log(
  '                     area: told    fresh  boosting (depth, cuts)   ECE: told  fresh  slope  stayers',
);
for (const { name, frame, truth, half } of cases) {
  const risks = [0, 1].map((side) => halfKnown(frame, truth, half, side));
  const stayed = (isKnown: boolean) =>
    risks.reduce((sum, { risk }, side) => {
      const of = (place: number) => truth[place] === 0 && (half[place] === side) === isKnown;
      return sum + risk.reduce((all, own, place) => all + (of(place) ? own : 0), 0);
    }, 0);
  const ratio = stayed(true) / stayed(false);
  risks.forEach(({ risk, discrimination, quality }, side) => {
    const judged = Int32Array.from(truth.keys()).filter((place) => half[place] !== side);
    const boosting = boostedOn(frame, truth, half, side);
    const { slope } = fitCalibration(
      risk.map((share) => Math.log(share / (1 - share))),
      truth,
      judged,
    );
    const fresh = calibrationError(reliabilityOf(risk, truth, judged));
    const figures = [
      discrimination.auc.toFixed(4).padStart(17),
      areaUnderCurve(risk, truth, judged).toFixed(4).padStart(8),
      areaUnderCurve(boosting.logOdds, truth, judged).toFixed(4).padStart(9),
      `(${boosting.depth}, ${boosting.cuts})`.padEnd(14),
      quality.ece.toFixed(4).padStart(15),
      fresh.toFixed(4).padStart(6),
      slope.toFixed(2).padStart(6),
      side === 0 ? ratio.toFixed(3).padStart(8) : '',
    ];
    console.log(`${name.padEnd(20)}${figures.join(' ')}`);
  });
}

/** Passengers by what they say of the service; who is not satisfied takes the part of those who leave. */
function airline(): Frame {
  const [head = [], ...rows] = parse(
    readFileSync(sharedPath('data/airline/airline_satisfaction.csv'), 'utf8'),
  ) as string[][];
  const columns = head.slice(2, -1).map((name, at): [string, number[] | string[]] => {
    const texts = rows.map((row) => row[at + 2] ?? '');
    const isNumber = texts.every((text) => text === '' || !Number.isNaN(Number(text)));
    return [name, isNumber ? texts.map((text) => (text === '' ? Number.NaN : Number(text))) : texts];
  });
  const left = rows.map((row) => (row.at(-1) === 'satisfied' ? 0 : 1));
  return frameOfColumns(Object.fromEntries(columns), left);
}

function halfKnown(frame: Frame, truth: Uint8Array, half: Uint8Array, side: number) {
  const state = truth.map((left, place) => (half[place] === side ? left : 255));
  const shown = { ...frame, outcomes: frame.outcomes.map((outcome) => ({ ...outcome, state })) };
  return conversed(churnRisk(outlineOf(shown), new Set()), answerInMemory(shown));
}

function boostedOn(frame: Frame, truth: Uint8Array, half: Uint8Array, side: number) {
  const axes = explaining(frame).map((variable) => binned(variable, { scheme: 'human', parts: 48 }));
  const bins = axes.map((axis) => axis.bins);
  const rows = Int32Array.from(truth.keys()).filter((place) => half[place] === side);
  return tunedBoosting(placesOf(axes, bins, frame.size), rows, truth);
}
