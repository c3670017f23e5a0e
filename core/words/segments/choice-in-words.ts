import type { ChoiceReason } from '../../analyses/segments/choice-reason.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { figure } from './figures.ts';

/** Why this many segments, and where does the evidence disagree? One or two sentences. */
export function choiceInWords(reason: ChoiceReason, locale: Locale): string {
  const words = messages(locale).segments.choice;
  const { k } = reason;
  const said = (score: number | null) => (score === null ? '–' : figure(score, locale));
  switch (reason.code) {
    case 'person':
      return words.person({ k }) + (reason.evidence === null ? '' : words.personDisagrees(reason.evidence));
    case 'model':
    case 'agreed':
      return words[reason.code]({ k });
    default: {
      const { code, best, elbow } = reason;
      const scores = { score: said(reason.score), bestScore: said(reason.bestScore) };
      return words[code]({ k, best, ...scores }) + (elbow === null ? '' : words.elbow({ elbow, k }));
    }
  }
}
