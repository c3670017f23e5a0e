import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import type { Binning, Cut, GivenGroups } from '../../summaries/contract.ts';
import type { SatisfactionColumn } from './satisfaction.ts';

/** Groups of customers that may want, or feel, something else. */
export interface Kind {
  /** Null: the customer segments. */
  readonly feature: string | null;
  readonly keys: readonly string[];
  readonly by: Binning;
}

const mostGroups = 8;
const mostKinds = 20;

/** The customer segments, where they were made without a look at satisfaction: else they differ in it by their making. */
export function segmentsApart(segments: GivenGroups, { scale }: SatisfactionColumn): GivenGroups | null {
  return scale?.variable.use.compared ? null : segments;
}

/** Which groups of customers are told apart? The customer segments, and the levels of each column of two to eight. */
export function kindsOf(
  { explaining, outcomes }: FrameOutline,
  segments: GivenGroups | null,
  without: readonly string[],
): readonly Kind[] {
  const taken = new Set([...without, ...outcomes.map(({ column }) => column)]);
  return [
    ...(segments === null ? [] : [{ feature: null, keys: segments.keys, by: { groups: segments } }]),
    ...explaining
      .filter(({ id }) => !taken.has(id))
      .flatMap(kindOf)
      .slice(0, mostKinds),
  ];
}

function kindOf(variable: VariableOutline): Kind[] {
  if (variable.kind !== 'category' || variable.use.leak !== null || variable.origins.length > 0) return [];
  const { id, levels, missing } = variable;
  if (variable.column === 'number' || levels.length < 2 || levels.length > mostGroups) return [];
  const size = levels.length + (missing > 0 ? 1 : 0);
  const by: Cut = {
    ...{ variable: id, size, ordered: 0, cuts: [], cutBelongs: 'above' },
    missing: missing > 0 ? levels.length : -1,
  };
  return [{ feature: id, keys: levels, by }];
}
