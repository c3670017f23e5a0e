import type { FrameOutline, VariableOutline } from '../customers/frame.ts';
import { askedEach, type Dialogue } from '../summaries/dialogue.ts';

/** A variable that a row of the playbook may speak of. */
export interface PlaybookVariable {
  readonly variable: VariableOutline;
  /** The least and the largest value; null for a category. */
  readonly span: readonly [number, number] | null;
}

/** What may a row of the playbook speak of? All that customers are looked at by; what almost is the outcome comes last. */
export function* playbookVariables({
  explaining,
}: Pick<FrameOutline, 'explaining'>): Dialogue<readonly PlaybookVariable[]> {
  const isLeak = ({ use }: VariableOutline) => use.leak !== null;
  const variables = [...explaining.filter((one) => !isLeak(one)), ...explaining.filter(isLeak)];
  const numbers = variables.filter(({ kind }) => kind === 'number').map(({ id }) => id);
  const moments = yield* askedEach(numbers.map((variable) => ({ summary: 'moments', variable }) as const));
  return variables.map((variable) => {
    const [all] = moments[numbers.indexOf(variable.id)] ?? [];
    return { variable, span: all ? [all.least, all.most] : null };
  });
}
