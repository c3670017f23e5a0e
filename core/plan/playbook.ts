import type { Axis } from '../analyses/churn/axes.ts';
import type { Rule, RulePart } from '../analyses/churn/search/rule.ts';
import { meaningOf } from '../table/vocabulary/level-words.ts';
import { conceptOf } from '../table/vocabulary/meanings.ts';
import type { Locale, Messages } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { Requirement } from './requirement.ts';
import { meets } from './requirement.ts';

/** What is tried with some customers. */
export interface Play {
  readonly cause: string;
  readonly offer: string;
  readonly channel: string;
  /** Empty until a person names one. */
  readonly owner: string;
  /** Days from the refresh until it is to be done. */
  readonly days: number;
  /** `{n}` stands for the target, of 100 who are written to. */
  readonly kpi: string;
}

export type PlayName = keyof Messages['churn']['playbook'];

/** A row that a person added. */
export interface OwnPlay {
  /** All of them must hold. */
  readonly requirements: readonly Requirement[];
  readonly play: Play;
}

export interface Playbook {
  /** The most particular first. */
  readonly own: readonly OwnPlay[];
  readonly built: Readonly<Record<PlayName, Play>>;
}

/** Whom a play is looked for: customers whose rule, or strongest reason, is known. */
interface Sought {
  /** 1 for each customer meant. */
  readonly members: Uint8Array;
  readonly rule: Rule;
  readonly axes: readonly Axis[];
}

export const playNames: readonly PlayName[] = [
  'products',
  'wealth',
  'activity',
  'inactivity',
  'card',
  'score',
  'age',
  'other',
];

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

/**
 * What is worth trying with the customers of this rule? A person's own row that most of them meet; else the play of the
 * condition that says most about a cause.
 */
export function playOf({ own, built }: Playbook, { members, rule, axes }: Sought): Play {
  const named = new Set(rule.parts.map(({ axis }) => axes[axis]!.predictor.id));
  const most = own.find(({ requirements }) => mostMeet(requirements, members, named));
  if (most !== undefined) return most.play;
  const names = rule.parts.map((part) => playNameOf(part, axes[part.axis]!));
  return built[playNames.find((name) => names.includes(name)) ?? 'other'];
}

/** What is worth trying with a single customer whose risk is raised most by this predictor? */
export function playForCustomer({ own, built }: Playbook, customer: number, feature: string | null): Play {
  const fits = ({ feature: asked, test }: Requirement) =>
    test === null ? asked.id === feature : meets(asked.values[customer]!, test);
  return own.find(({ requirements }) => requirements.every(fits))?.play ?? built[nameForFeature(feature)];
}

/** Columns that stand alone must be in the rule; the other requirements, together, must hold for more than half. */
function mostMeet(
  requirements: readonly Requirement[],
  members: Uint8Array,
  named: ReadonlySet<string>,
): boolean {
  if (!requirements.every(({ feature, test }) => test !== null || named.has(feature.id))) return false;
  let all = 0;
  let fitting = 0;
  members.forEach((member, customer) => {
    if (member === 0) return;
    all++;
    if (requirements.every(({ feature, test }) => test === null || meets(feature.values[customer]!, test)))
      fitting++;
  });
  return 2 * fitting > all;
}

function nameForFeature(feature: string | null): PlayName {
  switch (conceptOf(feature ?? '')) {
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

function playNameOf(part: RulePart, axis: Axis): PlayName {
  const { predictor } = axis;
  switch (conceptOf(predictor.id)) {
    case 'products':
      return part.from > 0 ? 'products' : 'other';
    case 'balance':
    case 'equity':
    case 'income':
      return part.from > 0 && part.from < axis.ordered ? 'wealth' : 'other';
    case 'activity':
      return meaningOf(predictor.levels[part.from] ?? '') === 'no' ? 'inactivity' : 'activity';
    case 'card':
      return meaningOf(predictor.levels[part.from] ?? '') === 'no' ? 'card' : 'other';
    case 'score':
      return 'score';
    case 'age':
      return 'age';
    default:
      return 'other';
  }
}
