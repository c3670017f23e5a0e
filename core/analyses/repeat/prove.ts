import { areaDifference } from '../../stats/area-difference.ts';
import { areaUnderCurve } from '../../stats/area-under-curve.ts';
import type { BgNbdFit } from '../../stats/repeat/bg-nbd.ts';
import type { PurchaseHistory } from '../../summaries/contract.ts';
import { expectedBy } from './repeat-model.ts';
import type { BasisReason, ProofGroup, RepeatBasis, RepeatProof, RuleName } from './repeat-result.ts';
import { ruleScores } from './rules.ts';

const mostRepeats = 7;
/** A rule tells better than the model from so much more area on, and when that is no chance: one-sided, 5 %. */
const moreArea = 0.005;
const sure = 1.645;
const leastArea = 0.55;
/** Between these the model is right in how many purchases there are. */
const about = [2 / 3, 3 / 2] as const;

export interface Proven {
  readonly proof: RepeatProof;
  readonly basis: RepeatBasis;
  readonly why: BasisReason;
}

export interface ToProve {
  /** Up to `from`, with what came later up to `to`. */
  readonly history: PurchaseHistory;
  readonly fit: BgNbdFit | null;
  readonly regular: boolean;
  /** Nobody bought anything for a long time in the midst. */
  readonly hole: boolean;
  readonly from: number;
  readonly to: number;
}

/** How well were purchases foretold that the model did not see, against the rules that people use? Who tells best is chosen. */
export function prove({ history, fit, regular, hole, from, to }: ToProve): Proven {
  const { distinct, of, later } = history;
  const expectedOf = fit && expectedBy(fit.model, distinct, to - from);
  const rows = Int32Array.from(of.keys()).filter((place) => of[place]! >= 0);
  const again = Uint8Array.from(later, (days) => (days > 0 ? 1 : 0));
  const expected = Float64Array.from(of, (one) => (one < 0 || !expectedOf ? Number.NaN : expectedOf[one]!));
  const area = (score: Float64Array) => {
    const found = areaUnderCurve(score, again, rows);
    return Number.isNaN(found) ? null : found;
  };
  const rules: readonly RuleName[] = regular ? ['recency', 'rfm', 'rhythm'] : ['recency', 'rfm'];
  const scores = new Map(rules.map((rule) => [rule, ruleScores(rule, history)]));
  const areaOf = (rule: RuleName) => (scores.has(rule) ? area(scores.get(rule)!) : null);
  const areas = {
    model: expectedOf && area(expected),
    frequency: area(Float64Array.from(of, (one) => (one < 0 ? 0 : distinct.repeats[one]!))),
    ...{ recency: areaOf('recency'), rfm: areaOf('rfm'), rhythm: areaOf('rhythm') },
  };
  const sum = (list: ArrayLike<number>) => rows.reduce((total, place) => total + list[place]!, 0);
  const [told, actual] = [sum(expected), sum(later)];
  const beats = (rule: RuleName) => {
    if (fit === null) return true;
    const { difference, error } = areaDifference(scores.get(rule)!, expected, again, rows);
    return difference >= moreArea && difference > sure * error;
  };
  const { basis, why } = chosen({ areas, rules, fit, ratio: told / actual, hole, beats });
  const score = basis === 'model' || basis === 'none' ? expected : scores.get(basis)!;
  const ranked = rows.slice().sort((a, b) => score[b]! - score[a]! || a - b);
  const share = (places: Int32Array) =>
    places.reduce((total, place) => total + again[place]!, 0) / Math.max(1, places.length);
  const groups = groupsOf({ rows, later, expected });
  return {
    ...{ basis, why },
    proof: {
      ...{ from, to, customers: rows.length, again: sum(again), expected: told, actual, area: areas },
      error:
        rows.reduce((total, place) => total + Math.abs(expected[place]! - later[place]!), 0) / rows.length,
      topFifth: share(ranked.subarray(0, Math.ceil(rows.length / 5))),
      share: share(rows),
      classes: groups((place) => Math.min(mostRepeats, distinct.repeats[of[place]!]!)),
      tenths: fit === null ? [] : tenths({ rows, expected, groups }),
    },
  };
}

function chosen(of: {
  readonly areas: RepeatProof['area'];
  readonly rules: readonly RuleName[];
  readonly fit: BgNbdFit | null;
  readonly ratio: number;
  readonly hole: boolean;
  /** Does the rule tell better than the model? */
  readonly beats: (rule: RuleName) => boolean;
}): Pick<Proven, 'basis' | 'why'> {
  const { areas, rules, fit, ratio, hole, beats } = of;
  const best = rules.reduce((one, other) => ((areas[other] ?? 0) > (areas[one] ?? 0) ? other : one));
  const rule = areas[best] ?? 0;
  const model = areas.model ?? 0;
  const rhythm = areas.rhythm ?? 0;
  if (Math.max(rule, model) < leastArea) return { basis: 'none', why: { kind: 'chance' } };
  if (!fit?.converged) return { basis: best, why: { kind: 'no-fit' } };
  if (hole) return { basis: best, why: { kind: 'hole' } };
  if (rhythm >= Math.max(model, rule - moreArea)) return { basis: 'rhythm', why: { kind: 'regular' } };
  if (!(ratio >= about[0] && ratio <= about[1])) return { basis: best, why: { kind: 'amount' } };
  return beats(best) ? { basis: best, why: { kind: 'rule' } } : { basis: 'model', why: { kind: 'proven' } };
}

type GroupsBy = (group: (place: number) => number) => ProofGroup[];

function groupsOf(of: {
  readonly rows: Int32Array;
  readonly later: Int32Array;
  readonly expected: Float64Array;
}): GroupsBy {
  return (group) => {
    const found = new Map<number, { repeats: number; customers: number; expected: number; actual: number }>();
    for (const place of of.rows) {
      const repeats = group(place);
      const one = found.get(repeats) ?? { repeats, customers: 0, expected: 0, actual: 0 };
      one.customers++;
      one.expected += of.expected[place]!;
      one.actual += of.later[place]!;
      found.set(repeats, one);
    }
    return [...found.values()].sort((a, b) => a.repeats - b.repeats);
  };
}

/** Ten groups of about as many customers, those of equal expectation together. */
function tenths(of: {
  readonly rows: Int32Array;
  readonly expected: Float64Array;
  readonly groups: GroupsBy;
}): ProofGroup[] {
  const { rows, expected, groups } = of;
  const order = rows.slice().sort((a, b) => expected[a]! - expected[b]!);
  const tenth = new Map<number, number>();
  let current = 0;
  order.forEach((place, at) => {
    if (at === 0 || expected[place] !== expected[order[at - 1]!]) {
      current = Math.floor((10 * at) / order.length);
    }
    tenth.set(place, current);
  });
  return groups((place) => tenth.get(place)!);
}
