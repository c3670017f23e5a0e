import type { FrameOutline } from '../../../customers/frame.ts';
import { marginsOf } from '../../../stats/contingency.ts';
import type { Interval } from '../../../stats/intervals/interval.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import type { AskOf, Condition, GivenGroups } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { type Crossing, churnCrossings } from './crossings.ts';
import { customersKnown, outcome } from './customers-known.ts';
import { type LevelGroup, levelGroups } from './level-groups.ts';
import { type Dimension, partitionsOf } from './partitions.ts';
import { countIn, hideSmall, type SegmentCell } from './segment-cells.ts';

/** Churn by the levels of one column. */
export interface Breakdown {
  readonly dimension: Dimension;
  readonly feature: string;
  readonly least: number;
  readonly levels: readonly BreakdownLevel[];
}

export interface BreakdownLevel extends Omit<LevelGroup, 'bins'>, Interval {
  readonly churned: number;
  readonly rate: number;
  /** One for each churn segment. */
  readonly segments: readonly SegmentCell[];
}

export interface ChurnApart {
  readonly breakdowns: readonly Breakdown[];
  readonly crossings: readonly Crossing[];
}

export interface BreakdownsInput {
  /** The segments of customers. */
  readonly segments: GivenGroups;
  /** The proven churn segments. */
  readonly proven: readonly { readonly id: string; readonly rule: readonly Condition[] }[];
  /** Groups of fewer customers than this are not told. */
  readonly least: number;
}

/**
 * How many leave at each level of the columns that a reader filters by, and in each churn segment there; and where two of
 * these columns meet?
 *
 * Customers whose outcome is known are at one level each, so levels add up to the base. Levels of fewer than `least`
 * customers are merged, with the next larger one where they are still too few together. Within a churn segment
 * counts from 1 to `least` − 1 are null. A column that leaves one level is left out.
 */
export function* churnBreakdowns(
  outline: FrameOutline,
  { segments, proven, least }: BreakdownsInput,
): Dialogue<ChurnApart> {
  const partitions = yield* partitionsOf(outline, segments);
  const byOutcome = { summary: 'contingency', columns: { outcome } } as const;
  const tables = yield* askedEach(
    partitions.map(({ bins }): AskOf<'contingency'> => ({ ...byOutcome, rows: bins, among: customersKnown })),
  );
  const divided = partitions
    .map((partition, at) => ({
      partition,
      table: tables[at]!,
      groups: levelGroups(partition, marginsOf(tables[at]!).rowSums, least),
    }))
    .filter(({ groups }) => groups.length > 1);
  const among = proven.map(({ id, rule }) => ({ id, among: { ...customersKnown, rule } }));
  const inside = yield* askedEach(
    divided.flatMap(({ partition: { bins } }) =>
      among.map((one): AskOf<'contingency'> => ({ ...byOutcome, rows: bins, among: one.among })),
    ),
  );
  const breakdowns = divided.map(({ partition: { dimension, feature }, table, groups }, at): Breakdown => {
    const levels = groups.map(({ bins, ...group }): BreakdownLevel => {
      const churned = countIn(table, bins, [1]);
      const segments = among.map(({ id }, segment) => {
        const held = inside[at * among.length + segment]!;
        return hideSmall(id, countIn(held, bins, [0, 1]), countIn(held, bins, [1]), least);
      });
      return {
        ...{ ...group, churned, rate: churned / group.n },
        ...{ ...wilsonInterval(churned, group.n), segments },
      };
    });
    return { dimension, feature, least, levels };
  });
  return { breakdowns, crossings: yield* churnCrossings(divided, among, least) };
}
