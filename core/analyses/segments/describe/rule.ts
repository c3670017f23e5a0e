import type { Label } from '../../../customers/label.ts';
import type { GivenGroups, Condition as RuleBins } from '../../../summaries/contract.ts';
import { asked, type Dialogue } from '../../../summaries/dialogue.ts';
import type { ComparedFeature } from '../compared-feature.ts';
import { featureCut } from '../feature-cut.ts';

/** One condition and who meets it, a bit a customer. A customer whose value is missing does not. */
interface Condition {
  readonly feature: number;
  readonly kind: 'from' | 'below' | 'level';
  readonly at: number;
  readonly met: Uint32Array;
}

interface Found {
  readonly conditions: readonly Condition[];
  readonly precision: number;
  readonly recall: number;
  readonly score: number;
}

/** One condition of a rule. A range holds its lower end and not its upper one; null is open. */
export type RuleCondition = { readonly feature: string; readonly label: Label } & (
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'range'; readonly from: number | null; readonly below: number | null }
);

export interface SegmentRule {
  /** All have to hold; in the order of the features. */
  readonly conditions: readonly RuleCondition[];
  /** Of those who fit the rule, the share in the segment. */
  readonly precision: number;
  /** Of the segment, the share that fits the rule. */
  readonly recall: number;
}

const most = { conditions: 3, kept: 8, customers: 10_000, parts: 24 };
/** A further condition has to add this much to the score. */
const worthIt = 0.01;

export interface RulesInput {
  /** With the values of the first customers in canonical order. */
  readonly features: readonly ComparedFeature[];
  /** Of all customers, in canonical order. */
  readonly labels: Int32Array;
  /** The same by place. */
  readonly groups: GivenGroups;
  readonly sizes: readonly number[];
}

/**
 * By which few conditions can each segment be told? Searches conjunctions of at most three by F1, the best eight of
 * each length, and keeps the shortest that is as good. Thresholds are round numbers near quantiles. The search looks at the
 * first 10,000 customers; who fits a rule is counted among all.
 *
 * Null for a segment that no rule tells better than a guess. O(k · conditions · n / 32).
 *
 * @see Lavrač et al. (2004), Subgroup discovery with CN2-SD
 */
export function* segmentRules(input: RulesInput): Dialogue<readonly (SegmentRule | null)[]> {
  const { features, labels, groups, sizes } = input;
  if (sizes.length < 2) return sizes.map(() => null);
  const n = Math.min(labels.length, most.customers);
  const conditions = features.flatMap((feature, index) => conditionsOn(feature, index, n));
  const found = sizes.map((_, segment) => {
    const members = bitsWhere(n, (row) => labels[row] === segment);
    const best = bestRule(conditions, members);
    return best === null || best.score < 0.3 ? null : ruleOf(best.conditions, features);
  });
  const { counts } = yield* asked({
    counts: {
      ...{ summary: 'rule-counts', across: groups },
      rules: found.map((rule) => (rule ?? []).map((condition) => binsOf(condition, features))),
    },
  });
  return found.map((rule, segment) => {
    if (rule === null) return null;
    const { customers, across } = counts[segment]!;
    const hits = across[segment]!;
    return {
      conditions: rule,
      precision: customers === 0 ? 0 : hits / customers,
      recall: hits / sizes[segment]!,
    };
  });
}

function binsOf(condition: RuleCondition, features: readonly ComparedFeature[]): RuleBins {
  const feature = features.find(({ id }) => id === condition.feature)!;
  if (condition.kind === 'level') {
    const level = feature.kind === 'category' ? feature.levels.indexOf(condition.level) : -1;
    return { cut: featureCut(feature), from: level, to: level };
  }
  const { from, below } = condition;
  const edges = [from, below].filter((edge) => edge !== null);
  const bin = from === null ? 0 : 1;
  return { cut: featureCut(feature, edges), from: bin, to: bin };
}

function bestRule(conditions: readonly Condition[], members: Uint32Array): Found | null {
  const size = countBits(members);
  if (size === 0) return null;
  let beam: Found[] = [];
  let best: Found | null = null;
  for (let length = 1; length <= most.conditions; length++) {
    const starts: readonly (Found | null)[] = length === 1 ? [null] : beam;
    const found = starts.flatMap((start) => {
      const met = start === null ? null : metBy(start.conditions);
      return conditions
        .filter((condition) => mayFollow(condition, start))
        .map((condition) => extended(start, met, condition, members, size));
    });
    found.sort((a, b) => b.score - a.score);
    beam = distinct(found.slice(0, most.kept * most.conditions * 2)).slice(0, most.kept);
    const top = beam[0];
    if (top !== undefined && (best === null || top.score > best.score + worthIt)) best = top;
  }
  return best;
}

function mayFollow({ feature, kind }: Condition, start: Found | null): boolean {
  return (
    start === null || !start.conditions.some((other) => other.feature === feature && other.kind === kind)
  );
}

function extended(
  start: Found | null,
  met: Uint32Array | null,
  condition: Condition,
  members: Uint32Array,
  size: number,
): Found {
  let fit = 0;
  let hits = 0;
  for (let index = 0; index < members.length; index++) {
    const word = met === null ? condition.met[index]! : met[index]! & condition.met[index]!;
    fit += bitsIn(word);
    hits += bitsIn(word & members[index]!);
  }
  const precision = fit === 0 ? 0 : hits / fit;
  const recall = hits / size;
  const score = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { conditions: [...(start?.conditions ?? []), condition], precision, recall, score };
}

function metBy(conditions: readonly Condition[]): Uint32Array {
  const met = conditions[0]!.met.slice();
  for (const condition of conditions.slice(1)) {
    for (let index = 0; index < met.length; index++) met[index] = met[index]! & condition.met[index]!;
  }
  return met;
}

/** Rules of the same conditions in another order are one. */
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ conditions }) => {
    const key = conditions
      .map(({ feature, kind, at }) => `${feature} ${kind} ${at}`)
      .sort()
      .join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function conditionsOn(feature: ComparedFeature, index: number, n: number): Condition[] {
  if (feature.kind === 'category') {
    return feature.levels.map((_, level) => ({
      feature: index,
      kind: 'level',
      at: level,
      met: bitsWhere(n, (row) => feature.codes[row] === level),
    }));
  }
  const { values } = feature;
  return roundThresholds(values.subarray(0, n)).flatMap((at): Condition[] => [
    { feature: index, kind: 'from', at, met: bitsWhere(n, (row) => values[row]! >= at) },
    { feature: index, kind: 'below', at, met: bitsWhere(n, (row) => values[row]! < at) },
  ]);
}

/** Numbers that people would say, near quantiles. */
function roundThresholds(values: Float64Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return [];
  const spread = known[Math.floor(known.length * 0.95)]! - known[Math.floor(known.length * 0.05)]!;
  const step = roundStep((spread > 0 ? spread : known[known.length - 1]! - known[0]!) / 60);
  const thresholds = new Set<number>();
  for (let part = 1; part < most.parts; part++) {
    const value = known[Math.floor((part * known.length) / most.parts)]!;
    const rounded = Number((Math.round(value / step) * step).toPrecision(12));
    if (rounded > known[0]! && rounded <= known[known.length - 1]!) thresholds.add(rounded);
  }
  return [...thresholds].sort((a, b) => a - b);
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

/** Conditions by feature, the two ends of one number as one range. */
function ruleOf(conditions: readonly Condition[], features: readonly ComparedFeature[]): RuleCondition[] {
  const named = [...new Set(conditions.map(({ feature }) => feature))].sort((a, b) => a - b);
  return named.map((index): RuleCondition => {
    const compared = features[index]!;
    const at = (kind: Condition['kind']) =>
      conditions.find((condition) => condition.feature === index && condition.kind === kind)?.at ?? null;
    const feature = { feature: compared.id, label: compared.label };
    if (compared.kind === 'category')
      return { ...feature, kind: 'level', level: compared.levels[at('level')!]! };
    return { ...feature, kind: 'range', from: at('from'), below: at('below') };
  });
}

function bitsWhere(n: number, holds: (row: number) => boolean): Uint32Array {
  const bits = new Uint32Array(Math.ceil(n / 32));
  for (let row = 0; row < n; row++) if (holds(row)) bits[row >> 5] = bits[row >> 5]! | (1 << (row & 31));
  return bits;
}

function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let index = 0; index < bits.length; index++) count += bitsIn(bits[index]!);
  return count;
}

/** @see Knuth, The Art of Computer Programming 4A, 7.1.3 */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
