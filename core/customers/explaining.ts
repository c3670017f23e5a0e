import type { Frame, Variable } from './frame.ts';

const mostLevels = 40;

/**
 * Which variables may be looked at as reasons for an outcome? Those that `use.explains`, with a number of at most two
 * values as a category. Constants are left out ("missing" counts as a value), and so are categories of more than 40 levels.
 */
export function explaining({ variables }: Pick<Frame, 'variables'>): readonly Variable[] {
  return variables.filter(({ use }) => use.explains).flatMap((variable) => viewOf(variable) ?? []);
}

function viewOf(variable: Variable): Variable | null {
  const view = asLevelsWhereFew(variable);
  if (view.kind === 'number') return view;
  const { codes, levels } = view;
  return levels.length <= mostLevels && codes.some((code) => code !== codes[0]) ? view : null;
}

/** A number of at most two values as a category of as many levels, in their order; any other variable as it is. */
export function asLevelsWhereFew(variable: Variable): Variable {
  if (variable.kind === 'category') return variable;
  const { values, sorted, unit: _, whole: __, ...shared } = variable;
  const least = sorted[0];
  const next = sorted.find((value) => value !== least);
  if (sorted.some((value) => value !== least && value !== next)) return variable;
  const numbers = [least, next].filter((value) => value !== undefined);
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : numbers.indexOf(value)));
  const levels = numbers.map((value) => String(value));
  return { ...shared, kind: 'category', codes, levels, ordered: false };
}
