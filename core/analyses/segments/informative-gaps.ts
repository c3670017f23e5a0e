import type { CategoryFeature, ComparedFeature } from './compared-feature.ts';

/** Rows that have to miss a category, and how far they have to differ from the others, for that to tell something. */
const least = { share: 0.01, rows: 10, difference: 0.3 };

/**
 * Does it tell something that a category is missing? It does when those who miss it differ from the others in another
 * feature by a small effect or more (Cohen's d, or h for shares); missing then becomes a level of its own, the empty text.
 *
 * @see Cohen (1988), Statistical power analysis for the behavioral sciences, sections 2.2 and 6.2
 */
export function withInformativeGaps(features: readonly ComparedFeature[]): ComparedFeature[] {
  return features.map((feature) => {
    if (feature.kind === 'number') return feature;
    const missing = feature.codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0);
    if (missing < Math.max(least.rows, least.share * feature.codes.length)) return feature;
    const others = features.filter((other) => other !== feature);
    return others.some((other) => differs(feature.codes, other)) ? asLevel(feature) : feature;
  });
}

function asLevel(feature: CategoryFeature): CategoryFeature {
  const level = feature.levels.length;
  return {
    ...feature,
    levels: [...feature.levels, ''],
    codes: feature.codes.map((code) => (code < 0 ? level : code)),
  };
}

function differs(codes: Int32Array, other: ComparedFeature): boolean {
  if (other.kind === 'number') return Math.abs(meanDifference(codes, other.compared)) >= least.difference;
  return other.levels.some(
    (_, level) => Math.abs(shareDifference(codes, other.codes, level)) >= least.difference,
  );
}

/** Cohen's d of a number between rows without and with a code. */
function meanDifference(codes: Int32Array, values: Float64Array): number {
  const n = [0, 0];
  const sums = [0, 0];
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const side = codes[row]! < 0 ? 0 : 1;
    n[side]!++;
    sums[side]! += value;
  });
  if (n[0]! < least.rows || n[1]! < least.rows) return 0;
  const means = sums.map((sum, side) => sum / n[side]!);
  let squares = 0;
  values.forEach((value, row) => {
    if (!Number.isNaN(value)) squares += (value - means[codes[row]! < 0 ? 0 : 1]!) ** 2;
  });
  const sd = Math.sqrt(squares / (n[0]! + n[1]! - 2));
  return sd === 0 ? 0 : (means[0]! - means[1]!) / sd;
}

/** Cohen's h of a level's share between rows without and with a code. */
function shareDifference(codes: Int32Array, others: Int32Array, level: number): number {
  const n = [0, 0];
  const hits = [0, 0];
  others.forEach((other, row) => {
    if (other < 0) return;
    const side = codes[row]! < 0 ? 0 : 1;
    n[side]!++;
    if (other === level) hits[side]!++;
  });
  if (n[0]! < least.rows || n[1]! < least.rows) return 0;
  const angle = (side: number) => 2 * Math.asin(Math.sqrt(hits[side]! / n[side]!));
  return angle(0) - angle(1);
}
