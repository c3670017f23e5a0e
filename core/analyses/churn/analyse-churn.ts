import type { OwnColumn, Progress, ReportSheet } from '../../analysis.ts';
import type { Frame } from '../../customers/frame.ts';
import { outlineOf } from '../../customers/outline.ts';
import type { Customers } from '../../customers/types.ts';
import { SegmentryError } from '../../errors.ts';
import { customerValue } from '../../plan/customer-value.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { PlaybookSheet } from '../../plan/playbook-sheet.ts';
import { playbookSheet, readPlaybook } from '../../plan/playbook-sheet.ts';
import type { Churn, Plan } from '../../report/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { conversed } from '../../summaries/dialogue.ts';
import { answerInMemory } from '../../summaries/in-memory/answer.ts';
import { evidenceInWords } from '../../words/churn/evidence-in-words.ts';
import { leaksInWords } from '../../words/churn/leaks-in-words.ts';
import {
  leakNote,
  noRiskNote,
  nothingToSearch,
  protectionNote,
  proxyNote,
  verdictOf,
} from '../../words/churn/verdict.ts';
import { wordingOf } from '../../words/churn/wording.ts';
import type { Locale } from '../../words/index.ts';
import type { SegmentationResult } from '../../words/segments/segmentation-in-words.ts';
import { churnColumns, customerCards, segmentColumn } from '../../writeback/churn-columns.ts';
import { actionPlanSheet, churnSegmentsSheet, contactListSheet } from '../../writeback/churn-sheets.ts';
import { axisOf } from './axes.ts';
import type { Cohort } from './cohort.ts';
import { cohortOf } from './cohort.ts';
import { churnEvidence } from './evidence/evidence.ts';
import { type ProxyFeature, proxyFeatures } from './evidence/proxies.ts';
import { coverageOf } from './explain/coverage.ts';
import { describeSegments } from './explain/describe-segments.ts';
import { toldApart } from './explain/told-apart.ts';
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
  const outline = outlineOf(input.frame);
  const outcome = outline.outcomes.find(({ id }) => id === 'churn');
  if (cohort === null || outcome === undefined) return null;
  const value = customerValue(input.frame, settings.plan.value);
  const playbook = readPlaybook(input.playbook ?? null, [...cohort.predictors, ...cohort.leaks], locale);
  const answer = answerInMemory(input.frame);
  const least = settings.privacyThreshold;
  const evidence = conversed(churnEvidence(outline, { outcome, least }), answer);
  const wording = wordingOf(outline, evidence.base, locale);
  const described = evidenceInWords(evidence, outline, wording);
  const { segmentation } = input;
  const asked = { outline, answer, wording, segmentation, rowOf: cohort.rowOf, least };
  const { churned, rate: base, customers: known } = described.base;
  step(input, 1);
  const leaks = leaksInWords(outline, locale);
  const proxies = settings.churn.excludeProtected ? conversed(proxyFeatures(outline), answer) : null;
  const usable = usablePredictors(cohort, proxies);
  if (churned < leastLeavers || known - churned < leastLeavers || usable.length === 0) {
    const verdict =
      nothingToSearch(described.base, leastLeavers, locale) +
      proxyNote(proxies ?? [], wording) +
      leakNote(leaks, locale);
    const none = { segments: [], verdict, coverage: null, risk: null };
    return { ...nothing, section: { ...described, ...toldApart([], { ...asked, axes: [] }), ...none } };
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
  const segments = describeSegments(found.segments, {
    cohort,
    axes,
    bar,
    base,
    value,
    segmentation,
    playbook,
    locale,
  }).filter(({ segment }) => segment.rate > segment.noise);
  const assigned = assignSegments(
    segments.map(({ proven: { members } }) => placesOf(members)),
    cohort.size,
  );
  const { reliable } = model.discrimination;
  const coverage = coverageOf(
    segments.map(({ proven: { members } }) => members),
    cohort,
  );
  const section: Churn = {
    ...described,
    ...toldApart(segments, { ...asked, axes }),
    noiseBar: [...bar],
    segments: segments.map(({ segment }, at) => ({
      ...segment,
      named: assigned.reduce((sum, place) => sum + (place === at ? 1 : 0), 0),
    })),
    verdict: [
      coverage === null
        ? whyNoSegment({ cohort, found, axes, base, maxShare: settings.churn.maxShare, locale })
        : verdictOf(segments.length, coverage, locale),
      reliable ? '' : noRiskNote(model.discrimination, locale),
      costOfProtection(cohort, coverage, input),
      proxyNote(proxies ?? [], wording),
      leakNote(leaks, locale),
    ].join(''),
    coverage,
    discrimination: model.discrimination,
    risk: reliable
      ? { ...model.section, leaks: leaks.map(({ feature, reason }) => ({ feature, reason })) }
      : null,
  };
  const segmentsSheet = churnSegmentsSheet(section.segments, locale);
  if (!reliable) {
    step(input, steps);
    const isFound = segments.length > 0;
    return {
      ...{ section, plan: null, sheets: isFound ? [segmentsSheet, playbookSheet(locale)] : [] },
      columns: isFound ? [segmentColumn({ cohort, segments, assigned, asOf, locale })] : [],
    };
  }
  const here = cohort.left.map((left) => (left === 1 ? 0 : 1));
  const { plan, contacts } = makePlan({
    ...{ segments, assigned, risk: model.risk, value, here, base, asOf, playbook, locale },
    ...{ capacity: settings.plan.capacity, costs: settings.plan.costs, currency: customers.currency },
  });
  const written = new Set(contacts.map(({ customer }) => customer));
  const shown = {
    cohort,
    axes: fine,
    model,
    segments,
    assigned,
    value,
    written,
    base,
    asOf,
    playbook,
    locale,
  };
  const cards = customerCards(shown);
  const sheets = [
    segmentsSheet,
    actionPlanSheet(plan, section.segments, locale),
    contactListSheet({
      contacts,
      cards,
      keyColumns: customers.key.columns,
      keyOf: (customer) => cohort.keys[customer]!.split('\u001f'),
      locale,
    }),
    playbookSheet(locale),
  ];
  step(input, steps);
  return { section, plan, columns: churnColumns(shown, cards), sheets };
}

const nothing = { plan: null, columns: [], sheets: [] };

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
