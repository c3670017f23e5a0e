import type { ChoiceReason } from '../../analyses/segments/choice-reason.ts';
import { labelInWords } from '../customers/label.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { figure, readable } from './figures.ts';

/** Columns named in a sentence; more are counted. */
const mostNamed = 4;

/** Why this many segments, are they groups of their own, and what speaks for another number? */
export function choiceInWords(reason: ChoiceReason, locale: Locale): string {
  const words = messages(locale).segments.choice;
  const { k } = reason;
  switch (reason.code) {
    case 'person':
      return (
        words.person({ k }) +
        (reason.structure === 'continuum' ? words.noGroups : '') +
        (reason.other === null ? '' : words.otherFound({ k: reason.other }))
      );
    case 'model':
      return words.model({ k }) + (reason.structure === 'continuum' ? words.noGroups : '');
    case 'found': {
      const { elbow, silhouette, along, mixture } = reason;
      const labels = along.slice(0, mostNamed).map((label) => readable(labelInWords(label, locale)));
      return (
        words.found({ k, labels, more: Math.max(0, along.length - mostNamed) }) +
        (mixture === null ? '' : words.notAgain({ k: mixture })) +
        (elbow === null && silhouette === null ? '' : words.disagrees({ elbow, silhouette }))
      );
    }
    case 'continuum': {
      const { stability } = reason;
      return (
        words.continuum({ k }) +
        (stability === null ? '' : words.again({ agreement: figure(stability, locale) }))
      );
    }
    case 'few':
      return words.few({ k, customers: reason.customers, needed: reason.needed });
  }
}
