import type { Habits } from '../../understand/habits.ts';
import { formatNumber, formatShare } from '../format.ts';

/** What a sentence on roles and features may speak of. */
export type PrepareDetails = Readonly<Record<string, string | number>>;

const share = (value: string | number | undefined) => formatShare(Number(value), 'en');

const forms = {
  'month-first': 'as month/day/year',
  'day-first': 'as day/month/year',
  'decimal-point': 'with a decimal point',
  'decimal-comma': 'with a decimal comma',
} as const;

/** Why a sheet, a column or a feature is taken for what it is, and what derived columns are called. */
export const prepare = {
  sheets: {
    chosen: (_: PrepareDetails) => 'Chosen in Settings.',
    customers: (d: PrepareDetails) => `Each row is one customer, told by ${d.key}: ${d.evidence}.`,
    more: (d: PrepareDetails) => `More about the same customers: its ${d.key} is the key of “${d.to}”.`,
    rows: (d: PrepareDetails) => `No column names a customer, so each row (${d.key}) is treated as one.`,
    made: (d: PrepareDetails) =>
      `No sheet lists the customers, so they are made from ${d.sheets}: one for each ${d.key}.`,
    sales: (d: PrepareDetails) => `Each row is a sale: ${d.evidence}.`,
    products: (d: PrepareDetails) => `Each row is a product: ${d.evidence}.`,
    interactions: (d: PrepareDetails) => `Each row is a contact with a customer: ${d.evidence}.`,
    other: (_: PrepareDetails) => 'Nothing says that it holds customers, sales, products or contacts.',
    leavings: (_: PrepareDetails) => 'Each row says that a customer left, and when.',
    blank: (d: PrepareDetails) =>
      `It has no row of data${d.promised === '' ? '' : ', though Settings expect some'}, so it is set aside.`,
  },
  evidence: {
    name: (_: PrepareDetails) => 'the sheet is named so',
    columns: (d: PrepareDetails) => `columns such as ${d.columns}`,
    referenced: (d: PrepareDetails) => `referred to by ${d.sheets}`,
    refers: (d: PrepareDetails) => `it refers to ${d.sheets}`,
    key: (d: PrepareDetails) => `${d.key} is different in every row`,
  },
  columns: {
    chosen: (_: PrepareDetails) => 'Chosen in Settings.',
    key: (_: PrepareDetails) => 'It tells the rows of the sheet apart.',
    reference: (d: PrepareDetails) =>
      `${share(d.matched)} of its values are found in ${d.column} of “${d.sheet}”.`,
    header: (_: PrepareDetails) => 'The header says so.',
    dates: (_: PrepareDetails) => 'It holds dates.',
    currency: (d: PrepareDetails) => `Its values are in ${d.currency}.`,
    outcome: (d: PrepareDetails) =>
      `The header and its values say so; “${d.positive}” means that the customer left.`,
    dissatisfied: (d: PrepareDetails) =>
      `The header and its values say so; “${d.positive}” means that the customer is dissatisfied.`,
    outcomeDate: (_: PrepareDetails) => 'A date here means that the customer left.',
    compared: (d: PrepareDetails) =>
      `${formatNumber(Number(d.distinct), 'en')} different values that customers can be compared by.`,
    personal: (_: PrepareDetails) => 'It holds personal data.',
    identifier: (_: PrepareDetails) => 'It is an identifier and says nothing about the customer.',
    text: (_: PrepareDetails) => 'It is free text.',
    empty: (_: PrepareDetails) => 'It holds no value.',
    constant: (_: PrepareDetails) => 'It holds the same value everywhere.',
  },
  features: {
    key: (_: PrepareDetails) => 'It is the key.',
    identifier: (_: PrepareDetails) => 'It is an identifier.',
    outcome: (_: PrepareDetails) => 'It is the outcome that is to be explained.',
    personal: (_: PrepareDetails) => 'It is personal data.',
    text: (_: PrepareDetails) => 'It is free text.',
    date: (_: PrepareDetails) => 'It is a date; the time since then is used instead.',
    series: (_: PrepareDetails) =>
      'It is one period of a series, of which sum, trend and last value are compared.',
    'date-unused': (_: PrepareDetails) => 'It is a date.',
    constant: (_: PrepareDetails) => 'It is the same for almost everybody.',
    levels: (d: PrepareDetails) => `It has ${d.count} different values, too many to compare by.`,
    missing: (d: PrepareDetails) => `It is missing for ${share(d.share)} of the customers.`,
    leak: (d: PrepareDetails) => `It almost is the outcome ${d.outcome}.`,
    aftermath: (_: PrepareDetails) =>
      'It tells of leaving or of what follows it, so it says nothing of customers who are still there.',
    duplicate: (d: PrepareDetails) => `It says nearly the same as ${d.column} (${d.measure}).`,
    contact: (_: PrepareDetails) => 'It says how to reach the customer, not what the customer is like.',
    place: (_: PrepareDetails) =>
      'It says where the customer is; segments are shown by it but not made from it.',
    product: (_: PrepareDetails) =>
      'It says what the customer bought; segments are shown by it but not made from it.',
    unrelated: (_: PrepareDetails) =>
      'It goes together with none of the other columns in use, so it would only blur the segments.',
    value: (_: PrepareDetails) => 'Segments are valued by it, not made from it.',
    contained: (d: PrepareDetails) => `It is contained in ${d.column}.`,
    ignored: (_: PrepareDetails) => 'It is set aside in Settings.',
    log: (_: PrepareDetails) =>
      'Compared on a logarithmic scale, because a few values are far larger than the rest.',
    'not-chosen': (_: PrepareDetails) => 'It is not among the features chosen in Settings.',
    crowded: (_: PrepareDetails) => 'Other columns tell the customers apart better.',
    'not-in-model': (_: PrepareDetails) =>
      'The saved segments were made without it; it can count when they are found anew.',
  },
  derived: {
    Tenure_Years: 'Tenure',
    Premium_to_Coverage: 'Premium to coverage',
    Lifetime_Value: 'Lifetime value',
    Age_Group: 'Age group',
    Tenure_Group: 'Tenure group',
    Total_Amount: 'Total amount',
    Mean_Amount: 'Mean amount',
    Purchases: 'Purchases',
    First_Purchase: 'First purchase',
    Last_Purchase: 'Last purchase',
    Recency_Days: 'Days since the last purchase',
    Purchases_Per_Year: 'Purchases a year',
    Mean_Gap_Days: 'Mean days between purchases',
    Items_Bought: 'Items bought',
    Products_Bought: 'Different products',
    Top_Product: 'Product bought most',
    Amount_Trend: 'Trend of the amount',
    Series_Sum: 'Sum over time',
    Series_Trend: 'Trend over time',
    Series_Last: 'Last period',
    Age_Years: 'Age',
  },
  reading: (d: PrepareDetails) => {
    const form = forms[d.form as keyof typeof forms];
    if (d.by === 'column')
      return `Read ${form}: ${formatNumber(Number(d.rows), 'en')} values allow nothing else.`;
    if (d.by === 'sheet') return `Read ${form}, as other columns are.`;
    return d.by === 'separator'
      ? `Read ${form}, as its separator suggests.`
      : `Read ${form}; nothing tells otherwise.`;
  },
  where: (sheet: string, column: string | null) =>
    column === null ? `Sheet “${sheet}”: ` : `Sheet “${sheet}”, column “${column}”: `,
  /** How English readers are used to write, and what columns are called that no sheet has. */
  habits: {
    dayFirst: false,
    names: { contacts: 'Contacts', mean: (column) => `${column} (mean)` },
  } as Habits,
  /** What prices times pieces come to. */
  amount: 'Amount',
  anyDate: 'any date',
  quoted: (names: readonly string[]) => names.map((name) => `“${name}”`).join(', '),
  decimal: (value: number) => formatNumber(value, 'en', { decimals: 3 }),
};
