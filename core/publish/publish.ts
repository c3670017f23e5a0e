import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { findingsInWords } from '../words/findings.ts';
import { publishChurn } from './churn/publish-churn.ts';
import { publishPlan } from './churn/publish-plan.ts';
import { hiddenFigures } from './hide/hidden-figures.ts';
import { hiddenLevels } from './hide/hidden-levels.ts';
import { soldFeature } from './hide/level-tallies.ts';
import { otherCuts } from './hide/other-cuts.ts';
import { thinPopulations } from './hide/populations.ts';
import { isSmall } from './hide/threshold.ts';
import { withheld } from './hide/withheld.ts';
import { withoutTwins } from './hide/without-twins.ts';
import { publishExperience } from './publish-experience.ts';
import { publishQuality } from './publish-quality.ts';
import { publishRetention } from './publish-retention.ts';
import { publishSource } from './publish-source.ts';
import { hiddenProducts } from './sales/publish-products.ts';
import { publishSales } from './sales/publish-sales.ts';
import { hiddenSegments } from './sales/sales-tallies.ts';
import { thinProducts } from './sales/thin-products.ts';
import { mergeSmallSegments, withSegmentNames } from './segments/merge-segments.ts';
import { publishFeatures } from './segments/publish-features.ts';
import { publishMetrics } from './segments/publish-metrics.ts';
import { publishSegments } from './segments/publish-segments.ts';

/**
 * What of a report may leave the workbook? The same report without single customers, unless `publish.customers` is set, and
 * without groups of fewer than `privacyThreshold` customers; nor can such a group be had by subtracting what is told.
 *
 * Small groups are told together, left out with another, or counted in whole multiples of the threshold; `publication`
 * says so. A report that was published under these settings, or stricter ones, comes back as it is.
 *
 * @param report a whole report, as `analyse` gives it.
 * @param settings the two that publishing goes by.
 * @example
 * import { analyse, publish, readSettings } from 'segmentry/core';
 *
 * const settings = readSettings({ privacyThreshold: 25 });
 * const cells = [
 *   ['Customer ID', 'Age', 'Plan'],
 *   ...Array.from({ length: 60 }, (_, at) => [`C${100 + at}`, 20 + (at % 40), ['Basic', 'Plus'][at % 2] ?? '']),
 * ];
 * const { report } = analyse({
 *   workbook: { name: 'CRM', sheets: [{ name: 'Customers', cells }] },
 *   ...{ settings, asOf: '2026-04-28', generatedAt: '2026-04-28T09:00:00.000Z', locale: 'en' },
 * });
 * console.log(publish(report, settings).publication?.threshold); // 25
 */
export function publish(report: Report, settings: Pick<Settings, 'privacyThreshold' | 'publish'>): Report {
  const { privacyThreshold: threshold } = settings;
  const { customers } = settings.publish;
  const before = report.publication;
  if (before !== undefined && before.threshold >= threshold && (customers || !before.customers))
    return report;
  const told = isSmall(report.source.customers, threshold)
    ? withheld(report)
    : published(report, threshold, customers);
  return { ...told, publication: { customers, threshold, suppressed: hiddenFigures(report, told) } };
}

function published(report: Report, threshold: number, customers: boolean): Report {
  const merged = withoutTwins(mergeSmallSegments(report, threshold), threshold);
  const { locale, source } = merged;
  const columns = columnsOf(merged, threshold);
  const bought = soldFeature(merged, 'byProduct');
  const alone = hiddenLevels(merged, threshold)(bought);
  const products = merged.sales === null ? null : hiddenProducts(merged.sales, columns, threshold, alone);
  const hidden = hiddenLevels(
    merged,
    threshold,
    new Map(products === null ? [] : [[bought, products.products]]),
  );
  const shared = { threshold, locale, hidden };
  const segmentation = publishSegments(merged.segmentation, { ...shared, customers: source.customers });
  const named = withSegmentNames(merged, segmentation.segments);
  const thin = thinPopulations(named, threshold);
  const sales =
    named.sales === null || products === null
      ? null
      : publishSales(named.sales, {
          ...{ threshold, locale, customers, columns, products },
          cities: hidden(soldFeature(named, 'byCity')),
          ages: hidden(soldFeature(named, 'byAge')),
          rounded: thin.sales
            ? 'all'
            : thinProducts(named.sales, levelsOf(named, bought), threshold)
              ? 'products'
              : 'none',
        });
  const churn =
    named.churn === null
      ? null
      : publishChurn(named.churn, {
          ...shared,
          rounded: thin.outcome,
          cuts: (feature) => otherCuts(named, feature),
        });
  const experience =
    named.experience && publishExperience(named.experience, threshold, segmentation.segments);
  const moved = segmentation.changes?.moved === report.segmentation.changes?.moved;
  const retention = named.retention ? publishRetention(named.retention, threshold) : null;
  const findings = findingsInWords({ segmentation, sales, churn, experience, retention, locale });
  const { nested: _nested, publishing: _publishing, ...rest } = named;
  return {
    ...rest,
    source: publishSource(named, threshold),
    quality: customers ? report.quality : publishQuality(named, threshold),
    metrics: publishMetrics(named, churn, threshold),
    features: publishFeatures(named, threshold),
    segmentation,
    sales,
    churn,
    experience,
    ...(retention && { retention }),
    plan: named.plan === null ? null : publishPlan(named.plan, threshold),
    findings: findings.filter(({ id }) => id !== 'moved' || moved),
  };
}

/** Segments of enough buyers to tell their sales. */
function columnsOf({ sales }: Report, threshold: number): ReadonlySet<string> {
  const segments = sales?.bySegment ?? [];
  const gone = hiddenSegments(segments, threshold);
  return new Set(segments.filter(({ key }) => !gone.has(key)).map(({ key }) => key));
}

/** Customers at each level of a column, as leaving by it tells. */
function levelsOf({ churn }: Report, feature: string): ReadonlyMap<string, number> {
  const curve = churn?.curves.find((one) => one.feature === feature);
  return new Map(curve?.bins.map(({ label, n }) => [label, n]));
}
