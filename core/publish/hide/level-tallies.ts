import type { Report } from '../../report/types.ts';
import { churnTallies } from '../churn/churn-tallies.ts';
import { salesTallies } from '../sales/sales-tallies.ts';
import { isCategory, profileTallies } from '../segments/profile-tallies.ts';
import { type LevelTallies, noTallies } from './tallies.ts';

/** By column: levels of one column stand in profiles, curves, portraits, breakdowns, crossings and sales. */
export function levelTallies(report: Report, threshold: number): ReadonlyMap<string, LevelTallies> {
  const { churn, segmentation, sales, locale, source } = report;
  const sold = {
    [soldFeature(report, 'byCity')]: sales?.byCity ?? [],
    [soldFeature(report, 'byAge')]: sales?.byAge ?? [],
  };
  const features = new Set([...namesOf(report).map(({ feature }) => feature), ...Object.keys(sold)]);
  return new Map(
    [...features].map((feature) => {
      const all = [
        profileTallies(segmentation, feature, source.customers, locale),
        churn === null ? noTallies : churnTallies(churn, feature),
        sales === null ? noTallies : salesTallies(sold[feature] ?? [], sales.bySegment, threshold),
      ];
      return [
        feature,
        {
          wholes: all.flatMap(({ wholes }) => wholes),
          parts: all.flatMap(({ parts }) => parts),
          beside: all.flatMap(({ beside }) => beside),
          together: all.flatMap(({ together }) => together),
        },
      ];
    }),
  );
}

/** Every level that the report tells outside sales, with its column. */
function namesOf({ segmentation, churn }: Report): { readonly feature: string; readonly level: string }[] {
  return [
    ...segmentation.segments.flatMap(({ profile }) =>
      profile
        .filter(isCategory)
        .flatMap(({ feature, levels }) => levels.map(({ level }) => ({ feature, level }))),
    ),
    ...(churn?.curves ?? [])
      .filter(({ kind }) => kind === 'category')
      .flatMap(({ feature, bins }) => bins.map(({ label }) => ({ feature, level: label }))),
    ...(churn?.portraits ?? []).flatMap(({ feature, level }) => (level === null ? [] : [{ feature, level }])),
    ...(churn?.breakdowns ?? [])
      .filter(({ dimension }) => dimension !== 'segment')
      .flatMap(({ feature, levels }) => levels.map(({ level }) => ({ feature, level }))),
  ];
}

/**
 * Which column are these sales told by? The one that says so, else the one with most of their names for levels, else one
 * of its own.
 */
export function soldFeature(report: Report, table: 'byCity' | 'byAge' | 'byProduct'): string {
  const dimension = { byCity: 'city', byAge: 'age', byProduct: 'product' }[table];
  const named = report.churn?.breakdowns?.find((one) => one.dimension === dimension);
  if (named !== undefined) return named.feature;
  const keys = new Set(report.sales?.[table].map(({ key }) => key));
  const shared = new Map<string, Set<string>>();
  for (const { feature, level } of namesOf(report)) {
    if (keys.has(level)) shared.set(feature, (shared.get(feature) ?? new Set()).add(level));
  }
  const [found] = [...shared].find(([, levels]) => levels.size > keys.size / 2) ?? [];
  return found ?? `sales.${table}`;
}
