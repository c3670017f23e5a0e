import type { PlanMade, PlanRow } from '../../plan/make-plan.ts';
import { type Playbook, playChosen } from '../../plan/playbook.ts';
import type { Plan } from '../../report/types.ts';
import { formatMoney, formatNumber, formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import type { Play } from './built-in-plays.ts';

export interface PlanToWord {
  readonly plan: PlanMade;
  readonly playbook: Playbook<Play>;
  /** What each segment is called, by id. */
  readonly segments: ReadonlyMap<string, string>;
  /** What says how much a customer is worth; null where nothing or one figure for all does. */
  readonly valuedBy: string | null;
  readonly currency: string;
  readonly locale: Locale;
}

/** How does the report tell who gets a letter, what it says, and what it is expected to bring? */
export function planInWords({ plan, playbook, segments, valuedBy, currency, locale }: PlanToWord): Plan {
  const { capacity, assumptions, rows, curve } = plan;
  const { breakEven: _, ...told } = assumptions;
  return {
    capacity,
    assumptions: { ...told, text: assumptionsInWords(assumptions, { valuedBy, currency, locale }) },
    rows: rows.map((row) => rowInWords(row, playChosen(playbook, row.play), segments, locale)),
    curve: curve.map((point) => ({ ...point })),
  };
}

/** Nothing but their risk joins customers outside the segments, so each gets what fits its own reasons. */
function rowInWords(
  { segment, play: _, due, target, ...figures }: PlanRow,
  play: Play,
  segments: ReadonlyMap<string, string>,
  locale: Locale,
): Plan['rows'][number] {
  const words = messages(locale).churn.plan;
  const { cause, offer, channel } = segment === null ? words.each : play;
  const { customers, letters, precision, ...outcome } = figures;
  return {
    segment: segment ?? '',
    text: segment === null ? words.outside : segments.get(segment)!,
    ...{ customers, letters, precision, cause, offer, channel },
    ...outcome,
    owner: play.owner,
    due,
    kpi: kpiInWords(play.kpi, target, locale),
  };
}

/** Where nobody is written to there is no target, and nothing to measure by one. */
function kpiInWords(kpi: string, target: number | null, locale: Locale): string {
  if (target === null) return kpi.includes('{n}') ? '' : kpi;
  return kpi.replaceAll('{n}', formatNumber(target, locale));
}

function assumptionsInWords(
  { value, contact, offer, saveRate, breakEven }: PlanMade['assumptions'],
  { valuedBy, currency, locale }: Pick<PlanToWord, 'valuedBy' | 'currency' | 'locale'>,
): string {
  const risk = breakEven === null ? '' : formatNumber(breakEven, locale, { decimals: 3 });
  return messages(locale).churn.plan.assumptions({
    rate: formatShare(saveRate, locale),
    contact: formatMoney(contact, locale, currency),
    offer: formatMoney(offer, locale, currency),
    breakEven: value === null ? null : risk,
    pays: breakEven !== null,
    valuedBy,
  });
}
