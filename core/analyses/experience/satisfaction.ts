import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import type { CrossColumn } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/** The scale of a column of ratings. */
export interface Scale {
  readonly variable: VariableOutline;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}

export interface SatisfactionColumn {
  readonly column: string;
  readonly kind: 'share' | 'score';
  readonly counted: CrossColumn;
  /** Of a column of scores. */
  readonly scale: Scale | null;
}

const longestScale = 10;
const fewestRatings = 3;

/** Which numbers are ratings on a short scale of whole steps? Without those that almost are an outcome. */
export function* scalesOf({ explaining }: FrameOutline): Dialogue<readonly Scale[]> {
  const numbers = explaining.filter(
    (one) => one.kind === 'number' && one.column === 'number' && one.whole && one.unit === '' && free(one),
  );
  const answers = yield* askedEach(
    numbers.map(({ id: variable }) => ({ summary: 'moments', variable }) as const),
  );
  return numbers.flatMap((variable, at) => {
    const { least, most, mean } = answers[at]![0]!;
    return least >= 0 && least <= most - 2 && most >= 3 && most <= longestScale
      ? [{ variable, least, most, mean }]
      : [];
  });
}

function free({ use, origins, protected: guarded }: VariableOutline): boolean {
  return use.leak === null && origins.length === 0 && !guarded;
}

/**
 * Which ratings are of touchpoints? Those of at least three columns with the same highest step, of which one starts at 1, and the largest such family;
 * none where there is none.
 */
export function ratingsOf(scales: readonly Scale[], satisfaction: string): readonly Scale[] {
  const rated = scales.filter(({ variable, least }) => variable.id !== satisfaction && least >= 1);
  const families = [...new Set(rated.map(({ most }) => most))]
    .map((most) => rated.filter((scale) => scale.most === most))
    .filter((family) => family.some(({ least }) => least === 1))
    .sort((a, b) => b.length - a.length || b[0]!.most - a[0]!.most);
  const largest = families[0] ?? [];
  return largest.length < fewestRatings ? [] : largest;
}

/**
 * Which column says how satisfied the customers are? The outcome that does; else the one column of scores that is called so,
 * or of several the one that is of the whole. Null where none is, or nobody can tell which.
 */
export function satisfactionOf(
  { outcomes }: FrameOutline,
  scales: readonly Scale[],
): SatisfactionColumn | null {
  const outcome = outcomes.find(({ id }) => id === 'satisfaction');
  if (outcome !== undefined) {
    return { column: outcome.column, kind: 'share', counted: { without: outcome.id }, scale: null };
  }
  const named = scales.map(({ variable }) => variable.id).filter((id) => meaningsOf(id).has('satisfaction'));
  const whole = named.filter((id) => meaningsOf(id).has('of-the-whole'));
  const [found, ...others] = named.length === 1 ? named : whole;
  if (found === undefined || others.length > 0) return null;
  const scale = scales.find(({ variable }) => variable.id === found)!;
  return { column: found, kind: 'score', counted: { variable: found, missing: null }, scale };
}
