import type { VariableOutline } from '../../../customers/frame.ts';
import type { CutsAsk } from '../../../summaries/contract.ts';
import { asked, askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { type ChurnSample, churnSampleOf } from '../search/churn-sample.ts';

/** About how many intervals numbers are cut into: to look inside a segment, to find rules, and for their ends. */
const parts = [4, 12, 32, 64];
/** Enough that rules found among more are the same; what is found is counted on everybody. */
const mostSearched = 20_000;

/** Among whom are rules sought, and by which variables? */
export function* askSample(outcome: string, variables: readonly VariableOutline[]): Dialogue<ChurnSample> {
  const cuts = yield* askedEach(
    parts.flatMap((each) =>
      variables.map(({ id }): CutsAsk => {
        return { summary: 'cuts', variable: id, scheme: { scheme: 'human', parts: each } };
      }),
    ),
  );
  const { sample } = yield* asked({
    sample: { summary: 'sample', cuts, outcome, atMost: mostSearched },
  });
  return churnSampleOf(sample, cuts);
}
