import type { Churn, ChurnSegment } from '../../report/types.ts';
import { sentenceOf } from '../../words/churn/segments-in-words.ts';
import type { Locale } from '../../words/index.ts';
import { differByFew } from '../hide/intervals.ts';
import { roundedCounts, roundedRate, roundedShare } from '../hide/rounded-rate.ts';
import { isSmall, roundedDown } from '../hide/threshold.ts';
import { intervalsOf, rangeOf } from './publish-curves.ts';

export interface ChurnSegmentsContext {
  readonly threshold: number;
  /** Sizes are rounded in any case. */
  readonly rounded: boolean;
  readonly locale: Locale;
}

/**
 * The section with its churn segments. Where the size of one and that of a group around it, or of two that overlap, would
 * give a few customers away, sizes are told in whole multiples of the threshold, wherever they stand.
 *
 * @param told the section with what else of it is published.
 */
export function publishChurnSegments(
  told: Churn,
  { threshold, rounded, locale }: ChurnSegmentsContext,
): Churn {
  const large = told.segments.filter(({ n }) => n >= threshold);
  const sizes = rounded || large.some((segment) => sizeGivesAway(segment, told, threshold));
  const shared = sizes || overlapsGiveAway(told, threshold);
  const parts = sizes ? withRoundedParts(told, threshold) : told;
  const all = told.base.customers + told.base.unknown;
  const segments = large.map((segment) => {
    const own = sizes ? roundedSize(segment, told.base.rate, threshold, locale) : segment;
    return {
      ...(shared ? roundedShared(own, told.base.rate, all, threshold) : own),
      bySegment: segmentsOf(own.id, parts),
    };
  });
  return {
    ...parts,
    segments,
    coverage:
      told.coverage === null || large.length < told.segments.length
        ? null
        : shared
          ? roundedCoverage(told.coverage, told, threshold)
          : told.coverage,
  };
}

/** What single levels and cells hold of churn segments, in whole multiples of the threshold. */
function withRoundedParts(churn: Churn, threshold: number): Churn {
  const rounded = <T extends { readonly segments: readonly Part[] }>(group: T): T => ({
    ...group,
    segments: group.segments.map((part) => ({ ...part, ...roundedCounts(part, threshold) })),
  });
  return {
    ...churn,
    ...(churn.breakdowns && {
      breakdowns: churn.breakdowns.map((one) => ({ ...one, levels: one.levels.map(rounded) })),
    }),
    ...(churn.crossings && {
      crossings: churn.crossings.map((one) => ({ ...one, cells: one.cells.map(rounded) })),
    }),
  };
}

/** Is there a group, told elsewhere, of which the segment lacks but a few customers or the other way round? */
function sizeGivesAway(segment: ChurnSegment, told: Churn, threshold: number): boolean {
  const few = (count: number) => isSmall(count, threshold);
  const { id, n, holdout, conditions } = segment;
  const inside = (parts: readonly Part[]) => parts.find((part) => part.segment === id)?.n ?? null;
  const around = [
    ...(told.breakdowns ?? []).flatMap(({ levels }) => levels),
    ...(told.crossings ?? []).flatMap(({ cells }) => cells),
  ].filter((group) => inside(group.segments) === n);
  const levels = conditions.flatMap((condition) =>
    condition.kind === 'range'
      ? []
      : levelsAt(told, condition.feature, condition.kind === 'level' ? condition.level : ''),
  );
  return (
    few(told.base.customers - n) ||
    few(n - holdout.n) ||
    few(holdout.n) ||
    [...around.map((group) => group.n ?? n), ...levels].some((size) => few(size - n)) ||
    conditions.some(
      (condition) => condition.kind === 'range' && cutsGiveAway(condition, segment, told, threshold),
    )
  );
}

type Part = NonNullable<Churn['breakdowns']>[number]['levels'][number]['segments'][number];
type Condition = ChurnSegment['conditions'][number];

function levelsAt({ curves, breakdowns = [] }: Churn, feature: string, level: string): number[] {
  return [
    ...curves
      .filter((curve) => curve.feature === feature)
      .flatMap(({ bins }) => bins.filter((bin) => (bin.missing ? '' : bin.label) === level)),
    ...breakdowns
      .filter((breakdown) => breakdown.feature === feature)
      .flatMap(({ levels }) => levels.filter((one) => one.level === level)),
  ].map(({ n }) => n);
}

/** A segment of one range is an interval; of several conditions it lies in the intervals around its ranges. */
function cutsGiveAway(
  { feature, from, to }: Extract<Condition, { kind: 'range' }>,
  { n, conditions }: ChurnSegment,
  { curves }: Churn,
  threshold: number,
): boolean {
  const told = curves.find((curve) => curve.feature === feature)?.bins ?? [];
  const bins = intervalsOf(told);
  const own = { ...rangeOf({ from, to }, told), n };
  if (conditions.length === 1) return differByFew(bins, [own], threshold);
  const around = bins.filter((bin) => bin.to > own.from && bin.from < own.to);
  return isSmall(around.reduce((sum, bin) => sum + bin.n, 0) - n, threshold);
}

/** Do the counts that say how segments overlap give away a few customers, of two segments or of three? */
function overlapsGiveAway({ segments, coverage, base }: Churn, threshold: number): boolean {
  const few = (count: number) => isSmall(Math.abs(count), threshold);
  return (
    segments.some((segment, at) => {
      const { n, fresh, named = n, overlaps } = segment;
      const above = new Set(segments.slice(0, at).map(({ id }) => id));
      const twice = overlaps.reduce((sum, one) => (above.has(one.segment) ? sum + one.customers : sum), 0);
      return (
        [fresh, n - fresh, named, n - named, twice - (n - fresh)].some(few) ||
        overlaps.some((one) => few(one.customers) || few(n - one.customers))
      );
    }) ||
    (coverage !== null && few(base.customers - coverage.customers))
  );
}

function roundedSize(segment: ChurnSegment, base: number, threshold: number, locale: Locale): ChurnSegment {
  const told = roundedRate(segment, threshold);
  const { n, churned, rate, lower } = roundedRate(segment.holdout, threshold);
  return {
    ...segment,
    ...told,
    holdout: { n, churned, rate, lower },
    lift: base > 0 ? told.rate / base : segment.lift,
    smoothed: Math.min(1, Math.max(0, told.rate + segment.smoothed - segment.rate)),
    sentence: sentenceOf(
      { text: segment.text, n: told.n, rate: told.rate, lower, large: segment.large ?? false },
      locale,
    ),
  };
}

function roundedShared(segment: ChurnSegment, base: number, all: number, threshold: number): ChurnSegment {
  const { named, overlaps, priority, lower } = segment;
  const fresh = roundedDown(segment.fresh, threshold);
  return {
    ...segment,
    fresh,
    ...(named === undefined ? {} : { named: roundedDown(named, threshold) }),
    overlaps: overlaps
      .map((one) => ({ ...one, customers: roundedDown(one.customers, threshold) }))
      .filter(({ customers }) => customers > 0),
    priority: {
      ...priority,
      extraLeavers: fresh * Math.max(0, lower - base),
      reach: all === 0 ? 0 : Math.min(1, fresh / all),
    },
  };
}

function roundedCoverage(
  coverage: NonNullable<Churn['coverage']>,
  { base }: Churn,
  threshold: number,
): Churn['coverage'] {
  const customers = roundedDown(coverage.customers, threshold);
  if (customers === 0) return null;
  const churned = Math.min(customers, Math.round(coverage.precision * customers));
  return {
    customers,
    churned,
    share: customers / base.customers,
    precision: churned / customers,
    coverage: roundedShare(churned, base.churned),
  };
}

/** How a churn segment lies in the customer segments, as far as leaving by these is told. */
function segmentsOf(id: string, { breakdowns = [] }: Churn): ChurnSegment['bySegment'] {
  const levels = breakdowns.find(({ dimension }) => dimension === 'segment')?.levels ?? [];
  return levels.flatMap(({ level, merged, segments }) => {
    const n = segments.find(({ segment }) => segment === id)?.n ?? 0;
    return n > 0 && merged.length === 0 ? [{ segment: level, customers: n }] : [];
  });
}
