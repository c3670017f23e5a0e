import { published } from './published.ts';

/** Headings, labels and findings of the report. Texts in braces are already formatted for the reader. */
export const report = {
  published,
  amount: 'Amount',
  metric: {
    customers: 'Customers',
    policies: 'Sales',
    totalAmount: (d: { amount: string }) => `Total ${d.amount.toLowerCase()}`,
    averageAmount: (d: { amount: string }) => `Average ${d.amount.toLowerCase()}`,
    averageCoverage: (d: { coverage: string }) => `Average ${d.coverage.toLowerCase()}`,
    averageRatio: (d: { amount: string; coverage: string }) =>
      `Average ${d.amount.toLowerCase()} to ${d.coverage.toLowerCase()}`,
    averageTenure: 'Average tenure',
    churnRate: 'Customers who left',
  },
  unit: { years: 'years' },
  column: {
    segment: 'Segment',
    segmentNote: (d: { asOf: string; k: number }) =>
      `Written by Segmentry as of ${d.asOf}: one of ${d.k} segments. Refresh from the Segments menu.`,
    fit: 'Segment fit',
    fitNote: 'Written by Segmentry: how typical the customer is of the segment, 0 to 100.',
  },
  sheet: {
    segments: 'Segments',
    header: {
      name: 'Segment',
      size: 'Customers',
      share: 'Share, %',
      description: 'Who they are',
      rule: 'Rule',
      precision: 'Of those who fit the rule, in the segment, %',
      recall: 'Of the segment, fit the rule, %',
      value: (d: { amount: string }) => `Total ${d.amount.toLowerCase()}`,
      mean: (d: { feature: string }) => `${d.feature}, mean`,
      mode: (d: { feature: string }) => `${d.feature}, most common`,
    },
  },
  finding: {
    segmentValue: (d: { name: string; share: string; value: string; amount: string }) =>
      `“${d.name}” is ${d.share} of customers and brings ${d.value} of ${d.amount.toLowerCase()}.`,
    topProducts: (d: { products: string; share: string; amount: string }) =>
      `${d.products} bring ${d.share} of ${d.amount.toLowerCase()}.`,
    topCity: (d: { city: string; share: string; amount: string }) =>
      `${d.city} brings ${d.share} of ${d.amount.toLowerCase()}.`,
    moved: (d: { n: string; share: string }) =>
      `${d.n} customers (${d.share}) are in another segment than at the last refresh.`,
    evidence: (d: { n: string }) => `Counted over ${d.n} rows.`,
  },
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
};
