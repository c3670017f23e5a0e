import type { VariableOutline } from '../customers/frame.ts';
import type { Condition, Cut } from '../summaries/contract.ts';

/** What a value must be: one level, by its index, or a number between two ends; an open end does not belong. */
export type Test =
  | { readonly kind: 'level'; readonly code: number }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly open: boolean;
    };

/** One condition of a row. Without a test it only names a variable. */
export interface Requirement {
  /** Its id in the frame. */
  readonly variable: string;
  readonly test: Test | null;
}

/** Which bins must a customer be in to meet all requirements that test a value? A missing value meets none. */
export function conditionsOf(
  requirements: readonly Requirement[],
  variables: readonly VariableOutline[],
): readonly Condition[] {
  return requirements.flatMap(({ variable: id, test }) => {
    const variable = variables.find((one) => one.id === id)!;
    if (test === null) return [];
    if (test.kind === 'level') return [{ cut: levelsOf(variable), from: test.code, to: test.code }];
    const { from, to, open } = test;
    return [
      ...(from === Number.NEGATIVE_INFINITY ? [] : [beyond(variable, from, open ? 'below' : 'above')]),
      ...(to === Number.POSITIVE_INFINITY ? [] : [upTo(variable, to, open ? 'above' : 'below')]),
    ];
  });
}

/** The levels of a category, or of a number of at most two values. */
function levelsOf(variable: VariableOutline): Cut {
  const { id, missing, column } = variable;
  const levels = variable.kind === 'category' ? variable.levels : [];
  const isNumber = column === 'number' || column === 'date';
  return {
    variable: id,
    size: levels.length + (missing > 0 ? 1 : 0),
    ordered: 0,
    cuts: isNumber ? levels.slice(1).map(Number) : [],
    cutBelongs: 'above',
    missing: missing > 0 ? levels.length : -1,
  };
}

function beyond(variable: VariableOutline, end: number, cutBelongs: Cut['cutBelongs']): Condition {
  return { cut: halves(variable, end, cutBelongs), from: 1, to: 1 };
}

function upTo(variable: VariableOutline, end: number, cutBelongs: Cut['cutBelongs']): Condition {
  return { cut: halves(variable, end, cutBelongs), from: 0, to: 0 };
}

function halves({ id, missing }: VariableOutline, at: number, cutBelongs: Cut['cutBelongs']): Cut {
  const isMissing = missing > 0;
  return {
    ...{ variable: id, size: isMissing ? 3 : 2, ordered: 2, cuts: [at], cutBelongs },
    missing: isMissing ? 2 : -1,
  };
}
