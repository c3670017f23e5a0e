import type { PlayName, Terms } from '../../plan/playbook.ts';
import { playNames } from '../../plan/playbook.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** What is tried with some customers. */
export interface Play extends Terms {
  readonly cause: string;
  readonly offer: string;
  readonly channel: string;
  /** Empty until a person names one. */
  readonly owner: string;
  /** `{n}` stands for the target, of 100 who are written to. */
  readonly kpi: string;
}

const daysToAct = 14;

/** What is tried as long as nobody says otherwise? */
export function builtInPlays(locale: Locale): Record<PlayName, Play> {
  const { playbook, plan } = messages(locale).churn;
  const playOfName = (name: PlayName): Play => {
    const { cause, offer, channel } = playbook[name];
    return { cause, offer, channel, owner: '', days: daysToAct, kpi: plan.kpi({ base: '{n}' }) };
  };
  return Object.fromEntries(playNames.map((name) => [name, playOfName(name)])) as Record<PlayName, Play>;
}
