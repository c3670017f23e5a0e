import type { VariableOutline } from '../customers/frame.ts';
import type { Condition } from '../summaries/contract.ts';
import { asked, type Dialogue } from '../summaries/dialogue.ts';
import { meaningOf } from '../table/vocabulary/level-words.ts';
import { conceptOf } from '../table/vocabulary/meanings.ts';
import type { OwnPlay, Playbook, PlayChoice, PlayName } from './playbook.ts';
import { playNames } from './playbook.ts';
import { conditionsOf } from './requirement.ts';

/** For whom plays are looked for. */
export interface Sought {
  readonly playbook: Pick<Playbook, 'own'>;
  /** Those that requirements and conditions speak of, as they are explained by. */
  readonly variables: readonly VariableOutline[];
  /** Groups of customers, each by the conditions that its customers fit. */
  readonly groups: readonly (readonly Condition[])[];
  readonly outcome: string;
}

/**
 * What is worth trying with each of these groups? A person's own row that more than half of its customers meet; else the row
 * of ours for the condition that says most about a cause. A row that names a variable alone is for groups told by it.
 */
export function* choosePlays(sought: Sought): Dialogue<readonly PlayChoice[]> {
  const { playbook, variables, groups, outcome } = sought;
  const rules = groups.flatMap((group) => [
    group,
    ...playbook.own.map(({ requirements }) => [...group, ...conditionsOf(requirements, variables)]),
  ]);
  const isAsked = groups.length > 0 && playbook.own.length > 0;
  const { counts } = yield* asked({
    counts: isAsked ? ({ summary: 'rule-counts', outcome, rules } as const) : null,
  });
  return groups.map((group, at) => {
    const [all, ...meeting] = (counts ?? [])
      .slice(at * (playbook.own.length + 1))
      .map(({ customers }) => customers);
    const own = playbook.own.findIndex((play, row) => namesAllOf(play, group) && 2 * meeting[row]! > all!);
    return own >= 0 ? { own } : { built: builtFor(group, variables) };
  });
}

function namesAllOf({ requirements }: OwnPlay, group: readonly Condition[]): boolean {
  const named = new Set(group.map(({ cut }) => cut.variable));
  return requirements.every(({ variable, test }) => test !== null || named.has(variable));
}

function builtFor(group: readonly Condition[], variables: readonly VariableOutline[]): PlayName {
  const names = group.map((condition) =>
    nameFor(condition, variables.find(({ id }) => id === condition.cut.variable)!),
  );
  return playNames.find((name) => names.includes(name)) ?? 'other';
}

function nameFor({ cut, from }: Condition, variable: VariableOutline): PlayName {
  const level = variable.kind === 'category' ? (variable.levels[from] ?? '') : '';
  switch (conceptOf(variable.id)) {
    case 'products':
      return from > 0 ? 'products' : 'other';
    case 'balance':
    case 'equity':
    case 'income':
      return from > 0 && from < cut.ordered ? 'wealth' : 'other';
    case 'activity':
      return meaningOf(level) === 'no' ? 'inactivity' : 'activity';
    case 'card':
      return meaningOf(level) === 'no' ? 'card' : 'other';
    case 'score':
      return 'score';
    case 'age':
      return 'age';
    default:
      return 'other';
  }
}
