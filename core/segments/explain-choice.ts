import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { Choice, Evidence } from './choose-k.ts';
import { figure } from './figures.ts';

export interface ExplainInput {
  readonly candidates: readonly Evidence[];
  readonly choice: Choice;
  /** The number in force. */
  readonly k: number;
  /** The person's number. */
  readonly wanted: number | null;
  /** True when a saved model is in force. */
  readonly reused: boolean;
  readonly locale: Locale;
}

/** Why this many segments, and where does the evidence disagree? One or two sentences. */
export function explainChoice({ candidates, choice, k, wanted, reused, locale }: ExplainInput): string {
  const words = messages(locale).segments.choice;
  const { elbow, silhouette } = choice;
  const scoreOf = (number: number) => {
    const score = candidates.find((candidate) => candidate.k === number)?.silhouette;
    return score == null ? '–' : figure(score, locale);
  };
  if (wanted !== null) {
    const disagrees = [choice.k, elbow, silhouette].some((other) => other !== null && other !== wanted);
    return words.person({ k }) + (disagrees ? words.personDisagrees({ silhouette, elbow }) : '');
  }
  if (reused) return words.model({ k });
  if (silhouette === null) return words.agreed({ k });
  if (k === silhouette && k === elbow) return words.agreed({ k });
  const best = candidates.find((candidate) => candidate.k === silhouette)!;
  const own = candidates.find((candidate) => candidate.k === k)!;
  const within = (own.silhouette ?? 0) >= (best.silhouette ?? 0) - best.error;
  const reason =
    k === silhouette
      ? words.silhouette({ k, score: scoreOf(k) })
      : within
        ? words.fewer({ k, score: scoreOf(k), best: silhouette, bestScore: scoreOf(silhouette) })
        : words.sound({ k, score: scoreOf(k), best: silhouette });
  return elbow === null || elbow === k ? reason : reason + words.elbow({ elbow, k });
}
