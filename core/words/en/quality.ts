import type { QualityCode } from '../../understand/types.ts';
import { formatNumber, formatShare } from '../format.ts';
import { pluralEn } from '../plural.ts';

/** What a sentence on data quality may speak of. `rows` is always there. */
export type QualityDetails = Readonly<Record<string, string | number>>;

const number = (value: string | number | undefined) => formatNumber(Number(value), 'en');
const rows = (d: QualityDetails) => `${number(d.rows)} ${pluralEn(Number(d.rows), 'row', 'rows')}`;
const one = (d: QualityDetails, singular: string, plural: string) =>
  pluralEn(Number(d.rows), singular, plural);
const area = (d: QualityDetails) => formatNumber(Number(d.strength), 'en', { decimals: 3 });
const share = (value: string | number | undefined) => formatShare(Number(value), 'en');
const order = (d: QualityDetails) => (d.order === 'month-first' ? 'month/day/year' : 'day/month/year');
const decimal = (d: QualityDetails) => (d.decimal === ',' ? 'a decimal comma' : 'a decimal point');
/** Three decimals below 1, so that small figures do not become nothing. */
const figure = (value: string | number | undefined) =>
  formatNumber(Number(value), 'en', Math.abs(Number(value)) < 1 ? { decimals: 3 } : {});
const bounds = (d: QualityDetails) =>
  [
    ...(d.low === undefined ? [] : [`below ${figure(d.low)}`]),
    ...(d.high === undefined ? [] : [`above ${figure(d.high)}`]),
  ].join(' or ');
const treatments = {
  standard:
    'they are kept, and where customers are compared by this column its logarithm is taken, so that a few giants make no segment of their own',
  range:
    'they are kept, and on the scale from 0 to 1 they press everybody else together (with segmentation.scaling “standard” the logarithm would be compared)',
  kept: 'they are kept and count in full',
} as const;

const leakSign = (d: QualityDetails) => {
  const have = `${share(d.share)} of ${rows(d)}`;
  switch (d.sign) {
    case 'level':
      return `${have} with “${d.value}” have it`;
    case 'range':
      return `${have} from ${number(d.from)} to ${number(d.to)} have it`;
    case 'missing':
      return `${have} without a value have it`;
    case 'aftermath':
      return 'its name speaks of leaving, or of what follows it';
    case 'presence':
      return `by whether there is a value: AUC ${area(d)}`;
    default:
      return `AUC ${area(d)}`;
  }
};
const promises = {
  customers: 'say that it holds customers',
  sales: 'say that it holds sales',
  products: 'say that it holds products',
  interactions: 'say that it holds contacts with customers',
  columns: 'speak of its columns',
} as const;

/** What was seen, what Segmentry did, what the person can do: one or two sentences a code. */
export const quality = {
  'header.below-top': (d: QualityDetails) =>
    `The headers were found in row ${d.row}; the rows above are read as a title and left alone.`,
  'header.data': (d: QualityDetails) =>
    `No row looks like headers, so row ${d.row} is taken for them (${d.names}). If it is data, insert a row of headers above it.`,
  'header.unnamed': (d: QualityDetails) =>
    `${d.count} ${pluralEn(Number(d.count), 'column has', 'columns have')} no header and ${pluralEn(Number(d.count), 'is', 'are')} called ${d.names}. Give the column a header if it matters.`,
  'header.repeated': (d: QualityDetails) =>
    `The same header stands over more than one column; the later ones are called ${d.names}. Rename them so that they can be told apart.`,
  'table.below': (d: QualityDetails) =>
    `Row ${d.row} starts another table (${d.headers}), with ${rows(d)}. It is not read: move it to a sheet of its own.`,
  'table.beside': (d: QualityDetails) =>
    `Beside the table stands another one, from column “${d.first}” on (${d.headers}). It ends in another row and is not read: move it to a sheet of its own.`,
  'rows.totals': (d: QualityDetails) =>
    Number(d.rows) === 1
      ? 'The last row holds totals and is not counted as data.'
      : `The last ${rows(d)} hold totals and are not counted as data.`,
  'rows.subtotals': (d: QualityDetails) =>
    `${rows(d)} between the data ${one(d, 'holds', 'hold')} subtotals (${d.values}) and ${one(d, 'is', 'are')} not counted as data.`,
  'rows.repeated-header': (d: QualityDetails) =>
    `The header is repeated in ${rows(d)} further down; those are not counted as data.`,
  'rows.copies': (d: QualityDetails) =>
    `${rows(d)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}) ${one(d, 'copies', 'copy')} an earlier row in every cell, ${d.column} (${d.values}) too, and ${one(d, 'counts', 'count')} once. Delete the copies.`,
  'rows.keyless': (d: QualityDetails) =>
    `${rows(d)} of ${number(d.of)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}) ${one(d, 'has', 'have')} no ${d.column}, so nobody can be told by ${one(d, 'it', 'them')}: ${one(d, 'it is', 'they are')} left out, and ${one(d, 'gets', 'get')} no result. Fill the cell in, or delete the row.`,
  'rows.respelled': (d: QualityDetails) =>
    `${rows(d)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}) ${one(d, 'holds', 'hold')} the ${d.column} of an earlier row but for capitals and blanks (${d.values}), so ${one(d, 'it is', 'they are')} the same customer, told by the earlier row, and ${one(d, 'gets', 'get')} the same result. Merge the rows.`,
  'rows.test-accounts': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'looks', 'look')} like a test (${d.values}) and ${one(d, 'counts', 'count')} like any other. Delete ${one(d, 'it', 'them')} if nobody is behind ${one(d, 'it', 'them')}.`,
  'rows.duplicate': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'repeats', 'repeat')} an earlier row in every cell. ${one(d, 'It is counted as it is; delete it if it is a copy', 'They are counted as they are; delete them if they are copies')}.`,
  'sheet.empty': (d: QualityDetails) => {
    const seen =
      d.grid === 0
        ? 'The tab holds no cells (a chart, for example)'
        : (d.headers ?? '') === ''
          ? 'The sheet is blank: no cell of it holds a value'
          : `Below row ${d.row} (${d.headers}) the sheet has no row of data`;
    if (d.alone === 1) return `${seen}, and no other sheet has any. Add your customers.`;
    return (d.promised ?? '') === ''
      ? `${seen}, so it is set aside.`
      : `${seen}, so it is set aside, though Settings ${promises[d.promised as keyof typeof promises]}. Fill it, or change the settings.`;
  },
  'sheet.alike': (d: QualityDetails) =>
    `The sheet has the same headers as “${d.other}”, so it is unclear which one to use. Rename or delete one, or choose the sheet in Settings.`,
  'sheet.continued': (d: QualityDetails) =>
    `The sheet has the same headers as “${d.other}” and other rows, so the two are read as one.`,
  'sheet.unused': (_: QualityDetails) =>
    'Nothing tells what this sheet is for, so it is not used. Choose its role in Settings if it should be.',
  'sheet.aside': (d: QualityDetails) =>
    `The sales of “${d.other}” are summed up by customer; this sheet has other columns and is not used. To use it instead, set “${d.other}” aside in Settings.`,
  'sheet.contacts': (d: QualityDetails) =>
    `${rows(d)} of contacts are recognised and joined to the customers; segments and reasons for leaving are made without them.`,
  'key.composite': (d: QualityDetails) =>
    `${number(d.repeated)} values of ${d.first} belong to more than one row, each time with another ${d.second}. A customer is told by ${d.columns} together.`,
  'key.duplicates': (d: QualityDetails) =>
    `${number(d.count)} keys in ${d.column} occur more than once (${d.values}). Remove the copies, or choose a further key column in Settings.`,
  'key.row-unit': (_: QualityDetails) =>
    'No column names a customer, so each row is treated as one. Choose a key column in Settings if there is one.',
  'customers.made': (d: QualityDetails) =>
    `No sheet lists the customers, so they are made from this one: ${number(d.count)}, one for each ${d.key}. The rows of a customer are summed up${d.own === '' ? '' : `, but for what is the same in all of them and so the customer's own (${d.own})`}. The results stand beside each row.${d.unnamed === 0 ? '' : ` ${number(d.unnamed)} ${pluralEn(Number(d.unnamed), 'row names', 'rows name')} nobody and ${pluralEn(Number(d.unnamed), 'is', 'are')} left out.`} If there is a list of customers, add it as a sheet.`,
  'sales.lines': (d: QualityDetails) =>
    `The rows are parts of the sales in “${d.to}” and are summed up with them, by sale and then by customer.${d.amount === 'shared' ? ` What was paid is taken from “${d.to}” and shared among the parts.` : ''}`,
  'sales.one-purchase': (d: QualityDetails) =>
    `Rows with the same ${d.column} are counted as one purchase, and their amounts are added up.`,
  'sales.price-times': (d: QualityDetails) =>
    `No column says what a row comes to, so ${d.price} × ${d.quantity} is taken. If ${d.price} is already the whole amount, choose the role amount for it in Settings.`,
  'sales.unearned': (d: QualityDetails) =>
    `${rows(d)} of ${number(d.of)} ${one(d, 'brought', 'brought')} nothing in (${d.column}${d.levels === '' ? ' is filled' : `: ${d.levels}`}) and ${one(d, 'is', 'are')} left out of sales, amounts and dates of purchase. A sale that came to nothing does not mean that the customer left.`,
  'sales.currencies': (d: QualityDetails) =>
    `Amounts are in several currencies and are not added up across them: those in ${d.unit} count, those of ${rows(d)} in others (${d.others}) do not. Convert them into one currency, or keep a sheet for each.`,
  'sales.paid-back': (d: QualityDetails) => `What was paid back (${d.column}) is taken off ${d.price}.`,
  'sales.runs': (d: QualityDetails) =>
    `${d.price} is paid every ${d.times === 12 ? 'month' : 'year'} as long as something runs, so it is multiplied by the time from ${d.from} to ${d.to === '' ? 'the day of the report' : `${d.to}, or to the day of the report where that is empty`}. If it was paid once, choose the role amount for it in Settings.`,
  'sales.returns': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'is a return', 'are returns')} (${d.values}); ${one(d, 'it is', 'they are')} taken off the amounts.`,
  'sales.old': (d: QualityDetails) =>
    `The data are old: the last of them is of ${d.last}, ${number(d.days)} days before ${d.asOf}, the day of the report. Times since then are counted to that day; to look from the end of the data, refresh as of ${d.last}.`,
  'join.orphans': (d: QualityDetails) =>
    d.what === 'product'
      ? `${rows(d)} of ${d.column} ${one(d, 'names', 'name')} nothing in “${d.to}”. ${one(d, 'It counts in totals but belongs', 'They count in totals but belong')} to no product; correct ${one(d, 'it', 'them')} or add what is missing.`
      : d.what === 'sale'
        ? `${rows(d)} of ${d.column} ${one(d, 'names', 'name')} no sale in “${d.to}”. ${one(d, 'It is', 'They are')} left out; correct ${one(d, 'it', 'them')} or add what is missing.`
        : `${rows(d)} of ${d.column} ${one(d, 'names', 'name')} nobody in “${d.to}”. ${one(d, 'It is', 'They are')} left out of every figure; correct ${one(d, 'it', 'them')} or add the customers that are missing.`,
  'join.none': (_: QualityDetails) =>
    'No column of this sheet refers to the customers, so it is not used. Check that its customer numbers are written as in the customers sheet.',
  'join.several': (d: QualityDetails) =>
    `${rows(d)} of ${d.column} ${one(d, 'fits', 'fit')} more than one row of “${d.to}”; the first is used.`,
  'value.missing': (d: QualityDetails) =>
    `${rows(d)} (${share(d.share)}) ${one(d, 'has', 'have')} no value. ${one(d, 'It is', 'They are')} left out wherever this column is compared.`,
  'value.missing-together': (d: QualityDetails) =>
    `${number(d.count)} columns (${d.columns}) have no value in the same ${rows(d)} (${share(d.share)}), so the gaps have one cause: what they tell of is not there for those customers. They are left out wherever one of these columns is compared.`,
  'value.missing-informative': (d: QualityDetails) =>
    `${rows(d)} (${share(d.share)}) ${one(d, 'has', 'have')} no value, and that tells something: of them ${share(d.rate)} have ${d.outcome} = ${d.positive}, of the others ${share(d.otherRate)}. “Missing” is kept as a level of its own and not filled in.`,
  'value.placeholders': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} a text that means “not known” (${d.values}); ${one(d, 'it is', 'they are')} read as missing.`,
  'value.formula-unsaved': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} a formula without a stored result and ${one(d, 'is', 'are')} read as missing. Open the file once in a spreadsheet program and save it.`,
  'value.formula-errors': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} a formula error (${d.values}); ${one(d, 'it is', 'they are')} read as missing. Mend the formulas.`,
  'value.marks': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'is', 'are')} ticked (${d.values}); the other ${number(d.others)} are read as no.`,
  'value.sentinel': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} ${d.values}, far from every other value, which usually means “not known”; ${one(d, 'it is', 'they are')} read as missing. Empty the cells to make it certain.`,
  'value.zero-not-rated': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} 0 on a scale from ${d.low} to ${d.high}; ${one(d, 'it is', 'they are')} read as not rated, that is missing.`,
  'value.impossible': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'holds', 'hold')} a value that cannot be (${d.values}; expected ${d.expected}). ${one(d, 'It is kept as it is; check it', 'They are kept as they are; check them')}.`,
  'value.outliers': (d: QualityDetails) =>
    d.treatment === undefined
      ? `${rows(d)} ${one(d, 'lies', 'lie')} far outside the rest (${bounds(d)}). ${one(d, 'It is kept; check whether it is right', 'They are kept; check whether they are right')}.`
      : `${rows(d)} (${share(d.share)}) lie far from the middle half (${figure(d.from)} to ${figure(d.to)}): ${bounds(d)}, the farthest ${figure(d.farthest)}. So many are hardly slips: ${treatments[d.treatment as keyof typeof treatments]}. Check the farthest, and correct what is wrong.`,
  'value.outside': (d: QualityDetails) =>
    `${rows(d)} ${one(d, 'lies', 'lie')} after ${d.asOf}, the day the figures are counted to. ${one(d, 'It is kept; check the date', 'They are kept; check the dates')}.`,
  'number.text': (d: QualityDetails) =>
    `${rows(d)} of a column of numbers ${one(d, 'holds', 'hold')} a text (${d.values}). ${one(d, 'It is', 'They are')} left out of this column and the rest of the row is kept; correct it, or empty the cell.`,
  'number.placeholders': (d: QualityDetails) =>
    `${rows(d)} of a column of numbers ${one(d, 'holds', 'hold')} a repeated text (${d.values}); ${one(d, 'it is', 'they are')} read as missing.`,
  'number.contradictory': (d: QualityDetails) =>
    `Numbers here are written with ${decimal(d)}, but ${rows(d)} can only be read the other way, and ${one(d, 'is', 'are')}. Write them all alike.`,
  'number.form-unknown': (d: QualityDetails) =>
    `It cannot be told whether ${rows(d)} hold thousands or decimals; they are read with ${decimal(d)}. Check one value, and write decimals in at least one cell.`,
  'number.mixed-units': (d: QualityDetails) =>
    `Amounts are in ${d.unit}, but ${rows(d)} carry another unit (${d.others}). ${d.money === 1 ? `${one(d, 'It is', 'They are')} left out of this column, because two currencies are not added; convert ${one(d, 'it', 'them')}` : `${one(d, 'It is counted as it stands', 'They are counted as they stand')}, without conversion`}.`,
  'date.contradictory': (d: QualityDetails) =>
    `The column is read as ${order(d)} (${number(d.evidence)} dates allow nothing else), but ${rows(d)} can only be read the other way, and ${one(d, 'is', 'are')}. Correct ${one(d, 'it', 'them')}.`,
  'date.ambiguous': (d: QualityDetails) =>
    `${rows(d)} could be read as month/day or as day/month. They are read as ${order(d)}, as ${number(d.evidence)} other dates of the column must be.`,
  'date.order-unknown': (d: QualityDetails) =>
    `Nothing in the column tells month from day; ${rows(d)} are read as ${order(d)}. Check one date, or write dates as 2024-12-31.`,
  'date.unreadable': (d: QualityDetails) =>
    `${rows(d)} of a column of dates ${one(d, 'holds', 'hold')} something else (${d.values}); ${one(d, 'it is', 'they are')} read as missing. Correct ${one(d, 'it', 'them')}.`,
  'date.before-joining': (d: QualityDetails) =>
    `In ${rows(d)} ${d.column} lies before the customer's ${d.other} in “${d.to}” (${d.values}). The rows are kept; check the dates.`,
  'date.reversed': (d: QualityDetails) =>
    `In ${rows(d)} ${d.column} lies before ${d.other}. The rows are kept; check the dates.`,
  'level.carried': (d: QualityDetails) =>
    `The labels (${d.values}) stand once for the rows below them, as in merged cells, and hold for ${rows(d)} without one. Fill the cells in where that is wrong.`,
  'level.none': (d: QualityDetails) =>
    `“${d.values}” (${rows(d)}) is kept as a level of its own: who has none of what the others have. If it means that nothing is known, empty the cells.`,
  'level.spellings': (d: QualityDetails) =>
    `The same thing is spelled in different ways in ${rows(d)} (${d.merges}). They are counted as one; make the spelling the same in the sheet.`,
  'sheet.sideways': (d: QualityDetails) =>
    `Rows and columns seem to be swapped: ${number(d.count)} columns hold numbers and texts in turn. Transpose the sheet, so that each customer is a row.`,
  'column.mixed': (d: QualityDetails) =>
    `Numbers and texts are mixed (${share(d.share)} are numbers), so the column is read as text. Split it, or correct the texts.`,
  'column.empty': (_: QualityDetails) => 'The column holds no value at all and is not used.',
  'column.constant': (d: QualityDetails) =>
    `Every filled cell holds the same value (${d.value}), so the column tells nothing.`,
  'column.near-constant': (d: QualityDetails) =>
    `${share(d.share)} of the rows hold the same value (${d.value}), so the column tells little.`,
  'outcome.events': (d: QualityDetails) =>
    `The rows say who left and when: ${number(d.count)} ${pluralEn(Number(d.count), 'customer', 'customers')}. ${d.flag === '' ? 'That is the outcome.' : `The outcome is taken from ${d.flag} of “${d.to}”, and checked against them.`}`,
  'outcome.events-against': (d: QualityDetails) =>
    `For ${number(d.rows)} ${pluralEn(Number(d.rows), 'customer', 'customers')} (${d.values}) ${d.flag} and the events of leaving disagree: ${number(d.stayed)} left by an event and not by ${d.flag}, ${number(d.gone)} by ${d.flag} without an event. ${d.flag} counts; correct what is wrong.`,
  'key.repeated': (d: QualityDetails) =>
    `${d.column} should tell the rows apart, but ${rows(d)} share one with another (${d.values}). They are counted as they are; check whether they are copies.`,
  'outcome.third': (d: QualityDetails) =>
    `“${d.level}” (${rows(d)}) is neither “${d.positive}” nor a plain word for staying; ${d.standing === 'joined' ? 'who has just joined has not left' : d.standing === 'trial' ? 'who tries has not left' : d.standing === 'paused' ? 'who pauses has not left' : 'it is taken for not having left'}. Where that is not known, empty the cells.`,
  'outcome.satisfaction': (d: QualityDetails) =>
    `The column tells who is dissatisfied (“${d.positive}”: ${rows(d)}), not who stopped being a customer, so churn is not analysed. To analyse it as churn all the same, set churn.outcome to “${d.column}” in Settings.`,
  'column.leak': (d: QualityDetails) =>
    `The column almost is the outcome ${d.outcome} (${leakSign(d)}), so it would explain the outcome by itself. It is left out of every explanation; give it the role of a feature in Settings if that is wrong.`,
  'column.personal': (d: QualityDetails) =>
    `The column holds personal data (${d.what === 'email' ? 'e-mail addresses' : d.what === 'phone' ? 'telephone numbers' : d.what === 'name' ? 'names' : 'personal details'}). ${d.use === 'key' ? 'As the key it names customers wherever single ones are listed; choose another key in Settings if that should not be' : 'It is never used for comparing and never published'}.`,
} satisfies Readonly<Record<QualityCode, (details: QualityDetails) => string>>;
