import type { Trait } from '../report/types.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';

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

function numberTrait({ id, label, unit, values }: NumberFeature, labels: Int32Array, segment: number): Trait {
  const inside: number[] = [];
  const outside: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) (labels[row] === segment ? inside : outside).push(value);
  }
  const own = momentsOf(inside);
  const others = momentsOf(outside);
  const n = inside.length + outside.length;
  const all = momentsOf(values.filter((value) => !Number.isNaN(value)));
  const pooled = Math.sqrt((own.squares + others.squares) / Math.max(1, n - 2));
  const effect =
    own.mean === null || others.mean === null || pooled === 0 ? 0 : (own.mean - others.mean) / pooled;
  const sd = inside.length < 2 ? null : Math.sqrt(own.squares / (inside.length - 1));
  return {
    kind: 'number',
    feature: id,
    label,
    unit,
    mean: own.mean,
    median: medianOf(inside),
    sd,
    overall: all.mean,
    effect,
  };
}

function categoryTrait(
  { id, label, codes, levels }: CategoryFeature,
  labels: Int32Array,
  segment: number,
): Trait {
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
  };
}

function momentsOf(values: ArrayLike<number> & Iterable<number>) {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = values.length === 0 ? null : sum / values.length;
  let squares = 0;
  if (mean !== null) for (const value of values) squares += (value - mean) ** 2;
  return { mean, squares };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
