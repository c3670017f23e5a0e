import type { VariableOutline } from '../../customers/frame.ts';
import type { Condition } from '../../summaries/contract.ts';
import type { Axis } from './axes.ts';
import type { Rule } from './search/rule.ts';

/** How is a rule asked about? */
export function conditionsOn(
  axes: readonly Axis[],
  { parts }: Rule,
  variables: readonly VariableOutline[],
): readonly Condition[] {
  return parts.map(({ axis, from, to }) => {
    const { predictor, size, ordered, cuts, missing } = axes[axis]!;
    const { id, kind, levels } = predictor;
    const column = variables.find((one) => one.id === id)?.column;
    const isTwoNumbers = kind === 'category' && (column === 'number' || column === 'date');
    const between = isTwoNumbers ? levels.slice(1).map(Number) : cuts;
    return { cut: { variable: id, size, ordered, cuts: between, cutBelongs: 'above', missing }, from, to };
  });
}
