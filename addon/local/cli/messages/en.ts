import { countEn, locales } from '../../../../core/words/locale/index.ts';
import type { UndoSummary } from '../../../server/api.ts';

const customers = (count: number) => countEn(count, 'customer', 'customers');

/** Everything that the command line says, apart from the server's own sentences. */
export const en = {
  help: `Segmentry finds customer segments and explains churn in a workbook.

Usage: segmentry <command> [options]

Commands
  refresh <workbook>    find segments; write the workbook with new columns, a report and a dashboard
  undo <workbook>       take back the last refresh of this workbook, in place
  inspect <workbook>    show what each sheet and column is taken for, and what is wrong with the data
  validate <report>     check a report.json
  serve [workbook]      open a workbook in a local page with grid, menu and sidebar
  demo                  make a sample workbook, refresh it, and serve it

<workbook> is an .xlsx file, a .csv file, or a folder of .csv files, one a sheet.

Options
  --out DIR             where results go (default: out)
  --in-place            write the columns into the workbook itself
  --as-of YYYY-MM-DD    the date that ages and tenures are counted to (default: today)
  --settings FILE       settings as JSON, as the add-on keeps them
  --include-customers   name single customers in report.json and dashboard.html too
  --locale ${locales.join('|').padEnd(12)} language of names, findings and messages (default: en)
  --json                inspect: print JSON
  --port NUMBER         serve, demo: the port of the page (default: any free one)
  --no-serve            demo: do not serve the page
  --quiet               no progress
  --help, --version

Exit status: 0 done, 1 a failure of the program, 2 something that you can mend.
`,
  unknownCommand: (name: string) =>
    `There is no command “${name}”. Use refresh, undo, inspect, validate, serve or demo; --help shows them all.`,
  unknownOption: (name: string) => `There is no option ${name}. --help shows those that exist.`,
  noValue: (name: string) => `Option ${name} needs a value.`,
  noWorkbook: (command: string) =>
    `Say which workbook: segmentry ${command} <an .xlsx file, a .csv file or a folder of .csv files>.`,
  noReport: 'Say which report: segmentry validate <report.json>.',
  tooMany: (extra: string) =>
    `“${extra}” is one argument too many. Put a path with spaces in quotation marks.`,
  settingsMissing: (path: string) => `There is no settings file at ${path}. Correct --settings.`,
  settingsNotJson: (path: string, position: string) =>
    `${path} is not JSON (it breaks at character ${position}). Correct the file given with --settings.`,
  reportMissing: (path: string) => `There is no report at ${path}. Give the path of a report.json.`,
  reportNotJson: (path: string, position: string) =>
    `${path} is not JSON (it breaks at character ${position}).`,
  wouldOverwrite: (path: string) =>
    `--out would overwrite the workbook ${path}. Choose another folder, or say --in-place.`,
  outOrInPlace: 'Say either --out or --in-place: with --in-place everything goes beside the workbook.',
  outIsFile: (path: string) => `--out ${path} is a file. Give a folder.`,
  notOurs: (path: string) =>
    `${path} was not made by Segmentry and would be overwritten. Choose another folder with --out, or move the file.`,
  cannotWrite: (path: string, reason: string) =>
    `${path} cannot be written (${reason}). Nothing was changed. Choose another folder with --out.`,
  notBuilt: (path: string) => `${path} is missing: the program was not built. Run npm run build.`,
  stages: {
    reading: 'reading',
    cleaning: 'cleaning',
    clustering: 'finding segments',
    churn: 'looking into churn',
    reporting: 'writing the report',
    writing: 'writing columns',
  } as Readonly<Record<string, string>>,
  done: (count: number, segments: number) =>
    `${customers(count)} in ${countEn(segments, 'segment', 'segments')}`,
  asOf: (date: string) => `as of ${date}`,
  segments: 'Segments',
  leavers: 'Groups that leave most: customers, share who left',
  figures: 'Figures',
  notes: (count: number) =>
    `${countEn(count, 'note', 'notes')} on data quality: see segmentry inspect, or the dashboard`,
  written: 'Written',
  changed: (added: number, updated: number, cells: number) =>
    `${countEn(added, 'column', 'columns')} added, ${updated} updated, ${countEn(cells, 'cell', 'cells')} changed`,
  cellsKept: (count: number) =>
    `${countEn(count, 'cell', 'cells')} left as they are, because somebody typed there`,
  undone: (summary: UndoSummary) =>
    summary.refreshOf === null
      ? 'There is nothing to undo: this workbook holds no refresh.'
      : `The refresh of ${summary.refreshOf.slice(0, 16).replace('T', ' ')} UTC is undone: ${countEn(summary.columnsRemoved, 'column', 'columns')} removed, ${summary.columnsRestored} restored.`,
  kept: (names: readonly string[]) => `Kept, because somebody wrote there: ${names.join(', ')}.`,
  valid: (path: string, count: number, segments: number) =>
    `${path} is a valid report: ${customers(count)}, ${countEn(segments, 'segment', 'segments')}.`,
  unpublished: 'It is the workbook’s own report, whole: keep it where the workbook is kept.',
  publication: (d: { customers: boolean; threshold: number }) =>
    d.customers
      ? `It names single customers; groups of fewer than ${d.threshold} are not told.`
      : `It tells neither single customers nor groups of fewer than ${d.threshold}.`,
  portTaken: (port: number) => `Port ${port} is in use. Choose another with --port.`,
  serving: (address: string) => `Open ${address} in a browser. Press Ctrl+C to stop.`,
  inspect: {
    sheet: (name: string, role: string, rows: number) => `${name}: ${role}, ${countEn(rows, 'row', 'rows')}`,
    key: (columns: readonly string[]) => `key: ${columns.join(' + ')}`,
    heads: ['column', 'holds', 'taken for', 'empty', 'distinct', 'such as', 'because'],
    joins: 'Joins',
    quality: 'Data quality',
    noQuality: 'Nothing to say about the quality of the data.',
    features: 'Customers are compared by',
    left: 'Left out',
    sheetRoles: {
      customers: 'customers',
      sales: 'sales',
      products: 'products',
      interactions: 'interactions',
      other: 'not used',
    } as Readonly<Record<string, string>>,
    kinds: {
      number: 'numbers',
      category: 'categories',
      date: 'dates',
      flag: 'yes/no',
      id: 'identifiers',
      text: 'text',
    } as Readonly<Record<string, string>>,
    roles: {
      key: 'key',
      'customer-key': 'customer’s key',
      'product-key': 'product’s key',
      feature: 'feature',
      outcome: 'outcome',
      amount: 'amount',
      coverage: 'coverage',
      date: 'date',
      age: 'age',
      income: 'income',
      city: 'city',
      gender: 'gender',
      'product-name': 'product name',
      'product-type': 'product type',
      'product-category': 'product category',
      satisfaction: 'satisfaction',
      personal: 'personal data',
      ignored: 'not used',
    } as Readonly<Record<string, string>>,
  },
  sampleFolder: 'sample',
  sample: (path: string) => `Sample workbook: ${path}`,
};
