import { makePlan, type PlanInput, type PlanMade } from '../../../core/plan/make-plan.ts';
import type { Plan } from '../../../core/report/types.ts';
import type { Locale } from '../../../core/words/index.ts';
import { builtInPlays } from '../../../core/words/plan/built-in-plays.ts';
import { planInWords } from '../../../core/words/plan/plan-in-words.ts';

/** A plan for customers of these risks, all still there and in no segment but for what is given otherwise. */
export function planned(given: Pick<PlanInput, 'risk'> & Partial<PlanInput>): PlanMade {
  const { length } = given.risk;
  return makePlan({
    ...{ segments: [], assigned: new Int32Array(length).fill(-1), value: null },
    ...{
      here: new Uint8Array(length).fill(1),
      base: 0.2,
      capacity: null,
      maxShare: 0.25,
      asOf: '2026-04-28',
    },
    ...{ costs: { contact: 1, offer: 10 }, playbook: { own: [], built: builtInPlays('en') } },
    ...given,
  });
}

/** The same as a report tells it; segments are called by their ids. */
export function worded(plan: PlanMade, locale: Locale = 'en'): Plan {
  const ids = plan.rows.flatMap(({ segment }) => segment ?? []);
  const segments = new Map(ids.map((id) => [id, id]));
  return planInWords({
    valuedBy: null,
    ...{ plan, currency: '', locale, playbook: { own: [], built: builtInPlays(locale) } },
    segments,
  });
}
