import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { ratingsOf, type Scale } from './satisfaction.ts';

/** What a customer met with, as a number. */
export interface Touchpoint {
  readonly feature: string;
  /** Null where it is no rating. */
  readonly scale: Scale | null;
}

const most = 40;

/**
 * Which columns are touchpoints? Ratings of one scale where there are several; without such, what a sheet of interactions
 * measures: times of response and solution, promises kept, priority.
 */
export function touchpointsOf(
  { explaining }: FrameOutline,
  scales: readonly Scale[],
  satisfaction: string,
): readonly Touchpoint[] {
  const ratings = ratingsOf(scales, satisfaction);
  if (ratings.length > 0) {
    return ratings.slice(0, most).map((scale) => ({ feature: scale.variable.id, scale }));
  }
  return explaining
    .filter((variable) => variable.id !== satisfaction && isOfService(variable))
    .slice(0, most)
    .map(({ id: feature }) => ({ feature, scale: null }));
}

function isOfService(variable: VariableOutline): boolean {
  const { id, column, use, origins, kind } = variable;
  if (use.leak !== null || origins.length > 0) return false;
  const isNumber = kind === 'number' ? column === 'number' : variable.ordered || variable.levels.length === 2;
  const meanings = meaningsOf(id);
  return isNumber && meanings.has('interaction') && !meanings.has('satisfaction');
}
