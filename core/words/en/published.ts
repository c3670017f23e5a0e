import { pluralEn } from '../plural.ts';

export interface PublishedRemark {
  /** Already formatted for the reader. */
  readonly count: string;
  readonly rows: number;
  /** What was seen, from `kinds`. */
  readonly kind: string;
}

/** What a report says that leaves the workbook, where its own words would tell of single customers. */
export const published = {
  others: 'Others together',
  segments: 'Small segments together',
  leak: 'It almost is the outcome; it is probably recorded after leaving.',
  missing: 'It is missing for nearly all of the customers.',
  segmentsFound: (d: { n: number }) =>
    `${d.n} proven ${pluralEn(d.n, 'segment leaves', 'segments leave')} more often than customers on average.`,
  fewOutcomes: (d: { threshold: string }) =>
    `Fewer than ${d.threshold} customers are known to have left, or to have stayed: too few to tell anything of them here.`,
  remark: {
    few: ({ count, kind }: PublishedRemark) => `${kind}, in fewer than ${count} rows.`,
    some: ({ count, rows, kind }: PublishedRemark) =>
      `${kind}, in ${count} ${pluralEn(rows, 'row', 'rows')}.`,
    most: ({ count, kind }: PublishedRemark) => `${kind}, in nearly all rows (${count} or more).`,
  },
  kinds: {
    other: 'something to look at',
    'header.data': 'no row that looks like headers',
    'rows.subtotals': 'subtotals between the data',
    'rows.duplicate': 'copies of earlier rows',
    'key.composite': 'customers told by several columns together',
    'key.duplicates': 'keys that occur more than once',
    'customers.made': 'customers made from the rows that name them',
    'join.orphans': 'references to nothing',
    'join.several': 'references that fit several rows',
    'value.missing': 'no value',
    'value.missing-informative': 'no value',
    'value.placeholders': 'texts that mean “not known”',
    'value.formula-errors': 'formula errors',
    'value.marks': 'ticks',
    'value.sentinel': 'a number that means “not known”',
    'value.zero-not-rated': 'zeros that mean “not rated”',
    'value.impossible': 'values that cannot be',
    'value.outliers': 'values far from the others',
    'value.outside': 'dates that are still to come',
    'number.text': 'texts among numbers',
    'number.placeholders': 'texts among numbers',
    'number.contradictory': 'numbers written in another way',
    'number.form-unknown': 'numbers that can be read in two ways',
    'number.mixed-units': 'amounts in another unit',
    'date.contradictory': 'dates written in another order',
    'date.ambiguous': 'dates that can be read in two orders',
    'date.order-unknown': 'dates that can be read in two orders',
    'date.unreadable': 'something else than dates',
    'date.reversed': 'dates in the wrong order',
    'level.spellings': 'different spellings of the same',
    'column.mixed': 'numbers and texts mixed',
    'column.constant': 'the same value',
    'column.near-constant': 'the same value',
    'rows.copies': 'copies of earlier rows',
    'rows.keyless': 'no key',
    'rows.respelled': 'addresses spelled in two ways',
    'table.below': 'another table below',
    'table.beside': 'another table beside',
    'sales.unearned': 'sales that brought nothing in',
    'sales.currencies': 'amounts in other currencies',
    'sales.returns': 'returns',
    'outcome.third': 'a status between leaving and staying',
    'outcome.events-against': 'events of leaving against the outcome',
    'key.repeated': 'numbers of rows that repeat',
    'level.carried': 'labels that hold for the rows below',
    'value.formula-unsaved': 'formulas without results',
    'rows.test-accounts': 'rows that look like tests',
    'date.before-joining': 'events before joining',
    'level.none': 'customers who have none of something',
    'value.missing-together': 'no value in several columns at once',
    'column.personal': 'personal data',
    'outcome.satisfaction': 'customers who are dissatisfied',
  } as Readonly<Record<string, string>>,
};
