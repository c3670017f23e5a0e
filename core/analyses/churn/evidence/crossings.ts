import type { Among, AskOf } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { customersKnown, outcome } from './customers-known.ts';
import type { LevelGroup } from './level-groups.ts';
import type { Dimension, Partition } from './partitions.ts';
import { countIn, hideSmall, type SegmentCell } from './segment-cells.ts';

/** Churn where two breakdowns meet. */
export interface Crossing {
  readonly first: Dimension;
  readonly second: Dimension;
  readonly cells: readonly {
    readonly first: string;
    readonly second: string;
    readonly n: number | null;
    readonly churned: number | null;
    readonly segments: readonly SegmentCell[];
  }[];
}

interface Divided {
  readonly partition: Partition;
  readonly groups: readonly LevelGroup[];
}

/**
 * How many leave where two of the breakdowns meet, in this city with so many products for instance, and in each churn
 * segment there?
 *
 * Levels are those of the breakdowns. Meetings of nobody are left out; counts from 1 to `least` − 1 are null, and such
 * a meeting tells nothing of churn segments.
 *
 * @param proven the proven churn segments, and who belongs to each.
 */
export function* churnCrossings(
  divided: readonly Divided[],
  proven: readonly { readonly id: string; readonly among: Among }[],
  least: number,
): Dialogue<readonly Crossing[]> {
  const pairs = divided.flatMap((first, at) => divided.slice(at + 1).map((second) => ({ first, second })));
  const choices = [customersKnown, ...proven.map(({ among }) => among)].flatMap((among): Among[] => [
    among,
    { ...among, positive: outcome },
  ]);
  const tables = yield* askedEach(
    pairs.flatMap(({ first, second }) =>
      choices.map(
        (among): AskOf<'contingency'> => ({
          ...{ summary: 'contingency', rows: first.partition.bins, columns: second.partition.bins, among },
        }),
      ),
    ),
  );
  return pairs.map(({ first, second }, pair): Crossing => {
    /** Of everybody at 0, of the churn segments after that. */
    const meeting = (among: number, one: LevelGroup, other: LevelGroup) => {
      const at = pair * choices.length + 2 * among;
      const [n, churned] = [tables[at]!, tables[at + 1]!].map((table) =>
        countIn(table, one.bins, other.bins),
      );
      return { n: n!, churned: churned! };
    };
    const cells = first.groups.flatMap((one) =>
      second.groups.flatMap((other): Crossing['cells'] => {
        const { n, churned } = meeting(0, one, other);
        const levels = { first: one.level, second: other.level };
        if (n === 0) return [];
        if (n < least) return [{ ...levels, n: null, churned: null, segments: [] }];
        const segments = proven.map(({ id }, at) => {
          const held = meeting(at + 1, one, other);
          return hideSmall(id, held.n, held.churned, least);
        });
        return [{ ...levels, n, churned, segments }];
      }),
    );
    return { first: first.partition.dimension, second: second.partition.dimension, cells };
  });
}
