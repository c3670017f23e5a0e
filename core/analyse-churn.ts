import { churnOf, churnSteps } from './analyses/churn/churn.ts';
import type { Progress } from './analysis.ts';
import { customerValue } from './customers/customer-value.ts';
import type { Frame } from './customers/frame.ts';
import { outlineOf } from './customers/outline.ts';
import { SegmentryError } from './errors.ts';
import { choosePlays } from './plan/choose-plays.ts';
import { planLetters } from './plan/plan-letters.ts';
import { playChosen } from './plan/playbook.ts';
import { playbookVariables } from './plan/playbook-variables.ts';
import type { Churn, Plan } from './report/types.ts';
import type { Settings } from './settings/settings.ts';
import type { GivenGroups } from './summaries/contract.ts';
import { conversed, type Dialogue } from './summaries/dialogue.ts';
import { answerInMemory } from './summaries/in-memory/answer.ts';
import { churnInWords } from './words/churn/churn-in-words.ts';
import { labelInWords } from './words/customers/label.ts';
import type { Locale } from './words/index.ts';
import { planInWords } from './words/plan/plan-in-words.ts';
import { type PlaybookSheet, readPlaybook } from './words/plan/read-playbook.ts';
import { churnWriteBack } from './writeback/churn-write-back.ts';
import type { OwnColumn, ReportSheet } from './writeback/written.ts';

export interface ChurnInput {
  readonly frame: Frame;
  /** The customer segments: a code for each place, and what each is called by its id. */
  readonly segments: { readonly codes: Int32Array; readonly names: ReadonlyMap<string, string> };
  readonly settings: Settings;
  /** What people made of the playbook; built in without. */
  readonly playbook?: PlaybookSheet | null;
  readonly asOf: string;
  readonly locale: Locale;
  readonly progress?: (progress: Progress) => void;
  readonly deadline?: () => boolean;
}

export interface ChurnAnalysis {
  readonly section: Churn;
  readonly plan: Plan | null;
  readonly columns: readonly OwnColumn[];
  readonly sheets: readonly ReportSheet[];
}

/**
 * Who leaves, why, and whom to write to? The whole way from the frame to section, plan, columns and sheets. Null when the data
 * carries no outcome.
 *
 * Customers without an outcome are scored and placed in segments, but not learned from.
 *
 * @throws `input.column-missing` when settings name a value that is not a column of numbers, `input.playbook-*` for a
 * row of the playbook that cannot be read, `limit.time` when `deadline` says so.
 */
export function analyseChurn(input: ChurnInput): ChurnAnalysis | null {
  const { frame, segments, settings, asOf, locale } = input;
  const outline = outlineOf(frame);
  const answer = answerInMemory(frame);
  const told = <Result>(dialogue: Dialogue<Result>): Result => conversed(dialogue, answer);
  const variables = outline.explaining;
  const worth = customerValue(frame, settings.plan.value);
  const offered = told(playbookVariables({ explaining: input.playbook ? variables : [] }));
  const playbook = readPlaybook(input.playbook ?? null, offered, locale);
  const groups: GivenGroups = { codes: segments.codes, keys: [...segments.names.keys()] };
  const churn = told(
    churnOf({
      ...{ outline, groups, limits: settings.churn, least: settings.privacyThreshold },
      excludeProtected: settings.churn.excludeProtected,
      worth: worth === null || worth.variable === null ? null : { ...worth, variable: worth.variable },
      step: (done) => step(input, done),
    }),
  );
  if (churn === null) return null;
  const found = churn.segments.segments;
  const choices = told(
    choosePlays({ playbook, variables, groups: found.map(({ conditions }) => conditions), outcome: 'churn' }),
  );
  const plays = choices.map((choice) => playChosen(playbook, choice));
  const section = churnInWords({ churn, outline, names: segments.names, plays, locale });
  const { assigned, risk: scored } = churn;
  const placed = {
    ...{ segments: section.segments, assigned, rowOf: frame.rowOf, asOf, locale },
    keyColumns: frame.keyColumns,
    keyOf: (place: number) => frame.keys[place]!.split('\u001f'),
  };
  if (scored === null || !scored.discrimination.reliable) {
    return { section, plan: null, ...churnWriteBack({ ...placed, letters: null }) };
  }
  const { risk } = scored;
  const value = worth?.values ?? null;
  const base = section.base.rate;
  const state = frame.outcomes.find(({ id }) => id === 'churn')!.state;
  const here = state.map((left) => (left === 1 ? 0 : 1));
  const values = answer({ summary: 'values', variables: scored.variables });
  const reasons = scored.variables.map((variable, at) => ({
    ...{ variable, moves: scored.reasons[at]!, values: values[at]! },
    outline: variables.find(({ id }) => id === variable)!,
  }));
  const {
    plan: made,
    offers,
    priority,
  } = told(
    planLetters({
      ...{ assigned, risk, value, here, base, asOf, playbook, variables, reasons },
      ...{
        capacity: settings.plan.capacity,
        costs: settings.plan.costs,
        maxShare: settings.churn.maxShare,
      },
      segments: found.map(({ id, priority: { score } }, at) => ({ id, priority: score, play: choices[at]! })),
    }),
  );
  const valued = frame.variables.find(({ id }) => id === worth?.variable);
  const plan = planInWords({
    ...{ plan: made, playbook, currency: frame.currency, locale },
    valuedBy: valued ? labelInWords(valued.label, locale) : null,
    segments: new Map(section.segments.map(({ id, text }) => [id, text])),
  });
  const letters = {
    ...{ plan, contacts: made.contacts, here, risk, base, priority, reasons },
    plays: new Map([...offers].map(([place, choice]) => [place, playChosen(playbook, choice)])),
  };
  return { section, plan, ...churnWriteBack({ ...placed, letters }) };
}

function step({ progress, deadline }: ChurnInput, done: number): void {
  progress?.({ stage: 'churn', done, total: churnSteps });
  if (deadline?.()) throw new SegmentryError('limit.time');
}
