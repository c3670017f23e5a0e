import type { Contact } from './contact-list.ts';
import { rankContacts } from './contact-list.ts';
import type { Costs, Letters } from './money.ts';
import { assumedSaveRate, breakEvenRisk, lettersPerSaved, netOfLetters, targetOf } from './money.ts';
import type { Playbook, PlayChoice } from './playbook.ts';
import { playChosen } from './playbook.ts';

/** A proven segment, as far as the plan goes by it. */
export interface PlanSegment {
  readonly id: string;
  /** 0 to 100. */
  readonly priority: number;
  readonly play: PlayChoice;
}

export interface PlanInput {
  readonly segments: readonly PlanSegment[];
  /** Index into `segments` per customer, −1 for none. As all arrays here by place. */
  readonly assigned: Int32Array;
  readonly risk: Float64Array;
  readonly value: Float64Array | null;
  /** 1 for customers who have not left. */
  readonly here: Uint8Array;
  /** Share of customers who leave: nobody of a lower risk gets a letter. */
  readonly base: number;
  readonly capacity: number | null;
  /** Without a capacity letters go to at most this share of customers. */
  readonly maxShare: number;
  readonly costs: Costs;
  readonly asOf: string;
  readonly playbook: Playbook;
}

/** Letters to the customers of one segment, or to some outside of all. */
export interface PlanRow {
  /** Null for customers outside the segments. */
  readonly segment: string | null;
  readonly customers: number;
  readonly letters: number;
  /** Mean risk of those who get a letter. */
  readonly precision: number;
  readonly expectedSaved: number;
  readonly lettersPerSaved: number | null;
  readonly expectedNet: number | null;
  readonly priority: number;
  readonly play: PlayChoice;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** Of 100 who are written to, fewer should leave. Null without letters. */
  readonly target: number | null;
}

/** What the first so many letters bring. */
export interface PlanPoint extends Letters {
  readonly saved: number;
  readonly net: number | null;
  readonly precision: number;
}

export interface PlanMade {
  readonly capacity: number;
  readonly assumptions: Costs & {
    /** Mean value of a customer; null where none is known. */
    readonly value: number | null;
    readonly saveRate: number;
    /** From which risk on a letter pays at this value; null where it does at none. */
    readonly breakEven: number | null;
  };
  readonly rows: readonly PlanRow[];
  /** From no letter on, for about forty numbers of letters. */
  readonly curve: readonly PlanPoint[];
  /** Those who get a letter, first to last. */
  readonly contacts: readonly Contact[];
}

const curvePoints = 40;
const shareWithoutSegments = 0.1;

/**
 * Who gets a letter, by when, and what is it expected to bring?
 *
 * Letters go to single customers whose risk is not below that of all, by expected net value, until the capacity is used or a
 * letter no longer pays. Every customer counts once, under the segment that the column *Churn segment* says.
 * Without a capacity it is the number of customers in the proven segments who are still there, but no more than `maxShare`.
 */
export function makePlan(input: PlanInput): PlanMade {
  const { segments, assigned, risk, value, here, base, costs } = input;
  const ranked = rankContacts(risk, value, here, base, costs);
  const capacity = input.capacity ?? defaultCapacity(input);
  const contacts = ranked.slice(0, capacity).filter(({ net }) => net === null || net > 0);
  const rows = segments.map((segment, at) => {
    const customers = assigned.reduce((sum, place, i) => sum + (place === at ? here[i]! : 0), 0);
    const own = contacts.filter(({ customer }) => assigned[customer] === at);
    return rowOf(segment, customers, own, input);
  });
  const outside = contacts.filter(({ customer }) => assigned[customer]! < 0);
  if (outside.length > 0) {
    const nobody = { id: null, priority: 0, play: { built: 'other' } } as const;
    rows.push(rowOf(nobody, outside.length, outside, input));
  }
  return { capacity, assumptions: assumptionsOf(input), rows, curve: curveOf(ranked, input), contacts };
}

function rowOf(
  { id, priority, play }: Pick<PlanSegment, 'priority' | 'play'> & { readonly id: string | null },
  customers: number,
  own: readonly Contact[],
  { asOf, value, playbook }: PlanInput,
): PlanRow {
  const leavers = own.reduce((sum, { risk }) => sum + risk, 0);
  const precision = own.length === 0 ? 0 : leavers / own.length;
  const expectedSaved = assumedSaveRate * leavers;
  return {
    ...{ segment: id, customers, letters: own.length, precision, expectedSaved },
    lettersPerSaved: lettersPerSaved(own.length, expectedSaved),
    expectedNet: value === null ? null : own.reduce((sum, { net }) => sum + (net ?? 0), 0),
    ...{ priority, play, due: dayAfter(asOf, playChosen(playbook, play).days) },
    target: targetOf(precision, own.length),
  };
}

function assumptionsOf({ value, costs }: PlanInput): PlanMade['assumptions'] {
  const mean = value === null ? null : meanOf(value);
  const breakEven = mean === null ? null : breakEvenRisk(mean, costs);
  const { contact, offer } = costs;
  return { value: mean, contact, offer, saveRate: assumedSaveRate, breakEven };
}

/** What the first n letters bring, from none on, for about forty n. */
function curveOf(ranked: readonly Contact[], { value, costs }: PlanInput): PlanPoint[] {
  const every = Math.max(1, Math.ceil(ranked.length / curvePoints));
  const valueAtRisk = value === null ? null : 0;
  const curve: PlanPoint[] = [
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

function defaultCapacity({ assigned, here, maxShare }: PlanInput): number {
  const inSegments = here.reduce((sum, still, i) => sum + (still === 1 && assigned[i]! >= 0 ? 1 : 0), 0);
  const some = Math.round(shareWithoutSegments * here.reduce((sum, still) => sum + still, 0));
  return Math.min(inSegments > 0 ? inSegments : some, Math.floor(maxShare * here.length + 1e-9));
}

function meanOf(value: Float64Array): number | null {
  const stated = value.filter((amount) => !Number.isNaN(amount));
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0) / stated.length;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
