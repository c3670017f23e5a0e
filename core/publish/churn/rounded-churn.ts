import type { Churn } from '../../report/types.ts';
import { leastToClaim } from '../../stats/too-few-to-claim.ts';
import { formatNumber, formatShare } from '../../words/format.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import { roundedCounts, roundedRate, roundedShare } from '../hide/rounded-rate.ts';
import { roundedDown } from '../hide/threshold.ts';

type Portrait = Churn['portraits'][number];

/**
 * The section with every count of customers whose outcome is known in whole multiples of the threshold, and shares that
 * fit: for reports in which exact ones, subtracted from the counts of all customers, would give away those without one.
 */
export function roundedChurn(churn: Churn, threshold: number, locale: Locale): Churn {
  const { base, portraits, curves, breakdowns, crossings, risk } = churn;
  const { n: customers, ...rate } = roundedRate({ n: base.customers, churned: base.churned }, threshold);
  return {
    ...churn,
    base: { customers, ...rate, unknown: roundedDown(base.unknown, threshold) },
    portraits: portraits.map((one) =>
      one.level === null ? one : roundedPortrait(one, base, threshold, locale),
    ),
    curves: curves.map((curve) => ({
      ...curve,
      bins: curve.bins.map((bin) => ({ ...bin, ...roundedRate(bin, threshold) })),
    })),
    ...(breakdowns && {
      breakdowns: breakdowns.map((one) => ({
        ...one,
        levels: one.levels.map((level) => ({ ...level, ...roundedRate(level, threshold) })),
      })),
    }),
    ...(crossings && {
      crossings: crossings.map((one) => ({
        ...one,
        cells: one.cells.map((cell) => ({ ...cell, ...roundedCounts(cell, threshold) })),
      })),
    }),
    risk:
      risk === null
        ? null
        : {
            ...risk,
            calibration: risk.calibration.map((bin) => ({ ...bin, n: roundedDown(bin.n, threshold) })),
          },
  };
}

/** Shares of customers at one level, as if a whole multiple of the threshold were at it. */
function roundedPortrait(
  portrait: Portrait,
  base: Churn['base'],
  threshold: number,
  locale: Locale,
): Portrait {
  const left = Math.round((portrait.churned ?? 0) * base.churned);
  const n = left + Math.round((portrait.stayed ?? 0) * (base.customers - base.churned));
  const told = roundedRate({ n, churned: left }, threshold);
  const whole = roundedRate({ n: base.customers, churned: base.churned }, threshold);
  const churned = roundedShare(told.churned, whole.churned);
  const stayed = roundedShare(told.n - told.churned, whole.n - whole.churned);
  const moved = churned - stayed - portrait.effect;
  const { label, level, magnitude, q, lower, upper } = portrait;
  const words = messages(locale).churn;
  return {
    ...portrait,
    stayed,
    churned,
    effect: churned - stayed,
    lower: lower === null ? null : lower + moved,
    upper: upper === null ? null : upper + moved,
    text: words.portrait.level({
      ...{ label, magnitude: magnitude ?? 'negligible', sure: q !== null && q < 0.05 },
      tooFew: magnitude === null ? tooFewOf(base, locale) : null,
      level: level === '' || level === null ? words.missing : level,
      stayed: formatShare(stayed, locale),
      churned: formatShare(churned, locale),
    }),
  };
}

function tooFewOf({ customers, churned }: Churn['base'], locale: Locale): string {
  const side = churned <= customers - churned ? 'churned' : 'stayed';
  return messages(locale).churn.tooFew({ side, valued: false, needed: formatNumber(leastToClaim, locale) });
}
