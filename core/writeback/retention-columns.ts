import type { Retention } from '../report/types.ts';
import { formatDate, formatNumber, formatShare } from '../words/format.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { type CustomerColumn, ownColumns } from './own-columns.ts';
import { rounded } from './rounded.ts';
import type { OwnColumn } from './written.ts';

export interface RetentionToWrite {
  /** By place, NaN for who bought nothing. */
  readonly chance: Float64Array;
  readonly expected: Float64Array;
  /** Null where it cannot be told. */
  readonly value: Float64Array | null;
  readonly lifecycleOf: (place: number) => string | null;
  readonly rfmOf: (place: number) => string | null;
  readonly section: Pick<Retention, 'basis' | 'until'>;
  /** How many days a chance by a rule reaches. */
  readonly ruleDays: number;
  readonly horizon: {
    readonly horizonDays: number;
    readonly valueMonths: number;
    readonly discount: number;
  };
  /** For each place, the row of the customers table. */
  readonly rowOf: Int32Array;
  readonly locale: Locale;
}

/**
 * Which columns tell who is slipping away? *Chance active*, *Expected purchases*, *Lifetime value* where it can be told,
 * *Lifecycle* and *RFM*; nothing for who bought nothing.
 */
export function retentionColumns(input: RetentionToWrite): OwnColumn[] {
  const { chance, expected, value, section, ruleDays, horizon, rowOf, locale } = input;
  const { column, rule } = messages(locale).retention;
  const days = formatNumber(horizon.horizonDays, locale);
  const until = formatDate(section.until, locale, 'short');
  const { basis } = section;
  const figure = (list: Float64Array, digits: number) => (place: number) =>
    Number.isNaN(list[place]!) ? null : rounded(list[place]!, digits);
  const columns: (CustomerColumn | null)[] = [
    {
      ...{ id: 'retention-chance', header: column.chance, value: figure(chance, 4) },
      note:
        basis === 'model' || basis === 'none'
          ? column.chanceModel({ until })
          : column.chanceRule({ until, rule: rule[basis], days: formatNumber(ruleDays, locale) }),
    },
    {
      ...{ id: 'retention-expected', header: column.expected, value: figure(expected, 4) },
      note: column.expectedNote({ days }),
    },
    value && {
      ...{ id: 'retention-value', header: column.value, value: figure(value, 2) },
      note: column.valueNote({
        months: formatNumber(horizon.valueMonths, locale),
        discount: formatShare(horizon.discount, locale),
      }),
    },
    {
      ...{ id: 'retention-lifecycle', header: column.lifecycle, note: column.lifecycleNote({ days }) },
      value: input.lifecycleOf,
    },
    { id: 'retention-rfm', header: column.rfm, note: column.rfmNote, value: input.rfmOf },
  ];
  return ownColumns(
    columns.filter((one) => one !== null),
    rowOf,
  );
}
