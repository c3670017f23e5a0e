import type { Customers, Feature, FeatureReason } from '../../customers/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { labelInWords } from './label.ts';

/** A column of the customers table as a reader sees it. */
export interface FeatureInWords extends Omit<Feature, 'label' | 'reason'> {
  readonly label: string;
  readonly reason: string | null;
}

/** What are the columns called, and why is each compared by or not? */
export function featuresInWords(
  { features, transactions }: Pick<Customers, 'features' | 'transactions'>,
  locale: Locale,
): readonly FeatureInWords[] {
  const labels = new Map(features.map(({ id, label }) => [id, labelInWords(label, locale)]));
  const made = transactions?.amountMade ? transactions.amount : null;
  return features.map((feature) => ({
    ...feature,
    label: labels.get(feature.id) ?? feature.id,
    from: feature.from.map((name) => (name === made ? messages(locale).prepare.amount : name)),
    reason: feature.reason && reasonInWords(feature.reason, labels, locale),
  }));
}

function reasonInWords(
  { code, details }: FeatureReason,
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const { features: words, decimal } = messages(locale).prepare;
  const { column, measure, value } = details;
  const said = { ...details };
  if (typeof column === 'string') said.column = labels.get(column) ?? column;
  if (typeof value === 'number') said.measure = `${measure === 'phik' ? 'φK' : 'r'} = ${decimal(value)}`;
  return words[code](said);
}
