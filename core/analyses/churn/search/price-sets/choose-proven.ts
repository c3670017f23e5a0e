import { wilsonInterval } from '../../../../stats/intervals/wilson.ts';
import { placesOf } from '../rule.ts';
import { assignSegments } from './assignment.ts';
import type { ProvenRule } from './proven-rule.ts';

export interface ProvenChoice {
  /** What each customer adds to a choice; may be below nothing. */
  readonly worth: Float64Array;
  /** 1 left, 0 stayed, per customer; anything else is not known. */
  readonly left: Uint8Array;
  /** What the lower bound of a rule's own customers must exceed. */
  readonly least: number;
  readonly maxShare: number;
  readonly maxRules: number;
}

const leastAlone = 0.1;
const leastGain = 1e-9;

/** A rule and the places of the customers it holds. */
interface Candidate {
  readonly at: number;
  readonly rule: ProvenRule;
  readonly places: Int32Array;
}

interface Chosen {
  readonly rules: readonly Candidate[];
  readonly gathered: number;
}

/**
 * Which of these proven rules together gather most within the share of customers?
 *
 * From each start, rules are added, and exchanged one for one, as long as the sum grows. Enough customers of every rule
 * must be in no other one, and those told to belong to it must surely leave more often themselves.
 *
 * @param starts choices to begin from, each within the share; the best end is taken.
 */
export function chooseProven(
  proven: readonly ProvenRule[],
  starts: readonly (readonly ProvenRule[])[],
  choice: ProvenChoice,
): ProvenRule[] {
  const candidates = new Map(proven.map((rule, at) => [rule, { at, rule, places: placesOf(rule.members) }]));
  const all = [...candidates.values()];
  const seen = new Set<string>();
  let best: Chosen = { rules: [], gathered: 0 };
  for (const start of starts) {
    const rules = standing(
      start.map((rule) => candidates.get(rule)!),
      choice,
    );
    let next: Chosen | null = { rules, gathered: gatheredBy(rules, choice) };
    while (next !== null && !seen.has(idOf(next))) {
      seen.add(idOf(next));
      if (next.gathered > best.gathered) best = next;
      next = bestStep(all, next, choice);
    }
  }
  return best.rules.map(({ rule }) => rule);
}

function idOf({ rules }: Chosen): string {
  return rules
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .join();
}

function bestStep(all: readonly Candidate[], from: Chosen, choice: ProvenChoice): Chosen | null {
  const steps = stepsFrom(all, from, choice).sort((a, b) => b.gathered - a.gathered);
  return steps.find(({ rules }) => weakest(rules, choice) < 0) ?? null;
}

/** Every choice with one rule more, or one exchanged, that gathers more within the share. */
function stepsFrom(
  all: readonly Candidate[],
  from: Chosen,
  { worth, maxRules, maxShare }: ProvenChoice,
): Chosen[] {
  const { rules, gathered } = from;
  const { holder, alone, sums } = holdersOf(rules, worth);
  const room = maxShare * worth.length - (worth.length - alone[rules.length]!);
  const steps: Chosen[] = [];
  const added = new Int32Array(alone.length);
  const gained = new Float64Array(alone.length);
  for (const candidate of all) {
    if (rules.includes(candidate)) continue;
    added.fill(0);
    gained.fill(0);
    for (const place of candidate.places) {
      const by = holder[place]!;
      added[by]! += 1;
      gained[by]! += worth[place]!;
    }
    const none = rules.length;
    if (none < maxRules && added[none]! <= room && gained[none]! > leastGain) {
      steps.push({ rules: [...rules, candidate], gathered: gathered + gained[none]! });
    }
    for (let out = 0; out < rules.length; out++) {
      const more = gained[none]! + gained[out]! - sums[out]!;
      if (added[none]! + added[out]! - alone[out]! > room || more <= leastGain) continue;
      steps.push({ rules: [...rules.filter((_, at) => at !== out), candidate], gathered: gathered + more });
    }
  }
  return steps;
}

/** Which rule alone holds each customer, and how many and how much each rule holds alone? */
function holdersOf(rules: readonly Candidate[], worth: Float64Array) {
  const none = rules.length;
  const several = none + 1;
  const holder = new Uint8Array(worth.length).fill(none);
  rules.forEach(({ places }, at) => {
    for (const place of places) holder[place] = holder[place] === none ? at : several;
  });
  const alone = new Int32Array(none + 2);
  const sums = new Float64Array(none + 2);
  for (let place = 0; place < holder.length; place++) {
    alone[holder[place]!]! += 1;
    sums[holder[place]!]! += worth[place]!;
  }
  return { holder, alone, sums };
}

function gatheredBy(rules: readonly Candidate[], { worth }: ProvenChoice): number {
  const { sums } = holdersOf(rules, worth);
  return sums.reduce((sum, value, by) => sum + (by === rules.length ? 0 : value), 0);
}

/** Leaves out, one by one, the rule that stands apart least. */
function standing(rules: readonly Candidate[], choice: ProvenChoice): readonly Candidate[] {
  const out = weakest(rules, choice);
  return out < 0
    ? rules
    : standing(
        rules.filter((_, at) => at !== out),
        choice,
      );
}

/**
 * Which rule stands apart least: too few of its customers are in no other rule, or those who are told to belong to it do
 * not surely leave? −1 when all rules stand.
 */
function weakest(rules: readonly Candidate[], { left, least, worth }: ProvenChoice): number {
  const { alone } = holdersOf(rules, worth);
  const assigned = assignSegments(
    rules.map(({ places }) => places),
    left.length,
  );
  let low = -1;
  let lowest = least;
  rules.forEach(({ places }, at) => {
    let known = 0;
    let churned = 0;
    for (const place of places) {
      if (assigned[place] !== at || left[place]! > 1) continue;
      known++;
      churned += left[place]!;
    }
    const lower = alone[at]! < leastAlone * places.length ? 0 : wilsonInterval(churned, known).lower;
    if (lower <= lowest) {
      lowest = lower;
      low = at;
    }
  });
  return low;
}
