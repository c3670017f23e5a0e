import type { Requirement } from './requirement.ts';

/** Ours, the one that says most about a cause first. */
export const playNames = [
  'products',
  'wealth',
  'activity',
  'inactivity',
  'card',
  'score',
  'age',
  'other',
] as const;

/** A row of the playbook that we made. */
export type PlayName = (typeof playNames)[number];

/** What the plan counts with, whatever else is tried with the customers. */
export interface Terms {
  /** Days from the refresh until it is to be done. */
  readonly days: number;
}

/** A row that a person added. */
export interface OwnPlay<Play extends Terms = Terms> {
  /** All of them must hold. */
  readonly requirements: readonly Requirement[];
  readonly play: Play;
}

export interface Playbook<Play extends Terms = Terms> {
  /** The most particular first. */
  readonly own: readonly OwnPlay<Play>[];
  readonly built: Readonly<Record<PlayName, Play>>;
}

/** Which row is used: a person's, by its index in `own`, or one of ours. */
export type PlayChoice = { readonly own: number } | { readonly built: PlayName };

/** Which play stands in the row that was chosen? */
export function playChosen<Play extends Terms>({ own, built }: Playbook<Play>, choice: PlayChoice): Play {
  return 'own' in choice ? own[choice.own]!.play : built[choice.built];
}
