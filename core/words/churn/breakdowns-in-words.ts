import type { BreakdownLevel, ChurnApart } from '../../analyses/churn/evidence/breakdowns.ts';
import type { Dimension } from '../../analyses/churn/evidence/partitions.ts';
import type { Churn } from '../../report/types.ts';
import { type Locale, messages } from '../index.ts';
import type { Wording } from './wording.ts';

/** Churn by the levels of columns, and where two meet; and what these are called. @param names of customer segments, by id. */
export function breakdownsInWords(
  { breakdowns, crossings }: ChurnApart,
  names: ReadonlyMap<string, string>,
  wording: Pick<Wording, 'labelOf' | 'locale'>,
): Pick<Churn, 'breakdowns' | 'crossings'> {
  const { labelOf, locale } = wording;
  return {
    breakdowns: breakdowns.map(({ dimension, feature, least, levels }) => ({
      dimension,
      feature,
      label: dimension === 'segment' ? messages(locale).report.column.segment : labelOf(feature),
      least,
      levels: levels.map((one) => {
        const { kind: _, level, merged, n, segments, ...figures } = one;
        return {
          ...{ level, label: labelIn(dimension, one, names, locale), merged: [...merged], n },
          ...{ ...figures, segments: [...segments] },
        };
      }),
    })),
    crossings: crossings.map(({ cells, ...pair }) => ({
      ...pair,
      cells: cells.map((cell) => ({ ...cell, segments: [...cell.segments] })),
    })),
  };
}

function labelIn(
  dimension: Dimension,
  { kind, level }: BreakdownLevel,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const words = messages(locale).churn;
  if (kind !== 'level') return kind === 'missing' ? words.missing : words.smallGroups;
  if (dimension === 'segment') return names.get(level) ?? level;
  if (dimension !== 'products' || !level.endsWith('+')) return level;
  return words.range({ from: level.slice(0, -1), to: null });
}
