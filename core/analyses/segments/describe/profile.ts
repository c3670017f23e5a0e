import type { Label } from '../../../customers/label.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from '../compared-feature.ts';

export interface MissingShares {
  readonly share: number;
  readonly overall: number;
}

interface TraitOf<Kind extends ComparedFeature['kind']> {
  readonly kind: Kind;
  readonly feature: string;
  readonly label: Label;
  /** Cohen's d against everybody else for a number; for a category the mode's share minus its share overall. */
  readonly effect: number;
  /** Share of the segment without a value, and of all customers; absent when nobody misses one. */
  readonly missing?: MissingShares | undefined;
}

export interface NumberTrait extends TraitOf<'number'> {
  readonly unit: string;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly overall: number | null;
}

export interface CategoryTrait extends TraitOf<'category'> {
  readonly mode: string | null;
  readonly modeShare: number;
  /** Most frequent in the segment first; the empty text is "not known". */
  readonly levels: readonly { readonly level: string; readonly share: number; readonly overall: number }[];
}

/** How a segment differs in one feature. */
export type Trait = NumberTrait | CategoryTrait;

/**
 * How does a segment differ from all other customers? One trait a feature, the strongest first: Cohen's d for numbers,
 * and for categories the most over-represented level's share against its share overall.
 *
 * Means are of the values as they are in the sheet, not of the quantised ones. Missing values are left out.
 */
export function segmentProfile(
  features: readonly ComparedFeature[],
  labels: Int32Array,
  segment: number,
): Trait[] {
  return features
    .map((feature) =>
      feature.kind === 'number'
        ? numberTrait(feature, labels, segment)
        : categoryTrait(feature, labels, segment),
    )
    .map((trait, index) => ({ trait, index }))
    .sort((a, b) => Math.abs(b.trait.effect) - Math.abs(a.trait.effect) || a.index - b.index)
    .map(({ trait }) => trait);
}

/** Groups without spread of their own would differ infinitely. */
const leastSpread = 0.01;

function numberTrait(
  { id, label, unit, values }: NumberFeature,
  labels: Int32Array,
  segment: number,
): NumberTrait {
  const inside = values.filter((value, row) => labels[row] === segment && !Number.isNaN(value));
  const own = momentsOf(inside);
  const all = momentsOf(values);
  const others = all.n - own.n;
  const othersMean = others === 0 ? 0 : (all.sum - own.sum) / others;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) squares += (value - (labels[row] === segment ? own.mean : othersMean)) ** 2;
  }
  const pooled = Math.max(
    Math.sqrt(squares / Math.max(1, all.n - 2)),
    leastSpread * Math.sqrt(all.squares / Math.max(1, all.n - 1)),
  );
  const effect = own.n === 0 || others === 0 || pooled === 0 ? 0 : (own.mean - othersMean) / pooled;
  return {
    kind: 'number',
    feature: id,
    label,
    unit,
    mean: own.n === 0 ? null : own.mean,
    median: medianOf(inside),
    sd: own.n < 2 ? null : Math.sqrt(own.squares / (own.n - 1)),
    overall: all.n === 0 ? null : all.mean,
    effect,
    ...missingShares(labels, segment, own.n, all.n),
  };
}

function categoryTrait(
  { id, label, codes, levels }: CategoryFeature,
  labels: Int32Array,
  segment: number,
): CategoryTrait {
  const inside = new Float64Array(levels.length);
  const overall = new Float64Array(levels.length);
  let own = 0;
  let all = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    all++;
    overall[code] = overall[code]! + 1;
    if (labels[row] !== segment) continue;
    own++;
    inside[code] = inside[code]! + 1;
  }
  const shares = levels.map((level, code) => ({
    level,
    share: own === 0 ? 0 : inside[code]! / own,
    overall: all === 0 ? 0 : overall[code]! / all,
  }));
  const order = shares.map((_, code) => code).sort((a, b) => shares[b]!.share - shares[a]!.share || a - b);
  const mode = own === 0 ? null : shares[order[0]!]!;
  return {
    kind: 'category',
    feature: id,
    label,
    mode: mode?.level ?? null,
    modeShare: mode?.share ?? 0,
    levels: order.map((code) => shares[code]!),
    effect: mode === null ? 0 : mode.share - mode.overall,
    ...missingShares(labels, segment, own, all),
  };
}

function missingShares(
  labels: Int32Array,
  segment: number,
  known: number,
  knownOverall: number,
): Pick<Trait, 'missing'> {
  if (knownOverall === labels.length) return {};
  const size = labels.reduce((count, label) => count + (label === segment ? 1 : 0), 0);
  return {
    missing: {
      share: size === 0 ? 0 : (size - known) / size,
      overall: (labels.length - knownOverall) / labels.length,
    },
  };
}

/** Of the known values. */
function momentsOf(values: Float64Array) {
  let n = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row]!)) continue;
    n++;
    sum += values[row]!;
  }
  const mean = n === 0 ? 0 : sum / n;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]!)) squares += (values[row]! - mean) ** 2;
  }
  return { n, sum, mean, squares };
}

function medianOf(values: Float64Array): number | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
