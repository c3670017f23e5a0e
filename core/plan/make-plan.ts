import type { DescribedSegment } from '../analyses/churn/glue.ts';
import type { Plan } from '../report/types.ts';
import { formatMoney, formatNumber, formatShare } from '../words/format.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { Contact } from './contact-list.ts';
import { rankContacts } from './contact-list.ts';
import type { Costs, Letters } from './money.ts';
import { assumedSaveRate, breakEvenRisk, lettersPerSaved, netOfLetters } from './money.ts';
import type { Play, Playbook } from './playbook.ts';

export interface PlanInput {
  readonly segments: readonly DescribedSegment[];
  /** Index into `segments` per customer, −1 for none. */
  readonly assigned: Int32Array;
  readonly risk: Float64Array;
  readonly value: Float64Array | null;
  /** 1 for customers who have not left. */
  readonly here: Uint8Array;
  readonly capacity: number | null;
  readonly costs: Costs;
  readonly base: number;
  readonly asOf: string;
  readonly currency: string;
  readonly playbook: Playbook;
  readonly locale: Locale;
}

export interface PlanResult {
  readonly plan: Plan;
  /** Those who get a letter, first to last. */
  readonly contacts: readonly Contact[];
}

const curvePoints = 40;
const shareWithoutSegments = 0.1;

/**
 * Who gets a letter, what does it say, and what is it expected to bring?
 *
 * Letters go to single customers, by expected net value, until the capacity is used or a letter no longer pays.
 * Every customer counts once, under the segment that the column *Churn segment* says.
 * Without a capacity it is the number of customers in the proven segments who are still there.
 */
export function makePlan(input: PlanInput): PlanResult {
  const { segments, assigned, risk, value, here, costs, locale } = input;
  const ranked = rankContacts(risk, value, here, costs);
  const capacity = input.capacity ?? defaultCapacity(input);
  const contacts = ranked.slice(0, capacity).filter(({ net }) => net === null || net > 0);
  const rows = segments.map(({ segment, proven, play }, at) => {
    const customers = assigned.reduce((sum, place, i) => sum + (place === at ? here[i]! : 0), 0);
    const own = contacts.filter(({ customer }) => assigned[customer] === at);
    return rowOf(
      segment.id,
      segment.text,
      customers,
      own,
      play,
      segment.priority.score,
      proven.all.lower,
      input,
    );
  });
  const outside = contacts.filter(({ customer }) => assigned[customer]! < 0);
  if (outside.length > 0) {
    const words = messages(locale).churn;
    const text = words.plan.outside;
    rows.push(rowOf('', text, outside.length, outside, playOutside(input), 0, null, input));
  }
  return {
    plan: { capacity, assumptions: assumptionsOf(input), rows, curve: curveOf(ranked, input) },
    contacts,
  };
}

/** Nothing joins them but their risk, so each gets what fits its own reasons. */
function playOutside({ playbook, locale }: PlanInput): Play {
  const { cause, offer, channel } = messages(locale).churn.plan.each;
  return { ...playbook.built.other, cause, offer, channel };
}

function rowOf(
  segment: string,
  text: string,
  customers: number,
  own: readonly Contact[],
  { cause, offer, channel, owner, days, kpi }: Play,
  priority: number,
  lower: number | null,
  { base, asOf, value }: PlanInput,
): Plan['rows'][number] {
  const leavers = own.reduce((sum, { risk }) => sum + risk, 0);
  const precision = own.length === 0 ? 0 : leavers / own.length;
  const sure = lower ?? precision;
  const expectedSaved = assumedSaveRate * leavers;
  return {
    segment,
    text,
    customers,
    letters: own.length,
    precision,
    cause,
    offer,
    channel,
    expectedSaved,
    lettersPerSaved: lettersPerSaved(own.length, expectedSaved),
    expectedNet: value === null ? null : own.reduce((sum, { net }) => sum + (net ?? 0), 0),
    priority,
    owner,
    due: dayAfter(asOf, days),
    kpi: kpi.replaceAll('{n}', String(Math.max(1, Math.round((sure || base) * 70)))),
  };
}

function assumptionsOf({ value, costs, currency, locale }: PlanInput): Plan['assumptions'] {
  const mean = value === null ? null : meanOf(value);
  const threshold = mean === null ? null : breakEvenRisk(mean, costs);
  return {
    value: mean,
    contact: costs.contact,
    offer: costs.offer,
    saveRate: assumedSaveRate,
    text: messages(locale).churn.plan.assumptions({
      rate: formatShare(assumedSaveRate, locale),
      contact: formatMoney(costs.contact, locale, currency),
      offer: formatMoney(costs.offer, locale, currency),
      breakEven: threshold === null ? null : formatNumber(threshold, locale, { decimals: 3 }),
      pays: threshold !== null && threshold <= 1,
    }),
  };
}

/** What the first n letters bring, from none on, for about forty n. */
function curveOf(ranked: readonly Contact[], { value, costs }: PlanInput): Plan['curve'] {
  const every = Math.max(1, Math.ceil(ranked.length / curvePoints));
  const valueAtRisk = value === null ? null : 0;
  const curve = [
    { letters: 0, saved: 0, net: valueAtRisk, precision: ranked[0]?.risk ?? 0, leavers: 0, valueAtRisk },
  ];
  let sum: Letters = { letters: 0, leavers: 0, valueAtRisk };
  for (const contact of ranked) {
    sum = withLetter(sum, contact, value?.[contact.customer] ?? Number.NaN);
    const { letters, leavers } = sum;
    if (letters % every === 0 || letters === ranked.length) {
      const net = netOfLetters(sum, { ...costs, saveRate: assumedSaveRate });
      curve.push({ ...sum, saved: assumedSaveRate * leavers, net, precision: leavers / letters });
    }
  }
  return curve;
}

function withLetter({ letters, leavers, valueAtRisk }: Letters, { risk }: Contact, worth: number): Letters {
  return {
    letters: letters + 1,
    leavers: leavers + risk,
    valueAtRisk: valueAtRisk === null ? null : valueAtRisk + (Number.isNaN(worth) ? 0 : risk * worth),
  };
}

function defaultCapacity({ assigned, here }: PlanInput): number {
  const inSegments = here.reduce((sum, still, i) => sum + (still === 1 && assigned[i]! >= 0 ? 1 : 0), 0);
  if (inSegments > 0) return inSegments;
  return Math.round(shareWithoutSegments * here.reduce((sum, still) => sum + still, 0));
}

function meanOf(value: Float64Array): number | null {
  const stated = value.filter((amount) => !Number.isNaN(amount));
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0) / stated.length;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
