import type { Plan } from '../../core/report/index.ts';
import { netOfLetters } from '../../core/report/index.ts';

/** What a plan's figures rest on and a reader may try otherwise. */
export interface PlanCosts {
  /** One letter. */
  readonly contact: number;
  /** The offer, when it is taken up. */
  readonly offer: number;
  /** A kept customer, on average; null when it is not known. */
  readonly value: number | null;
  /** Share of leavers whom a letter keeps. */
  readonly saveRate: number;
}

export type PlanPoint = Pick<Plan['curve'][number], 'letters' | 'saved' | 'net' | 'precision'>;

export function plannedCosts({ assumptions }: Plan): PlanCosts {
  const { contact, offer, value, saveRate } = assumptions;
  return { contact, offer, value, saveRate };
}

/** Does the report carry what other costs need? Reports of earlier versions do not. */
export function canTryCosts({ curve }: Plan): boolean {
  return curve.length > 1 && curve.every(({ leavers }) => leavers !== undefined);
}

/**
 * What would the plan's letters bring at these costs? At the plan's own costs exactly what the report says. The
 * order of letters stays; another value of a customer scales all customers' values alike.
 */
export function curveAt(plan: Plan, costs: PlanCosts): readonly PlanPoint[] {
  if (!canTryCosts(plan)) return plan.curve;
  return plan.curve.map(({ letters, precision, leavers = 0, valueAtRisk = null }) => {
    const worth = scaledValue(leavers, valueAtRisk, plan.assumptions.value, costs.value);
    const net = netOfLetters({ letters, leavers, valueAtRisk: worth }, costs);
    return { letters, saved: costs.saveRate * leavers, net, precision };
  });
}

function scaledValue(
  leavers: number,
  valueAtRisk: number | null,
  planned: number | null,
  tried: number | null,
): number | null {
  if (tried === planned) return valueAtRisk;
  if (tried === null) return null;
  return valueAtRisk === null || planned === null || planned === 0
    ? tried * leavers
    : valueAtRisk * (tried / planned);
}
