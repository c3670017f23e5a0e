import type { Choice } from '../../clustering/evidence/choose-k.ts';
import type { Structure } from '../../clustering/structure/structure-of.ts';
import { fewestTested } from '../../clustering/structure/structure-of.ts';
import type { Label } from '../../customers/label.ts';

/** Do customers fall into groups of their own? Null where it is not known: a model saved before it was asked. */
export type StructureKind = Structure['kind'] | null;

/**
 * Why there are k segments: a person said so (`other`: the number of groups that were found instead), the saved model has
 * them, so many groups were `found` along some columns (`elbow` and `silhouette`: what points elsewhere), customers are
 * a `continuum` that is cut for convenience, or they are too `few` to tell.
 */
export type ChoiceReason =
  | {
      readonly code: 'person';
      readonly k: number;
      readonly structure: StructureKind;
      readonly other: number | null;
    }
  | { readonly code: 'model'; readonly k: number; readonly structure: StructureKind }
  | {
      readonly code: 'found';
      readonly k: number;
      readonly along: readonly Label[];
      /** How many groups a mixture has, where so many do not come out again on other customers. */
      readonly mixture: number | null;
      readonly elbow: number | null;
      readonly silhouette: number | null;
    }
  | { readonly code: 'continuum'; readonly k: number; readonly stability: number | null }
  | { readonly code: 'few'; readonly k: number; readonly customers: number; readonly needed: number };

export interface ChoiceInput {
  readonly choice: Choice;
  /** The number in force. */
  readonly k: number;
  /** How well fresh fits to two halves agree on it. */
  readonly stability: number | null;
  readonly customers: number;
  readonly labels: readonly Label[];
  readonly byPerson: boolean;
}

/** Why this many segments, and what speaks for another number? */
export function choiceReason(input: ChoiceInput): ChoiceReason {
  const { k, choice, stability, customers, labels } = input;
  const { structure, elbow, silhouette } = choice;
  if (input.byPerson) {
    const other = structure.kind === 'found' && choice.k !== k ? choice.k : null;
    return { code: 'person', k, structure: structure.kind, other };
  }
  switch (structure.kind) {
    case 'continuum':
      return { code: 'continuum', k, stability };
    case 'not-tested':
      return { code: 'few', k, customers, needed: fewestTested };
    case 'found':
      return {
        code: 'found',
        k,
        mixture: k < structure.k ? structure.k : null,
        along: structure.columns.map((column) => labels[column]!),
        elbow: elbow === k ? null : elbow,
        silhouette: silhouette === k ? null : silhouette,
      };
  }
}
