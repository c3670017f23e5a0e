import type { FrameOutline, VariableOutline } from '../../../customers/frame.ts';
import type { ContingencyTable } from '../../../stats/contingency.ts';
import { type CliffDelta, cliffDelta } from '../../../stats/effects/cliff-delta.ts';
import { type MannWhitneyTest, mannWhitney } from '../../../stats/hypothesis/mann-whitney.ts';
import { derivedRandom } from '../../../stats/random.ts';
import type { TwoGroups } from '../../../stats/two-groups.ts';
import type { AskOf, Cut } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { customersKnown, outcome } from './customers-known.ts';

/** What is asked once of a variable that may explain who left; portraits, tests and curves follow from it. */
export interface VariableFigures {
  readonly variable: VariableOutline;
  /** A number at human values, levels as they are. */
  readonly cut: Cut;
  /** Its bins against stayed and left. */
  readonly table: ContingencyTable;
  /** A number among those who left, `first`, and those who stayed; null for a category. */
  readonly groups: TwoGroups | null;
  /** Null for a category, and for a number that is known on one side only. */
  readonly compared: NumberCompared | null;
}

export interface NumberCompared {
  readonly groups: TwoGroups;
  readonly delta: CliffDelta;
  readonly ranks: MannWhitneyTest;
}

const parts = 8;
const seed = 22;

/** What is to be known of everything that may explain who left, in the order of the columns? Leaks are left out. */
export function* variableFigures(outline: FrameOutline): Dialogue<readonly VariableFigures[]> {
  const variables = explainingVariables(outline);
  const cuts = yield* askedEach(
    variables.map(
      ({ id }): AskOf<'cuts'> => ({
        summary: 'cuts',
        variable: id,
        scheme: { scheme: 'human', parts },
      }),
    ),
  );
  const tables = yield* askedEach(
    cuts.map(
      (rows): AskOf<'contingency'> => ({
        ...{ summary: 'contingency', rows, columns: { outcome }, among: customersKnown },
      }),
    ),
  );
  const numbers = variables.filter(({ kind }) => kind === 'number');
  const histograms = yield* askedEach(
    numbers.map(({ id }): AskOf<'histogram'> => ({ summary: 'histogram', variable: id, outcome })),
  );
  return variables.map((variable, at) => {
    const groups = histograms[numbers.indexOf(variable)] ?? null;
    return { variable, cut: cuts[at]!, table: tables[at]!, groups, compared: groups && comparedIn(groups) };
  });
}

/** Which variables may explain who left? */
export function explainingVariables({ explaining }: FrameOutline): readonly VariableOutline[] {
  return explaining.filter(({ use }) => use.leak === null);
}

/** How many stayed and left are in a bin? */
export function countsAt({ table }: Pick<VariableFigures, 'table'>, bin: number) {
  const stayed = table.counts[2 * bin] ?? 0;
  const churned = table.counts[2 * bin + 1] ?? 0;
  return { n: stayed + churned, stayed, churned };
}

function comparedIn(groups: TwoGroups): NumberCompared | null {
  const delta = cliffDelta(groups);
  if (Number.isNaN(delta.delta)) return null;
  return { groups, delta, ranks: mannWhitney(groups, { random: derivedRandom(seed) }) };
}
