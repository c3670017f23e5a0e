import type { Label } from '../../customers/label.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** What is a variable called? Own columns as in the sheet, ours in the reader's language. */
export function labelInWords(label: Label, locale: Locale): string {
  switch (label.kind) {
    case 'own':
      return label.name;
    case 'derived': {
      const names: Readonly<Record<string, string>> = messages(locale).prepare.derived;
      return names[label.id] ?? label.id;
    }
    case 'days-ago':
      return messages(locale).churn.daysAgo({ label: labelInWords(label.of, locale) });
  }
}
