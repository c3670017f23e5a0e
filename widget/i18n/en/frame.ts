import { pluralEn } from '../../../core/words/locale/index.ts';
import type { Dimension } from '../../data/filters.ts';

export const frame = {
  title: 'Customer segments',
  asOf: (date: string) => `as of ${date}`,
  customers: (n: number, text: string) => `${text} ${pluralEn(n, 'customer', 'customers')}`,
  pages: {
    overview: 'Overview',
    segments: 'Segments',
    sales: 'Sales',
    churn: 'Churn',
    experience: 'Experience',
    retention: 'Retention',
    method: 'Method',
  },
  pagesLabel: 'Pages',
  filters: 'Filters',
  clear: 'Clear filters',
  remove: (label: string) => `Remove the filter ${label}`,
  dimension: {
    segment: 'Segment',
    city: 'City',
    product: 'Product',
    category: 'Category',
    type: 'Type',
    products: 'Number of products',
    age: 'Age',
    tenure: 'Tenure',
  } satisfies Record<Dimension, string> as Record<Dimension, string>,
  quality: {
    label: (n: number) =>
      n === 0 ? 'Data quality: nothing to say' : `Data quality: ${n} ${pluralEn(n, 'note', 'notes')}`,
    none: 'Nothing was found wrong with the data.',
    close: 'Close',
    rows: (text: string) => `${text} rows`,
    severity: { info: 'note', warning: 'look at it', error: 'mend it' },
  },
  publication: {
    noCustomers: (threshold: string) =>
      `Published: neither single customers nor groups of fewer than ${threshold} are shown.`,
    customers: (threshold: string) =>
      `Published with single customers; groups of fewer than ${threshold} are not shown.`,
    suppressed: 'For that some rows stand together or are left out, and some counts are rounded down.',
  },
  notLeaving: 'Nothing can leave now: what may be published could not be had.',
  exportReport: 'Download the report as JSON',
  print: 'Print',
  fullScreen: 'Full screen',
  previous: (text: string) => `${text} at the last refresh`,
  unchanged: 'unchanged since the last refresh',
  ofTarget: (percent: string, target: string) => `${percent} of the target ${target}`,
  allCustomers: 'all customers',
  findings: 'What stands out',
  noFindings: 'Nothing passed the bar for a finding.',
  changes: 'What changed',
  segmentsAtGlance: 'Segments',
};
