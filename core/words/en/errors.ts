import type { ErrorSentences } from '../describe-error.ts';
import { pluralEn } from '../plural.ts';
import { expected, seen } from './expected.ts';

/** One sentence an error: where, what was seen, what to do next. */
export const errors: ErrorSentences = {
  'input.file-missing': (d) =>
    `There is no workbook at ${d.path}. Give the path of an .xlsx file, a .csv file or a folder of .csv files.`,
  'input.file-unreadable': (d) => `${d.path} cannot be read as a workbook: ${d.reason}.`,
  'input.no-sheets': (d) => `${d.path} holds no sheet. Add at least one .csv file or sheet with customers.`,
  'input.sheet-empty': (d) =>
    `${d.count === 1 ? `Sheet “${d.sheet}” has` : `All sheets (${d.sheet}) have`} no rows of data. Add your customers: a row of headers, and below it a row for each.`,
  'input.no-customers': (d) =>
    `No sheet looks like a list of customers (seen: ${d.sheets}${d.blank ? `; without any row: ${d.blank}` : ''}). Open Settings and choose the customers sheet and its key column.`,
  'input.sheets-alike': (d) =>
    `Sheets “${d.sheet}” and “${d.other}” have the same headers, so it is unclear which one to use. Rename or delete one, or choose the sheet in Settings.`,
  'input.key-duplicates': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”: ${d.count} ${pluralEn(d.count, 'key occurs', 'keys occur')} more than once (${d.examples}). Remove the copies, or choose a further key column in Settings.`,
  'input.column-missing': (d) =>
    `Settings name the column “${d.column}”, but sheet “${d.sheet}” has only: ${d.available}. Correct the name in Settings.`,
  'input.sheet-missing': (d) =>
    `Settings name the sheet “${d.sheet}”, but the workbook has only: ${d.available}. Correct the name in Settings.`,
  'input.settings-invalid': (d) =>
    `Settings: “${d.path}” is ${seen(d.value)}, expected ${expected(d.expected)}. Correct it and try again.`,
  'input.option-invalid': (d) => `Option ${d.option}: “${d.value}” is not ${expected(d.expected)}.`,
  'input.report-invalid': (d) =>
    `This is not a Segmentry report: “${d.path}” is ${seen(d.value)}, expected ${expected(d.expected)}.`,
  'input.too-few-customers': (d) =>
    `Sheet “${d.sheet}” has ${d.count} customers; segments need at least ${d.needed}. Add customers.`,
  'input.no-features': (d) =>
    `Sheet “${d.sheet}” has no column that customers could be compared by (identifiers and constants do not count). Add columns such as age, income or spend.`,
  'input.playbook-column': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”, row ${d.row}: “${d.value}” names no column that leaving is looked at by (there are: ${d.available}). Write a condition such as “${d.example}”, or delete that row.`,
  'input.playbook-condition': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”, row ${d.row}: “${d.value}” fits no customer; “${d.feature}” is ${d.available}. Correct it, or delete that row.`,
  'input.playbook-twice': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”: “${d.value}” stands in rows ${d.rows}. Keep one of them.`,
  'input.playbook-offer': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”, row ${d.row} is empty. Say there what is offered, or delete that row.`,
  'input.playbook-days': (d) =>
    `Sheet “${d.sheet}”, column “${d.column}”, row ${d.row}: “${d.value}” is not a whole number from 1 to 365. Correct it, or empty the cell.`,
  'limit.time': () =>
    `The run stopped itself before the host's limit. Nothing was changed. Try again with fewer rows or features.`,
  'host.busy': () => 'Another refresh of this document is under way. Wait until it is done and try again.',
  'host.protected': (d) =>
    `Sheet “${d.sheet}” is protected and cannot be written (${d.range}). Ask its owner for permission to edit, or unprotect it.`,
  'host.changed': (d) =>
    d.takenBack
      ? `Sheet “${d.sheet}” was edited again and again while Segmentry was writing. ${takenBack(d)} Try again.`
      : `Sheet “${d.sheet}” was edited while the refresh was running, so nothing was written. Try again.`,
  'host.permission': () =>
    'Google does not let the add-on work in this document. Sign in with one account only, or ask the owner for permission to edit.',
  'host.failed': (d) =>
    d.takenBack
      ? `Google Sheets answered with an error while Segmentry was writing (${d.reason}). ${takenBack(d)} Try again in a minute.`
      : `Google Sheets answered with an error (${d.reason}). Nothing was written. Try again in a minute.`,
  'host.cancelled': () => 'The refresh was stopped. Nothing was changed.',
  'host.interrupted': (d) =>
    `Google Sheets failed while Segmentry was writing (${d.reason}). Press Refresh segments or Undo last refresh again: Segmentry first puts its columns and sheets back as they were. Your own cells stay.`,
  'internal.unexpected': (d) =>
    `Something went wrong inside Segmentry (${d.reason}). ${d.takenBack ? takenBack(d) : 'Nothing was changed.'} Please report it.`,
};

/** What a refresh leaves that had begun to write and could not end. */
function takenBack({ kept = [] }: { readonly kept?: readonly string[] }): string {
  const names = kept.join(', ');
  const stays = names === '' ? '' : ` These stay, because someone typed into them: ${names}.`;
  return `What it had written was taken back; your own changes stay.${stays}`;
}
