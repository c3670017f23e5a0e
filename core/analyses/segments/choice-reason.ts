import type { Choice, Evidence } from '../../clustering/evidence/choose-k.ts';

/**
 * Why there are k segments: a person said so (`evidence`: what speaks for another number), the saved model has them, cost
 * and silhouette agree, the `silhouette` is best there, `fewer` are as good within the error, or more would not be
 * `sound`. `elbow` is where the cost bends, if elsewhere.
 */
export type ChoiceReason =
  | { readonly code: 'person'; readonly k: number; readonly evidence: Omit<Choice, 'k'> | null }
  | { readonly code: 'model' | 'agreed'; readonly k: number }
  | {
      readonly code: 'silhouette' | 'fewer' | 'sound';
      readonly k: number;
      readonly score: number | null;
      readonly best: number;
      readonly bestScore: number | null;
      readonly elbow: number | null;
    };

export interface ChoiceInput {
  readonly candidates: readonly Evidence[];
  readonly choice: Choice;
  /** The number in force. */
  readonly k: number;
  /** The person's number. */
  readonly wanted: number | null;
  /** True when a saved model is in force. */
  readonly reused: boolean;
}

/** Why this many segments, and where does the evidence disagree? */
export function choiceReason({ candidates, choice, k, wanted, reused }: ChoiceInput): ChoiceReason {
  const { elbow, silhouette } = choice;
  if (wanted !== null) {
    const disagrees = [choice.k, elbow, silhouette].some((other) => other !== null && other !== wanted);
    return { code: 'person', k, evidence: disagrees ? { elbow, silhouette } : null };
  }
  if (reused) return { code: 'model', k };
  if (silhouette === null || (k === silhouette && k === elbow)) return { code: 'agreed', k };
  const best = candidates.find((candidate) => candidate.k === silhouette)!;
  const own = candidates.find((candidate) => candidate.k === k)!;
  const within = (own.silhouette ?? 0) >= (best.silhouette ?? 0) - best.error;
  return {
    code: k === silhouette ? 'silhouette' : within ? 'fewer' : 'sound',
    k,
    score: own.silhouette,
    best: silhouette,
    bestScore: best.silhouette,
    elbow: elbow === k ? null : elbow,
  };
}
