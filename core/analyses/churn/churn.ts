import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import type { GivenGroups } from '../../summaries/contract.ts';
import { asked, type Dialogue } from '../../summaries/dialogue.ts';
import { type Breakdown, churnBreakdowns } from './evidence/breakdowns.ts';
import type { Crossing } from './evidence/crossings.ts';
import { type ChurnEvidence, churnEvidence } from './evidence/evidence.ts';
import { type ProxyFeature, proxyFeatures } from './evidence/proxies.ts';
import { churnRisk, type RiskResult } from './risk/churn-risk.ts';
import type { SearchLimits } from './search/search-limits.ts';
import { churnSegments } from './segments/churn-segments.ts';
import type { Worth } from './segments/count-segments.ts';
import type { ChurnSegmentsResult, Leavers } from './segments/segments-result.ts';

export interface ChurnQuestion {
  readonly outline: FrameOutline;
  /** The customer segments. */
  readonly groups: GivenGroups;
  readonly limits: SearchLimits;
  /** Protected variables, and those that nearly say the same, are left out. */
  readonly excludeProtected: boolean;
  /** Null where the data carries no money. */
  readonly worth: Worth | null;
  /** Groups of fewer customers are not told. */
  readonly least: number;
  /** Called after each of `churnSteps`. */
  readonly step: (done: number) => void;
}

export interface ChurnResult {
  readonly evidence: ChurnEvidence;
  readonly breakdowns: readonly Breakdown[];
  readonly crossings: readonly Crossing[];
  /** Left out beside the protected ones; null where these were not to be left out. */
  readonly proxies: readonly ProxyFeature[] | null;
  readonly segments: ChurnSegmentsResult;
  /** What segments that may look at protected variables hold together; null where none were left out. */
  readonly withProtected: Leavers | null;
  /** Index into the segments by place: the smallest that holds the customer, −1 for none. */
  readonly assigned: Int32Array;
  /** Null where too few are known to have left, or stayed, or nothing may explain it. */
  readonly risk: RiskResult | null;
}

/** Evidence, segments, risk, and what is told apart. */
export const churnSteps = 4;
const outcomeId = 'churn';

/** Who leaves, and why? Null when the data carries no outcome. In ids and numbers. */
export function* churnOf(question: ChurnQuestion): Dialogue<ChurnResult | null> {
  const { outline, groups, limits, worth, least, step } = question;
  const outcome = outline.outcomes.find(({ id }) => id === outcomeId);
  if (outcome === undefined) return null;
  const evidence = yield* churnEvidence(outline, { outcome, least });
  step(1);
  const { base } = evidence;
  const proxies = question.excludeProtected ? yield* proxyFeatures(outline) : null;
  const all = outline.explaining.filter(({ use }) => use.leak === null);
  const variables = proxies === null ? all : unprotected(all, proxies);
  const search = {
    ...{ outcome: outcomeId, limits, worth, groups, customers: outline.size },
    base: { n: base.customers, churned: base.churned },
  };
  const segments = yield* churnSegments({ ...search, variables });
  const isCostly = proxies !== null && all.some((variable) => variable.protected);
  const withAll = isCostly ? yield* churnSegments({ ...search, variables: all }) : null;
  step(2);
  const kept = new Set(variables.map(({ id }) => id));
  const apart = new Set(all.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  const isHindered = segments.none?.kind === 'too-few' || segments.none?.kind === 'no-columns';
  const risk = isHindered ? null : yield* churnRisk(outline, apart);
  step(3);
  const rules = segments.segments.map(({ id, conditions }) => ({ id, rule: conditions }));
  const told = yield* churnBreakdowns(outline, { segments: groups, proven: rules, least });
  const assigned = yield* assignedTo(segments, outline.size);
  step(churnSteps);
  return {
    ...{ evidence, ...told, proxies, segments, assigned, risk },
    withProtected: withAll && (withAll.coverage ?? { n: 0, churned: 0 }),
  };
}

function unprotected(
  variables: readonly VariableOutline[],
  proxies: readonly ProxyFeature[],
): readonly VariableOutline[] {
  const out = new Set(proxies.map(({ feature }) => feature));
  return variables.filter((variable) => !variable.protected && !out.has(variable.id));
}

/** To which segment is each customer told to belong? The smallest, and so the most specific, of those that hold it. */
function* assignedTo({ segments }: ChurnSegmentsResult, size: number): Dialogue<Int32Array> {
  const assigned = new Int32Array(size).fill(-1);
  if (segments.length === 0) return assigned;
  const { members } = yield* asked({
    members: { summary: 'members', rules: segments.map(({ conditions }) => conditions) },
  });
  const largestFirst = [...segments.keys()].sort(
    (a, b) => segments[b]!.customers - segments[a]!.customers || b - a,
  );
  for (const at of largestFirst) {
    members[at]!.forEach((fits, place) => {
      if (fits === 1) assigned[place] = at;
    });
  }
  return assigned;
}
