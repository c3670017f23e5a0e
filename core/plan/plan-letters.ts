import type { VariableOutline } from '../customers/frame.ts';
import type { Dialogue } from '../summaries/dialogue.ts';
import { chooseForCustomers } from './choose-for-customers.ts';
import { customerPriority } from './customer-priority.ts';
import { makePlan, type PlanInput, type PlanMade } from './make-plan.ts';
import type { PlayChoice } from './playbook.ts';
import { type Reason, strongestReason } from './strongest-reason.ts';

export interface LettersInput extends PlanInput {
  /** Those that the playbook's requirements speak of. */
  readonly variables: readonly VariableOutline[];
  readonly reasons: readonly Reason[];
}

export interface LettersPlanned {
  readonly plan: PlanMade;
  /** Which row of the playbook is for each contact, by place: that of the segment, or his own outside of all. */
  readonly offers: ReadonlyMap<number, PlayChoice>;
  /** With whom is most to lose: 0 to 100, by place. */
  readonly priority: Float64Array;
}

/** Who gets a letter, and what is offered to each of them? */
export function* planLetters(input: LettersInput): Dialogue<LettersPlanned> {
  const { segments, assigned, risk, value, here, playbook, variables, reasons } = input;
  const plan = makePlan(input);
  const places = plan.contacts.map(({ customer }) => customer);
  const customers = places
    .filter((place) => assigned[place]! < 0)
    .map((place) => ({ place, reason: strongestReason(place, reasons) }));
  const choices = yield* chooseForCustomers({ playbook, variables, customers });
  const single = new Map(customers.map(({ place }, at) => [place, choices[at]!]));
  const offers = new Map(
    places.map((place) => [place, single.get(place) ?? segments[assigned[place]!]!.play]),
  );
  return { plan, offers, priority: customerPriority(risk, value, here) };
}
