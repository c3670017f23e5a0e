import type { Churn, Report } from '../../report/types.ts';
import { portraitCounts } from '../churn/churn-tallies.ts';
import { isSmall } from './threshold.ts';

/**
 * The report without what it tells of the levels of columns that are made of the same values as others, where groups of two
 * such columns differ by a few customers: who bought twice is nearly who bought two products, and the rest bought one twice.
 */
export function withoutTwins(report: Report, threshold: number): Report {
  const { churn } = report;
  if (churn === null) return report;
  const gone = twins(report, churn, threshold);
  if (gone.size === 0) return report;
  const dimensions = new Set(
    churn.breakdowns?.filter(({ feature }) => gone.has(feature)).map(({ dimension }) => dimension),
  );
  return {
    ...report,
    churn: {
      ...churn,
      curves: churn.curves.filter(({ feature }) => !gone.has(feature)),
      portraits: churn.portraits.filter(({ feature, level }) => level === null || !gone.has(feature)),
      ...(churn.breakdowns && {
        breakdowns: churn.breakdowns.filter(({ dimension }) => !dimensions.has(dimension)),
      }),
      ...(churn.crossings && {
        crossings: churn.crossings.filter(
          ({ first, second }) => !dimensions.has(first) && !dimensions.has(second),
        ),
      }),
    },
  };
}

/** Columns by which the report breaks leaving down come first, then in their own order. */
function twins({ features }: Report, churn: Churn, threshold: number): ReadonlySet<string> {
  const sources = new Set(features.flatMap(({ from }) => from));
  const made = features.filter(({ id, from }) => from.length > 0 || sources.has(id) || id === 'Purchases');
  const broken = new Set(churn.breakdowns?.map(({ feature }) => feature));
  const ordered = [...made].sort((a, b) => Number(broken.has(b.id)) - Number(broken.has(a.id)));
  const told: number[][] = [];
  return new Set(
    ordered.flatMap(({ id }) => {
      const groups = groupsOf(churn, id);
      const thin = told.some((others) =>
        groups.some((n) => others.some((other) => isSmall(Math.abs(n - other), threshold))),
      );
      if (!thin) told.push(groups);
      return thin ? [id] : [];
    }),
  );
}

/** Sizes of the groups that a reader can make of one column: levels, and everything up to and from some value. */
function groupsOf(churn: Churn, feature: string): number[] {
  const { curves, breakdowns = [], base } = churn;
  const lists = [
    curves.find((curve) => curve.feature === feature)?.bins.map(({ n }) => n) ?? [],
    breakdowns.find((breakdown) => breakdown.feature === feature)?.levels.map(({ n }) => n) ?? [],
    ...[...portraitCounts(churn, feature).values()].map((n) => [n]),
  ];
  return lists.flatMap((list) =>
    list.flatMap((n, at) => {
      const upTo = list.slice(0, at + 1).reduce((sum, one) => sum + one, 0);
      return [n, base.customers - n, upTo, base.customers - upTo];
    }),
  );
}
