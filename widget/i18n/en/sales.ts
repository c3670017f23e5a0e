import { pluralEn } from '../../../core/words/locale/index.ts';
import type { Dimension } from '../../data/filters.ts';

type Plain = Exclude<Dimension, 'segment'> | 'segment';

const plural: Record<Plain, string> = {
  segment: 'segments',
  city: 'cities',
  product: 'products',
  category: 'categories',
  type: 'types',
  products: 'numbers of products',
  age: 'age groups',
  tenure: 'tenure groups',
};

export const sales = {
  bringsQuestion: (dimension: Dimension, amount: string) =>
    `Which ${plural[dimension]} bring the ${amount.toLowerCase()}?`,
  countQuestion: (dimension: Dimension) => `Which ${plural[dimension]} sell most often?`,
  meanQuestion: (dimension: Dimension, measure: string) =>
    `Which ${plural[dimension]} have the highest ${measure.toLowerCase()}?`,
  brings: (names: string, count: number, share: string) =>
    `${names} ${pluralEn(count, 'brings', 'bring')} ${share}.`,
  leads: (name: string, value: string) => `${name} leads with ${value}.`,
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  nothing: 'Nothing is left under these filters.',
  explain: 'Sums and counts over the rows of the sales sheet, joined to customers by their key.',
  ageQuestion: 'How old are the customers?',
  ageAnswer: (group: string, share: string) => `${group} is the largest age group: ${share} of customers.`,
  tenureQuestion: 'How long do they stay?',
  tenureAnswer: (group: string, share: string) => `${share} of sales are ${group} years old.`,
  groupsExplain:
    'Counts by group; the line is the mean ratio of amount to coverage over sales. Under a filter the ratio is not known by group.',
  others: (n: string) => `and ${n} more in the table`,
  policies: 'Sales',
  customers: 'Customers',
  share: 'Share',
  averageAmount: (amount: string) => `Average ${amount.toLowerCase()}`,
  averageCoverage: 'Average coverage',
  averageRatio: 'Average ratio, %',
  averageLifetimeValue: 'Average lifetime value',
  overSales: (text: string) => `over ${text} sales`,
  overCustomers: (text: string) => `over ${text} customers`,
  none: 'There are no sales in this workbook.',
  noneHint: 'Add a sheet with one row per sale, the customer’s key and an amount, and refresh.',
  breakdownQuestion: (amount: string) => `What is the ${amount.toLowerCase()} made of?`,
  topQuestion: 'Who are the most valuable customers?',
  topAnswer: (id: string, value: string) => `${id} comes first with ${value} over a lifetime.`,
  top: {
    rank: 'Rank',
    id: 'Customer',
    value: 'Lifetime value',
    segment: 'Segment',
    age: 'Age',
    income: 'Income',
    tenure: 'Tenure, years',
    occupation: 'Occupation',
    policies: 'Bought',
  },
  topNone: 'For no customer is a lifetime value known.',
  topNotPublished: 'Customers are not published',
  topHidden: 'Single customers are shown inside the spreadsheet only.',
};
