import type { VariableOutline } from '../customers/frame.ts';
import { asked, type Dialogue } from '../summaries/dialogue.ts';
import { conceptOf } from '../table/vocabulary/meanings.ts';
import type { Playbook, PlayChoice, PlayName } from './playbook.ts';
import { conditionsOf } from './requirement.ts';

export interface SoughtCustomers {
  readonly playbook: Pick<Playbook, 'own'>;
  readonly variables: readonly VariableOutline[];
  readonly customers: readonly SoughtCustomer[];
}

export interface SoughtCustomer {
  readonly place: number;
  /** The variable that raises his risk most; null where none does. */
  readonly reason: string | null;
}

/**
 * What is worth trying with each of these customers? A person's own row that he meets, for a row that names a variable alone
 * when that is his strongest reason; else the row of ours for this reason.
 */
export function* chooseForCustomers(sought: SoughtCustomers): Dialogue<readonly PlayChoice[]> {
  const { playbook, variables, customers } = sought;
  const rules = playbook.own.map(({ requirements }) => conditionsOf(requirements, variables));
  const isAsked = customers.length > 0 && rules.length > 0;
  const { members } = yield* asked({
    members: isAsked ? ({ summary: 'members', rules } as const) : null,
  });
  return customers.map(({ place, reason }) => {
    const own = playbook.own.findIndex(
      ({ requirements }, row) =>
        members?.[row]?.[place] === 1 &&
        requirements.every(({ variable, test }) => test !== null || variable === reason),
    );
    return own >= 0 ? { own } : { built: nameForReason(reason) };
  });
}

function nameForReason(reason: string | null): PlayName {
  switch (conceptOf(reason ?? '')) {
    case 'products':
      return 'products';
    case 'balance':
    case 'equity':
    case 'income':
      return 'wealth';
    case 'score':
      return 'score';
    case 'age':
      return 'age';
    default:
      return 'other';
  }
}
