import { normalQuantile } from '../distributions/normal.ts';

/** At one time: for how many it happened, and how many were last seen then without it. */
export interface SurvivalTime {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

export interface SurvivalPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** The share for whom it has not happened up to this time. */
  readonly survival: number;
  /** Greenwood's standard error of that share. */
  readonly error: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * For which share has it not happened yet, when some were not seen to the end? Those last seen at a time count as at risk at
 * that time. Bounds by the log-log transform.
 *
 * @param times each time once, in any order.
 * @returns one point for each time of an event, ascending.
 * @see Kaplan & Meier 1958; Kalbfleisch & Prentice 1980
 */
export function kaplanMeier(times: readonly SurvivalTime[], confidence = 0.95): SurvivalPoint[] {
  const z = normalQuantile(0.5 + confidence / 2);
  let atRisk = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let variance = 0;
  const points: SurvivalPoint[] = [];
  for (const { time, events, censored } of times.slice().sort((a, b) => a.time - b.time)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      variance += events / (atRisk * (atRisk - events));
      const error = survival * Math.sqrt(variance);
      const wide = (z * Math.sqrt(variance)) / Math.log(survival);
      const sure = survival > 0 && survival < 1;
      points.push({
        ...{ time, atRisk, events, survival, error: survival > 0 ? error : 0 },
        lower: sure ? survival ** Math.exp(-wide) : 0,
        upper: sure ? survival ** Math.exp(wide) : survival,
      });
    }
    atRisk -= events + censored;
  }
  return points;
}
