import type { OwnColumn, Progress, ReportSheet } from '../../analysis.ts';
import { customerValue } from '../../customers/customer-value.ts';
import type { Frame } from '../../customers/frame.ts';
import { outlineOf } from '../../customers/outline.ts';
import type { Customers } from '../../customers/types.ts';
import { SegmentryError } from '../../errors.ts';
import { choosePlays } from '../../plan/choose-plays.ts';
import { planLetters } from '../../plan/plan-letters.ts';
import { playChosen } from '../../plan/playbook.ts';
import { playbookVariables } from '../../plan/playbook-variables.ts';
import type { Churn, Plan } from '../../report/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { conversed } from '../../summaries/dialogue.ts';
import { answerInMemory } from '../../summaries/in-memory/answer.ts';
import {
  leakNote,
  noRiskNote,
  nothingToSearch,
  protectionNote,
  proxyNote,
  verdictOf,
} from '../../words/churn/verdict.ts';
import type { Locale } from '../../words/index.ts';
import type { Play } from '../../words/plan/built-in-plays.ts';
import { planInWords } from '../../words/plan/plan-in-words.ts';
import type { PlaybookSheet } from '../../words/plan/read-playbook.ts';
import { readPlaybook } from '../../words/plan/read-playbook.ts';
import type { SegmentationResult } from '../../words/segments/segmentation-in-words.ts';
import { churnWriteBack } from '../../writeback/churn-write-back.ts';
import { axisOf } from './axes.ts';
import type { Cohort } from './cohort.ts';
import { cohortOf } from './cohort.ts';
import { conditionsOn } from './conditions-on.ts';
import { churnBreakdowns } from './explain/breakdowns.ts';
import { churnEvidence } from './explain/churn-evidence.ts';
import { coverageOf } from './explain/coverage.ts';
import { churnCrossings } from './explain/crossings.ts';
import type { DescribedSegment } from './explain/describe-segments.ts';
import { describeSegments } from './explain/describe-segments.ts';
import { leaksInWords } from './explain/leaks.ts';
import type { ProxyFeature } from './explain/proxies.ts';
import { proxiesIn } from './explain/proxies.ts';
import { whyNoSegment } from './explain/why-no-segment.ts';
import { riskModel } from './risk/risk-model.ts';
import { assignSegments } from './search/assignment.ts';
import { noiseBar } from './search/noise-bar.ts';
import { ruleParts, searchSegments } from './search/prove-segments.ts';
import { placesOf } from './search/rule.ts';
import { shortlist } from './search/shortlist.ts';

export interface ChurnInput {
  readonly customers: Customers;
  readonly frame: Frame;
  readonly segmentation: SegmentationResult;
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

const leastLeavers = 50;
const riskParts = 32;
const barParts = 8;
const seeds = { bar: 1, risk: 11 };
const steps = 5;

/**
 * Who leaves, why, and whom to write to? Null when the data carries no outcome.
 *
 * Customers without an outcome are scored and placed in segments, but not learned from.
 *
 * @throws `input.column-missing` when settings name a value that is not a column of numbers, `input.playbook-*` for a
 * row of the playbook that cannot be read, `limit.time` when `deadline` says so.
 */
export function analyseChurn(input: ChurnInput): ChurnAnalysis | null {
  const { customers, settings, asOf, locale } = input;
  const cohort = cohortOf(customers, asOf, locale);
  if (cohort === null) return null;
  const value = customerValue(input.frame, settings.plan.value);
  const answer = answerInMemory(input.frame);
  const { explaining: variables } = outlineOf(input.frame);
  const offered = conversed(playbookVariables({ explaining: input.playbook ? variables : [] }), answer);
  const playbook = readPlaybook(input.playbook ?? null, offered, locale);
  const described = churnEvidence(cohort, settings.privacyThreshold, locale);
  const { churned, rate: base, customers: known } = described.base;
  step(input, 1);
  const leaks = leaksInWords(customers, locale);
  const proxies = settings.churn.excludeProtected ? proxiesIn(cohort) : null;
  const usable = usablePredictors(cohort, proxies);
  if (churned < leastLeavers || known - churned < leastLeavers || usable.length === 0) {
    const verdict =
      nothingToSearch(described.base, leastLeavers, locale) +
      proxyNote(proxies ?? [], locale) +
      leakNote(leaks, locale);
    const none = { segments: [], verdict, coverage: null, risk: null };
    return { ...nothing, section: { ...described, ...apart(cohort, [], input), ...none } };
  }
  const axes = usable.map((predictor) => axisOf(predictor, ruleParts));
  const fine = usable.map((predictor) => axisOf(predictor, riskParts));
  const found = searchSegments(cohort, usable, settings.churn);
  step(input, 2);
  const bar = noiseBar(
    cohort,
    shortlist(fine, cohort).map(({ predictor }) => axisOf(predictor, barParts)),
    seeds.bar,
  );
  step(input, 3);
  const model = riskModel(fine, cohort.known, cohort.left, seeds.risk);
  step(input, 4);
  const { segmentation } = input;
  const segments = describeSegments(found.segments, {
    cohort,
    axes,
    bar,
    base,
    value,
    segmentation,
    locale,
  }).filter(({ segment }) => segment.rate > segment.noise);
  const assigned = assignSegments(
    segments.map(({ proven: { members } }) => placesOf(members)),
    cohort.size,
  );
  const groups = segments.map(({ proven: { rule } }) => conditionsOn(axes, rule, variables));
  const choices = conversed(choosePlays({ playbook, variables, groups, outcome: 'churn' }), answer);
  const plays = choices.map((choice) => playChosen(playbook, choice));
  const { reliable } = model.discrimination;
  const coverage = coverageOf(
    segments.map(({ proven: { members } }) => members),
    cohort,
  );
  const section: Churn = {
    ...described,
    ...apart(cohort, segments, input),
    noiseBar: [...bar],
    segments: segments.map(({ segment: { conditions, text, sentence, ...segment } }, at) => ({
      ...{ conditions, text, sentence },
      actions: [actionOf(plays[at]!)],
      ...segment,
      named: assigned.reduce((sum, place) => sum + (place === at ? 1 : 0), 0),
    })),
    verdict: [
      coverage === null
        ? whyNoSegment({ cohort, found, axes, base, maxShare: settings.churn.maxShare, locale })
        : verdictOf(segments.length, coverage, locale),
      reliable ? '' : noRiskNote(model.discrimination, locale),
      costOfProtection(cohort, coverage, input),
      proxyNote(proxies ?? [], locale),
      leakNote(leaks, locale),
    ].join(''),
    coverage,
    discrimination: model.discrimination,
    risk: reliable
      ? { ...model.section, leaks: leaks.map(({ feature, reason }) => ({ feature, reason })) }
      : null,
  };
  const placed = {
    ...{ segments: section.segments, assigned, rowOf: cohort.rowOf, asOf, locale },
    keyColumns: customers.key.columns,
    keyOf: (place: number) => cohort.keys[place]!.split('\u001f'),
  };
  if (!reliable) {
    step(input, steps);
    return { section, plan: null, ...churnWriteBack({ ...placed, letters: null }) };
  }
  const here = cohort.left.map((left) => (left === 1 ? 0 : 1));
  const { risk } = model;
  const outlines = fine.map(({ predictor: { id } }) => variables.find((one) => one.id === id)!);
  const values = answer({ summary: 'values', variables: outlines.map(({ id }) => id) });
  const reasons = outlines.map((outline, at) => ({
    ...{ variable: outline.id, moves: model.reasons[at]!, outline, values: values[at]! },
  }));
  const planning = planLetters({
    ...{ assigned, risk, value, here, base, asOf, playbook, variables, reasons },
    ...{ capacity: settings.plan.capacity, costs: settings.plan.costs, maxShare: settings.churn.maxShare },
    segments: segments.map(({ segment: { id, priority } }, at) => ({
      ...{ id, priority: priority.score, play: choices[at]! },
    })),
  });
  const { plan: made, offers, priority } = conversed(planning, answer);
  const plan = planInWords({
    ...{ plan: made, playbook, currency: customers.currency, locale },
    segments: new Map(segments.map(({ segment: { id, text } }) => [id, text])),
  });
  const letters = {
    ...{ plan, contacts: made.contacts, here, risk, base, priority, reasons },
    plays: new Map([...offers].map(([place, choice]) => [place, playChosen(playbook, choice)])),
  };
  step(input, steps);
  return { section, plan, ...churnWriteBack({ ...placed, letters }) };
}

const nothing = { plan: null, columns: [], sheets: [] };

function actionOf({ cause, offer, channel }: Play): Churn['segments'][number]['actions'][number] {
  return { cause, offer, channel };
}

function apart(
  cohort: Cohort,
  segments: readonly DescribedSegment[],
  { customers, segmentation, settings, locale }: ChurnInput,
) {
  const shared = {
    ...{ cohort, customers, segmentation, locale, least: settings.privacyThreshold },
    segments: segments.map(({ segment: { id }, proven: { members } }) => ({ id, members })),
  };
  return { breakdowns: churnBreakdowns(shared), crossings: churnCrossings(shared) };
}

/** Predictors that are not, when that is asked for, protected or a proxy of a protected one. */
function usablePredictors({ predictors }: Cohort, proxies: readonly ProxyFeature[] | null) {
  if (proxies === null) return predictors;
  const out = new Set(proxies.map(({ feature }) => feature));
  return predictors.filter((predictor) => !out.has(predictor.id) && !predictor.protected);
}

/** What do segments without protected attributes miss? Empty when they were not left out. */
function costOfProtection(
  cohort: Cohort,
  without: Churn['coverage'],
  { settings, locale }: ChurnInput,
): string {
  if (!settings.churn.excludeProtected || !cohort.predictors.some((predictor) => predictor.protected))
    return '';
  const all = coverageOf(
    searchSegments(cohort, cohort.predictors, settings.churn).segments.map(({ members }) => members),
    cohort,
  );
  return protectionNote(without?.coverage ?? 0, all?.coverage ?? 0, locale);
}

function step({ progress, deadline }: ChurnInput, done: number): void {
  progress?.({ stage: 'churn', done, total: steps });
  if (deadline?.()) throw new SegmentryError('limit.time');
}
