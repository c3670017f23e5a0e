import type { VariableOutline } from '../../../customers/frame.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import type { GivenGroups } from '../../../summaries/contract.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import { cutOf } from '../search/axis.ts';
import type { ChurnSample } from '../search/churn-sample.ts';
import type { SearchLimits } from '../search/search-limits.ts';
import type { FoundRule } from '../search/search-segments.ts';
import { searchSegments } from '../search/search-segments.ts';
import { askSample } from './ask-sample.ts';
import { type Counted, countBoth, countFirst, countSegments, type Worth } from './count-segments.ts';
import { customersNeeded } from './customers-needed.ts';
import { type Homogeneity, homogeneityOf } from './homogeneity.ts';
import { proofBar } from './proof-bar.ts';
import type { ChurnSegmentResult, ChurnSegmentsResult, Leavers, NoSegment } from './segments-result.ts';
import { stayingGroups } from './staying-groups.ts';

export interface SegmentsQuestion {
  readonly outcome: string;
  /** What segments may be described by: no leak among it. */
  readonly variables: readonly VariableOutline[];
  readonly limits: SearchLimits;
  /** Null where the data carries no money. */
  readonly worth: Worth | null;
  /** The customer segments. */
  readonly groups: GivenGroups;
  /** All customers whose outcome is known. */
  readonly base: Leavers;
  readonly customers: number;
}

/** Fewer who left, or who stayed, prove nothing. */
const leastEach = 10;

/**
 * Which groups of customers surely leave more often, and what is there to know of each? Rules are sought among a sample; what is
 * found is counted on everybody.
 */
export function* churnSegments(question: SegmentsQuestion): Dialogue<ChurnSegmentsResult> {
  const { outcome, variables, limits, base, groups, worth } = question;
  const hindrance = hindranceOf(question);
  if (hindrance !== null) return { segments: [], none: hindrance, stays: [], coverage: null, bar: [] };
  const sample = yield* askSample(outcome, variables);
  const found = searchSegments(sample, limits);
  const bar = proofBar(base, found.looked);
  const stays = 2 * base.churned > base.n ? yield* stayingGroups(outcome, sample, limits.maxConditions) : [];
  if (found.segments.length === 0) {
    return { segments: [], none: noSegment(question, found.looked), stays, coverage: null, bar };
  }
  const rules = found.segments.map(({ conditions }) => conditions);
  const counted = yield* countSegments(outcome, rules, groups, worth);
  const drafts = found.segments.map((rule, at) =>
    draftOf(rule, counted[at]!, homogeneityIn(rule, sample), base),
  );
  const ranked = drafts.sort((a, b) => b.promise - a.promise);
  const inOrder = ranked.map(({ conditions }) => conditions);
  const first = yield* countFirst(outcome, inOrder);
  const bySize = [...ranked.keys()].sort((a, b) => ranked[a]!.customers - ranked[b]!.customers || a - b);
  const smallest = yield* countFirst(
    outcome,
    bySize.map((at) => inOrder[at]!),
  );
  const both = yield* countBoth(outcome, inOrder);
  const extra = ranked.map(({ lower }, at) => first[at]!.customers * Math.max(0, lower - shareOf(base)));
  const weights = ranked.map(({ value, even }, at) => extra[at]! * value * even);
  const most = weights.reduce((top, weight) => Math.max(top, weight), 0);
  const idOf = (at: number) => `h${at + 1}`;
  const segments = ranked.map((draft, at): ChurnSegmentResult => {
    const { promise: _, even, value, homogeneity, ...segment } = draft;
    const { split } = homogeneity;
    return {
      ...segment,
      id: idOf(at),
      fresh: first[at]!.customers,
      named: smallest[bySize.indexOf(at)]!.customers,
      overlaps: ranked.flatMap((__, other) => {
        const customers = both.get(`${at} ${other}`) ?? 0;
        return customers === 0 ? [] : [{ segment: idOf(other), customers }];
      }),
      homogeneity: {
        ...homogeneity,
        split: split && {
          condition: { cut: cutOf(sample.broad[split.axis]!), from: split.bin, to: split.bin },
          ...{ effect: split.effect, highest: split.highest, others: split.others },
        },
      },
      priority: {
        score: most === 0 ? 0 : (100 * weights[at]!) / most,
        ...{ extraLeavers: extra[at]!, value, homogeneity: even },
        reach: first[at]!.customers / question.customers,
      },
    };
  });
  const coverage = first.reduce(
    (sum, { n, positive }) => ({ n: sum.n + n, churned: sum.churned + positive }),
    { n: 0, churned: 0 },
  );
  return { segments, none: null, stays, coverage, bar };
}

function homogeneityIn({ held, provenOn }: FoundRule, { broad, left, half, searched }: ChurnSample) {
  const aside = held.filter((row) =>
    'half' in provenOn ? half[row] === provenOn.half : searched[row] === provenOn.side,
  );
  return homogeneityOf({ axes: broad, left, held, aside });
}

function draftOf(
  { conditions, large, q, chance, provenOn }: FoundRule,
  { counts, value }: Counted,
  homogeneity: Homogeneity,
  base: Leavers,
) {
  const count = 'half' in provenOn ? counts.halves[provenOn.half] : counts.aside;
  const holdout = { n: count.n, churned: count.positive };
  const all = {
    n: counts.searched.n + counts.aside.n,
    churned: counts.searched.positive + counts.aside.positive,
  };
  const rate = shareOf(all);
  const interval = wilsonInterval(holdout.churned, holdout.n);
  const even = Math.sqrt(homogeneity.response ?? 1);
  return {
    ...{ conditions, large, q, chance, all, holdout, value, even, homogeneity },
    ...{ customers: counts.customers, across: counts.across },
    lower: Math.min(interval.lower, rate),
    upper: Math.max(interval.upper, rate),
    promise: all.n * (interval.lower - shareOf(base)) * value * even,
  };
}

/** What keeps segments from being sought at all? */
function hindranceOf({ variables, base }: SegmentsQuestion): NoSegment | null {
  const stayed = base.n - base.churned;
  if (base.churned < leastEach || stayed < leastEach) {
    return { kind: 'too-few', churned: base.churned, stayed, needed: leastEach };
  }
  return variables.length === 0 ? { kind: 'no-columns' } : null;
}

function noSegment({ base }: SegmentsQuestion, looked: number): NoSegment {
  const needed = customersNeeded(shareOf(base));
  if (base.n < needed) return { kind: 'too-small', needed, known: base.n };
  return looked === 0 ? { kind: 'nothing-found' } : { kind: 'none-held', looked };
}

function shareOf({ n, churned }: Leavers): number {
  return n === 0 ? 0 : churned / n;
}
