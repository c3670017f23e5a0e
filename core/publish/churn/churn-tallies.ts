import type { Churn } from '../../report/types.ts';
import type { LevelTallies, Tally } from '../hide/tallies.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];

/** Customers at the levels of a column, as curves, portraits, breakdowns and crossings of leaving tell. */
export function churnTallies(churn: Churn, feature: string): LevelTallies {
  const whole = churn.base.customers;
  const curve = churn.curves.find((one) => one.feature === feature && one.kind === 'category');
  const breakdown = churn.breakdowns?.find((one) => one.feature === feature);
  const counts: Tally['counts'][] = [
    new Map(curve?.bins.map((bin) => [bin.missing ? '' : bin.label, bin.n])),
    portraitCounts(churn, feature),
    new Map(breakdown?.levels.filter(({ merged }) => merged.length === 0).map(({ level, n }) => [level, n])),
  ];
  const crossed = breakdown === undefined ? [] : crossingTallies(churn, breakdown);
  return {
    wholes: [
      ...counts.filter(({ size }) => size > 0).map((one): Tally => ({ from: 'churn', whole, counts: one })),
      ...(breakdown === undefined ? [] : ruleTallies(churn, breakdown)),
    ],
    parts: crossed.filter(({ column }) => column !== undefined),
    beside: crossed.filter(({ column }) => column === undefined),
    together: breakdown?.levels.filter(({ merged }) => merged.length > 0).map(({ merged }) => merged) ?? [],
  };
}

/** Customers at each level that is compared between those who left and those who stayed. */
export function portraitCounts({ portraits, base }: Churn, feature: string): Tally['counts'] {
  const stayed = base.customers - base.churned;
  return new Map(
    portraits
      .filter((one) => one.feature === feature && one.level !== null)
      .map((one) => [
        one.level ?? '',
        Math.round((one.stayed ?? 0) * stayed) + Math.round((one.churned ?? 0) * base.churned),
      ]),
  );
}

/** A churn segment told by this column alone: whoever reads its rule knows at which levels it lies. */
function ruleTallies({ segments, base }: Churn, { feature, levels }: Breakdown): Tally[] {
  return segments
    .filter(({ conditions }) => conditions.length === 1 && conditions[0]?.feature === feature)
    .flatMap(({ id, n }) => {
      const inside = levels
        .filter(({ merged }) => merged.length === 0)
        .map((level) => ({ ...level, own: level.segments.find(({ segment }) => segment === id)?.n ?? 0 }));
      return [
        { whole: n, counts: new Map(inside.map(({ level, own }) => [level, own])) },
        { whole: base.customers - n, counts: new Map(inside.map((one) => [one.level, one.n - one.own])) },
      ];
    });
}

/** Levels crossed with those of every other breakdown, customer segments among them. */
function crossingTallies({ crossings = [], breakdowns = [] }: Churn, { dimension }: Breakdown): Tally[] {
  return crossings.flatMap((crossing) => {
    if (crossing.first !== dimension && crossing.second !== dimension) return [];
    const other = crossing.first === dimension ? crossing.second : crossing.first;
    const columns = breakdowns.find((one) => one.dimension === other)?.levels ?? [];
    const cells = crossing.cells.map(({ first, second, n }) =>
      crossing.first === dimension ? { row: first, column: second, n } : { row: second, column: first, n },
    );
    return columns.map(
      ({ level, n }): Tally => ({
        whole: n,
        counts: new Map(
          cells.filter(({ column }) => column === level).map((cell) => [cell.row, cell.n ?? Number.NaN]),
        ),
        ...(other === 'segment' ? { from: 'churn', column: level } : {}),
      }),
    );
  });
}
