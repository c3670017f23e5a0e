import { type Base, churnBase } from '../../../../../core/analyses/churn/evidence/base.ts';
import { churnCurves } from '../../../../../core/analyses/churn/evidence/curves.ts';
import { churnPortraits } from '../../../../../core/analyses/churn/evidence/portraits.ts';
import { churnTests } from '../../../../../core/analyses/churn/evidence/tests.ts';
import {
  type VariableFigures,
  variableFigures,
} from '../../../../../core/analyses/churn/evidence/variable-figures.ts';
import type { FrameOutline } from '../../../../../core/customers/frame.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../../core/customers/outline.ts';
import type { Customers } from '../../../../../core/customers/types.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import { curvesInWords } from '../../../../../core/words/churn/curves-in-words.ts';
import { portraitsInWords } from '../../../../../core/words/churn/portraits-in-words.ts';
import { testsInWords } from '../../../../../core/words/churn/tests-in-words.ts';
import { wordingOf } from '../../../../../core/words/churn/wording.ts';

type Language = 'en' | 'ru';

/** What the customers answered, to conclude from and to put into words. */
export interface Asked {
  readonly outline: FrameOutline;
  readonly base: Base;
  readonly figures: readonly VariableFigures[];
}

export function askedOf(customers: Customers): Asked {
  const frame = frameOf(customers, '2026-04-28');
  const outline = outlineOf(frame);
  const answer = answerInMemory(frame);
  return {
    outline,
    base: conversed(churnBase(outline), answer),
    figures: conversed(variableFigures(outline), answer),
  };
}

const wording = ({ outline, base }: Asked, locale: Language) => wordingOf(outline, base, locale);

export const portraitsOf = (asked: Asked, locale: Language = 'en') =>
  portraitsInWords(churnPortraits(asked.figures, asked.base), wording(asked, locale));

export const testsOf = (asked: Asked, locale: Language = 'en') =>
  testsInWords(churnTests(asked.figures, asked.base), wording(asked, locale));

export const curvesOf = (
  asked: Asked,
  { proven = new Set<string>() as ReadonlySet<string>, least = 1, locale = 'en' as Language } = {},
) =>
  curvesInWords(churnCurves(asked.figures, asked.base, proven, least), asked.outline, wording(asked, locale));
