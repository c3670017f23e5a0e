import type { Report } from '../report/types.ts';
import { formatNumber } from '../words/format.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { isSmall, roundedDown } from './hide/threshold.ts';

type Entry = Report['quality'][number];

/** What these say is of the sheet and not of the customers in it. */
const ofTheSheet: ReadonlySet<string> = new Set([
  'header.below-top',
  'header.unnamed',
  'header.repeated',
  'rows.totals',
  'rows.repeated-header',
  'sheet.empty',
  'sheet.alike',
  'sheet.continued',
  'sheet.unused',
  'sheet.aside',
  'sheet.contacts',
  'sheet.sideways',
  'key.row-unit',
  'sales.lines',
  'sales.one-purchase',
  'sales.price-times',
  'join.none',
  'column.empty',
  'column.leak',
  'sales.old',
  'value.formula-unsaved',
  'outcome.events',
  'sales.runs',
  'sales.paid-back',
  'table.beside',
  'table.below',
]);

/** What these say quotes cells, or counts other things than their rows. */
const quoting: ReadonlySet<string> = new Set([
  'header.data',
  'rows.subtotals',
  'key.composite',
  'key.duplicates',
  'customers.made',
  'value.impossible',
  'value.outliers',
  'number.text',
  'number.placeholders',
  'number.mixed-units',
  'date.contradictory',
  'date.ambiguous',
  'date.unreadable',
  'level.spellings',
  'value.missing-together',
  'level.none',
  'date.before-joining',
  'rows.test-accounts',
  'level.carried',
  'key.repeated',
  'outcome.events-against',
  'outcome.third',
  'sales.returns',
  'sales.currencies',
  'sales.unearned',
  'rows.respelled',
  'rows.keyless',
  'rows.copies',
]);

/**
 * What is to be said of the data, without a cell and without counts of few rows, or of all but few. Where the sentence
 * speaks of these, another says what kind of thing was seen.
 */
export function publishQuality({ quality, source, locale }: Report, threshold: number): Entry[] {
  return quality.map((entry) => {
    if (ofTheSheet.has(entry.code)) return { ...entry, examples: [] };
    const sheet = source.sheets.find(({ name }) => name === entry.sheet);
    const few = isSmall(entry.rows, threshold);
    const nearlyAll = !few && sheet !== undefined && isSmall(sheet.rows - entry.rows, threshold);
    const told = few || nearlyAll ? roundedDown(entry.rows, threshold) : entry.rows;
    const form = few ? 'few' : nearlyAll ? 'most' : 'some';
    return {
      ...entry,
      rows: told,
      examples: [],
      message:
        form === 'some' && !quotes(entry)
          ? entry.message
          : sentence({ ...entry, rows: few ? threshold : told }, form, locale),
    };
  });
}

/** Does the sentence hold a cell? The same text in many rows is no single customer's. */
function quotes({ code, examples, message }: Entry): boolean {
  const values = [...new Set(examples.map(({ value }) => value).filter((value) => value !== ''))];
  const single = values.length > 1 || examples.length < 2;
  return quoting.has(code) || (single && values.some((value) => message.includes(value)));
}

function sentence(
  { code, sheet, column, rows }: Entry,
  form: 'few' | 'some' | 'most',
  locale: Locale,
): string {
  const { kinds, remark } = messages(locale).report.published;
  const kind = kinds[code] ?? kinds['other']!;
  return `${messages(locale).prepare.where(sheet, column)}${remark[form]({ count: formatNumber(rows, locale), rows, kind })}`;
}
