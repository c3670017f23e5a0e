import { addUp, rowOf } from '../../report/add-up.ts';
import type { Churn, Report, Sales, SalesRow, Segment } from '../../report/types.ts';
import { messages } from '../../words/index.ts';
import { figure, percent } from '../../words/segments/figures.ts';
import { hiddenRows } from '../hide/hidden-rows.ts';

/** The segments that are told together. */
const mergedSegment = 'others';

/**
 * The report with customer segments under the threshold told as one, together with the next larger ones where that is
 * needed. What cannot be added up is left out: profiles, rules, and leaving by segment.
 */
export function mergeSmallSegments(report: Report, threshold: number): Report {
  const { segmentation, sales, churn, source, locale } = report;
  const counts = new Map(segmentation.segments.map(({ id, size }) => [id, size]));
  const small = hiddenRows([...counts.keys()], [{ whole: source.customers, counts }], threshold);
  if (small.size === 0) return report;
  const idOf = (id: string): string => (small.has(id) ? mergedSegment : id);
  const { changes, map, segments } = segmentation;
  const label = messages(locale).report.published.segments;
  const merged = mergedOf(
    segments.filter(({ id }) => small.has(id)),
    label,
    locale,
  );
  return {
    ...report,
    segmentation: {
      ...segmentation,
      segments: [...segments.filter(({ id }) => !small.has(id)), merged],
      map: { ...map, points: map.points.map((point) => ({ ...point, segment: idOf(point.segment) })) },
      changes:
        changes === null
          ? null
          : {
              ...changes,
              migration: changes.migration.filter(({ from, to }) => !small.has(from) && !small.has(to)),
              segments: changes.segments.filter(({ id }) => !small.has(id)),
            },
    },
    sales: sales === null ? null : mergeInSales(sales, small, label),
    churn: churn === null ? null : withoutSegments(churn),
  };
}

/** The report with these names wherever segments are named. */
export function withSegmentNames(report: Report, segments: readonly Segment[]): Report {
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const { sales, churn } = report;
  return {
    ...report,
    sales:
      sales === null
        ? null
        : {
            ...sales,
            bySegment: sales.bySegment.map((row) => ({ ...row, label: names.get(row.key) ?? row.label })),
          },
    churn:
      churn?.breakdowns === undefined
        ? churn
        : {
            ...churn,
            breakdowns: churn.breakdowns.map((breakdown) =>
              breakdown.dimension === 'segment'
                ? {
                    ...breakdown,
                    levels: breakdown.levels.map((one) => ({
                      ...one,
                      label: names.get(one.level) ?? one.label,
                    })),
                  }
                : breakdown,
            ),
          },
  };
}

function mergedOf(segments: readonly Segment[], name: string, locale: Report['locale']): Segment {
  const total = (of: (segment: Segment) => number) => segments.reduce((sum, one) => sum + of(one), 0);
  const size = total((one) => one.size);
  const share = Math.min(
    1,
    total((one) => one.share),
  );
  const valued = segments.every(({ value }) => value !== null);
  const worth = total(({ value }) => value?.total ?? 0);
  const told = { n: figure(size, locale), share: percent(share, locale), traits: [] };
  return {
    id: mergedSegment,
    name,
    description: messages(locale).segments.describe(told),
    color: Math.max(...segments.map(({ color }) => color)),
    size,
    share,
    profile: [],
    rule: null,
    value: valued
      ? {
          total: worth,
          mean: worth / size,
          share: Math.min(
            1,
            total(({ value }) => value?.share ?? 0),
          ),
        }
      : null,
  };
}

function mergeInSales(sales: Sales, small: ReadonlySet<string>, label: string): Sales {
  const merge = (parts: SalesRow['bySegment']): SalesRow['bySegment'] => [
    ...parts.filter(({ segment }) => !small.has(segment)),
    { segment: mergedSegment, ...addUp(parts.filter(({ segment }) => small.has(segment))) },
  ];
  const inParts = <Row extends SalesRow>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, bySegment: merge(row.bySegment) }));
  const gone = sales.bySegment.filter(({ key }) => small.has(key));
  const kept = inParts(sales.bySegment.filter(({ key }) => !small.has(key)));
  const sold = addUp(gone);
  const own = [
    ...kept.map(({ key }) => ({ segment: key, ...addUp([]) })),
    { segment: mergedSegment, ...sold },
  ];
  const merged = rowOf(mergedSegment, label, sold, sales.amount, own);
  const idOf = (id: string | null) => (id !== null && small.has(id) ? mergedSegment : id);
  return {
    ...sales,
    bySegment: gone.length === 0 ? kept : [...kept, merged],
    byProduct: inParts(sales.byProduct),
    byCategory: inParts(sales.byCategory),
    byType: inParts(sales.byType),
    byCity: inParts(sales.byCity),
    byAge: inParts(sales.byAge),
    byTenure: inParts(sales.byTenure),
    topCustomers: sales.topCustomers.map((one) => ({ ...one, segment: idOf(one.segment) })),
  };
}

function withoutSegments(churn: Churn): Churn {
  return {
    ...churn,
    ...(churn.breakdowns && {
      breakdowns: churn.breakdowns.filter(({ dimension }) => dimension !== 'segment'),
    }),
    ...(churn.crossings && {
      crossings: churn.crossings.filter(({ first, second }) => first !== 'segment' && second !== 'segment'),
    }),
  };
}
