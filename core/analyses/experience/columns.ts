import type { CrossColumn } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import type { SatisfactionColumn } from './satisfaction.ts';
import type { Touchpoint } from './touchpoints.ts';

/** What is added up: the touchpoints, then a column of noise, then satisfaction. */
export interface ExperienceColumns {
  readonly touchpoints: readonly Touchpoint[];
  readonly satisfaction: SatisfactionColumn;
  readonly columns: readonly CrossColumn[];
  readonly noise: number;
  readonly target: number;
  /** A missing value counts as the mean of its touchpoint; else whoever misses one is not counted. */
  readonly filled: boolean;
  /** Customers who said how satisfied they are. */
  readonly answered: number;
}

const fewestComplete = 0.5;

/** What is added up? Whoever misses a touchpoint is left out where at least half of those who answered miss none. */
export function* experienceColumns(
  touchpoints: readonly Touchpoint[],
  satisfaction: SatisfactionColumn,
): Dialogue<ExperienceColumns> {
  const own = touchpoints.map(({ feature: variable }): CrossColumn => ({ variable, missing: null }));
  const asks = [[satisfaction.counted], [...own, satisfaction.counted], ...own.map((column) => [column])];
  const sums = yield* askedEach(
    asks.map((columns) => ({ summary: 'cross-products', columns, buckets: 1 }) as const),
  );
  const [said, complete, ...alone] = sums.map(([all]) => all!);
  const answered = said![0]!;
  const filled = complete![0]! < fewestComplete * answered;
  const meanOf = (at: number) => alone[at]![1]! / alone[at]![0]!;
  const counted = filled
    ? touchpoints.map(({ feature: variable }, at): CrossColumn => ({ variable, missing: meanOf(at) }))
    : own;
  return {
    ...{ touchpoints, satisfaction, filled, answered },
    columns: [...counted, { noise: touchpoints[0]!.feature }, satisfaction.counted],
    noise: touchpoints.length,
    target: touchpoints.length + 1,
  };
}
