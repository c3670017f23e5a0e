import type { Report } from '../../report/types.ts';
import { levelTallies } from './level-tallies.ts';
import type { Tally } from './tallies.ts';
import { isSmall } from './threshold.ts';

type Counts = ReadonlyMap<string, number>;

/**
 * Do counts of customers who bought, or whose outcome is known, differ but by a few from those of the same groups of all
 * customers, or from each other's? Then exact ones of both would give away the few without a purchase, or without an
 * outcome. Where those who bought are not told exactly, nothing can be compared with them.
 */
export function thinPopulations(
  report: Report,
  threshold: number,
): { readonly outcome: boolean; readonly sales: boolean } {
  const { churn, sales, segmentation, source } = report;
  const all: Counts = new Map(segmentation.segments.map(({ id, size }) => [id, size]));
  const buyers: Counts = new Map(sales?.bySegment.map(({ key, customers }) => [key, customers]));
  const known: Counts = new Map(
    churn?.breakdowns
      ?.find(({ dimension }) => dimension === 'segment')
      ?.levels.map(({ level, n }) => [level, n]),
  );
  const bought = [...buyers.values()].reduce((total, n) => total + n, 0);
  const outcome = churn?.base.customers ?? 0;
  const few = (a: number, b: number) => isSmall(Math.abs(a - b), threshold);
  const apart = (one: Counts, other: Counts) => [...one].some(([key, n]) => few(n, other.get(key) ?? n));
  const levels = [...levelTallies(report, threshold).values()].flatMap(({ wholes, parts }) => [
    wholes,
    parts,
  ]);
  const differ = (one: (tally: Tally) => boolean, other: (tally: Tally) => boolean) =>
    levels.some((tallies) =>
      tallies
        .filter(one)
        .some((tally) =>
          tallies
            .filter(
              (against) => other(against) && against.column === tally.column && against.whole !== tally.whole,
            )
            .some((against) => apart(tally.counts, against.counts)),
        ),
    );
  const ofSales = ({ from }: Tally) => from === 'sales';
  const ofChurn = ({ from }: Tally) => from === 'churn';
  const thinSales =
    sales !== null &&
    (few(source.customers, bought) ||
      apart(buyers, all) ||
      differ(ofSales, ({ from }) => from === 'profiles') ||
      (outcome === source.customers && differ(ofSales, ofChurn)));
  const thinOutcome =
    churn !== null &&
    (few(source.customers, outcome) ||
      apart(known, all) ||
      (!thinSales && apart(known, buyers)) ||
      differ(ofChurn, ({ from }) => from === 'profiles' || (from === 'sales' && !thinSales)));
  return { outcome: thinOutcome, sales: thinSales };
}
