import { ageBands, intervalsOf } from '../../customers/bands.ts';
import type { Report } from '../../report/types.ts';
import { conceptOf, meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Interval } from './intervals.ts';

/** In which other ways does the report cut this number? Ages of buyers into bands, counts of products into levels. */
export function otherCuts({ sales, churn }: Report, feature: string): Interval[][] {
  const isAge = meaningsOf(feature).has('age') || conceptOf(feature) === 'age';
  const ages = isAge
    ? intervalsOf(ageBands).flatMap(({ key, from, to }) => {
        const row = sales?.byAge.find((one) => one.key === key);
        return row === undefined ? [] : [{ from, to, n: row.customers }];
      })
    : [];
  const levels = (churn?.breakdowns ?? [])
    .filter((breakdown) => breakdown.feature === feature)
    .flatMap((breakdown) => breakdown.levels)
    .filter(({ level, merged }) => merged.length === 0 && /^\d+\+?$/.test(level))
    .map(({ level, n }): Interval => {
      const from = Number.parseInt(level, 10);
      return { from, to: level.endsWith('+') ? Number.POSITIVE_INFINITY : from + 1, n };
    })
    .sort((a, b) => a.from - b.from);
  return [ages, levels].filter((cuts) => cuts.length > 0);
}
