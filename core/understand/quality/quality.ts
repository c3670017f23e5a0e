import type { Settings } from '../../settings/settings.ts';
import { columnNamed } from '../../table/access.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { UnderstandInput } from '../input.ts';
import { joinRows } from '../joins/join-rows.ts';
import { churnedOf, type OutcomeFinding } from '../outcomes/find-outcome.ts';
import { ownEntry } from '../own-entry.ts';
import type { SalesPlan } from '../sales/plan-sales.ts';
import { haveSameColumns } from '../sheets/append-rows.ts';
import type { MadeCustomers, SheetFinding } from '../sheets/sheet-finding.ts';
import type { Join, QualityEntry, QualityRemark } from '../types.ts';
import { beforeJoining } from './before-joining.ts';
import { blankRemark } from './blank-remark.ts';
import { columnRemarks, reversedDates } from './column-remarks.ts';
import { leavingRemarks } from './leaving-remarks.ts';
import { gapsSaidOnce } from './missing-together.ts';
import { outcomeRemarks, satisfactionRemarks, standingRemarks } from './outcome-remarks.ts';
import { remarkOf } from './remark-of.ts';
import { salesRemarks } from './sales-remarks.ts';
import { joinRemarks, sheetRemarks } from './sheet-remarks.ts';

interface Understood {
  readonly findings: readonly SheetFinding[];
  readonly joins: readonly Join[];
  readonly customersSheet: string | null;
  readonly sales: SalesPlan | null;
  readonly input: UnderstandInput;
}

const severities = { error: 0, warning: 1, info: 2 } as const;

/** What should a person know about the data? Errors first, then warnings, in the order of sheets and columns. */
export function qualityOf(understood: Understood): readonly QualityEntry[] {
  const entries = understood.findings.flatMap((finding) => {
    const sheet = finding.made?.from[0] ?? finding.reading.table.name;
    return remarksOn(finding, understood).map((remark): QualityEntry => ({ ...remark, sheet }));
  });
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => severities[a.entry.severity] - severities[b.entry.severity] || a.index - b.index)
    .map(({ entry }) => entry);
}

/** What is to be said of customers that were made from the rows of others, which have their own remarks. */
function madeRemarks(
  finding: SheetFinding,
  made: MadeCustomers,
  understood: Understood,
): readonly QualityRemark[] {
  const { table } = finding.reading;
  const details = { count: table.rows, key: made.key, own: made.own.join(', '), unnamed: made.unnamed };
  return [
    remarkOf('customers.made', 'info', null, table.rows, details),
    ...satisfactionRemarks(finding),
    ...standingRemarks(finding),
    ...outcomeSaid(finding, understood),
  ];
}

function remarksOn(finding: SheetFinding, understood: Understood): readonly QualityRemark[] {
  if (finding.made) return madeRemarks(finding, finding.made, understood);
  const { findings, joins, customersSheet, input } = understood;
  const { table, remarks } = finding.reading;
  const sheet = input.workbook.sheets.find(({ name }) => name === table.name);
  if (table.rows === 0) return [blankRemark(finding, findings, sheet, input.settings)];
  const cells = sheet?.cells ?? [];
  const said: QualityRemark[] = [...sheetRemarks(finding, findings, customersSheet, cells), ...remarks];
  const used = joins.filter(({ from }) => from.sheet === table.name);
  for (const join of used)
    said.push(...joinRemarks(join, findings), ...beforeJoining(join, findings, customersSheet));
  const refers = used.some(({ to }) => to.sheet === customersSheet);
  const isLines = understood.sales?.lines?.sheet.name === table.name;
  said.push(...salesRemarks(understood.sales, table, input.asOf));
  if (finding.role.role === 'sales' && customersSheet !== null && !refers && !isLines) {
    const names = table.columns.some(({ name }) => meaningsOf(name).has('customer'));
    const severity = names ? 'warning' : 'info';
    const code = names ? 'join.none' : 'sheet.unused';
    said.push({ code, severity, column: null, rows: table.rows, examples: [], details: {} });
  }
  const setAside = finding.role.role === 'sales' && refers && !isSummedUp(finding, understood);
  if (
    finding.role.role === 'interactions' &&
    refers &&
    !findings.some(({ made }) => made?.from.includes(table.name))
  )
    said.push(remarkOf('sheet.contacts', 'info', null, table.rows));
  const isSource = findings.some(({ made }) => made?.from.includes(table.name));
  if (finding.role.reason.code === 'leavings') {
    said.push(...leavingRemarks(findings, joins, customersSheet));
    return [...said, ...reversedDates(table)];
  }
  const notUsed = (finding.role.role === 'other' && !isLines && !isSource) || setAside;
  if (notUsed && (findings.length > 1 || customersSheet === null)) {
    const summedUp = setAside ? understood.sales?.sheet.name : undefined;
    said.push(
      summedUp === undefined
        ? remarkOf('sheet.unused', 'info', null, table.rows)
        : remarkOf('sheet.aside', 'info', null, table.rows, { other: summedUp }),
    );
    return said;
  }
  said.push(...satisfactionRemarks(finding), ...standingRemarks(finding));
  const told = outcomeSaid(finding, understood);
  const informative = new Set(
    told.filter(({ code }) => code === 'value.missing-informative').map(({ column }) => column),
  );
  const keys = [finding, ...findings.filter(({ made }) => made?.from.includes(table.name))].flatMap(
    ({ key }) => key?.columns ?? [],
  );
  const scaling = finding.role.role === 'customers' ? input.settings.segmentation.scaling : null;
  const context = { asOf: input.asOf, scaling };
  for (const column of table.columns) {
    const explained = explainedGaps(remarks, column.name);
    for (const remark of columnRemarks(table, column, context)) {
      const stays = finding.outcome?.positive === null && finding.outcome.column === remark.column;
      const known = stays || informative.has(remark.column) || remark.rows <= explained;
      if (remark.code !== 'value.missing' || !known) said.push(withKey(remark, keys));
    }
  }
  return [...gapsSaidOnce(table, said), ...reversedDates(table), ...told];
}

/** Personal data that tells the customers apart appears where single customers do. */
function withKey(remark: QualityRemark, keys: readonly string[]): QualityRemark {
  const isKey = remark.code === 'column.personal' && keys.includes(remark.column ?? '');
  return isKey ? { ...remark, details: { ...remark.details, use: 'key' } } : remark;
}

const gapCodes: ReadonlySet<string> = new Set<QualityRemark['code']>([
  'value.placeholders',
  'value.formula-errors',
  'value.formula-unsaved',
  'value.sentinel',
  'value.zero-not-rated',
  'number.placeholders',
  'number.text',
  'date.unreadable',
]);

/** Rows of a column that are missing for a reason already told. */
function explainedGaps(remarks: readonly QualityRemark[], column: string): number {
  let rows = 0;
  for (const remark of remarks)
    if (remark.column === column && gapCodes.has(remark.code)) rows += remark.rows;
  return rows;
}

/** The largest sheet of sales is summed up per customer, and those with the same columns. */
function isSummedUp(finding: SheetFinding, { findings, joins, customersSheet }: Understood): boolean {
  const refers = ({ reading }: SheetFinding) =>
    joins.some(({ from, to }) => from.sheet === reading.table.name && to.sheet === customersSheet);
  const sales = findings.filter((one) => one.role.role === 'sales' && refers(one));
  const largest = sales.reduce(
    (most, one) => (one.reading.table.rows > most.reading.table.rows ? one : most),
    finding,
  );
  return haveSameColumns(finding.reading.table, largest.reading.table);
}

/** Columns of a sheet that the person gave the role of a feature. */
function wantedFeatures({ roles }: Settings, sheet: string): ReadonlySet<string> {
  const chosen = Object.entries(ownEntry(roles.columns, sheet) ?? {});
  return new Set(chosen.filter(([, given]) => given.includes('feature')).map(([column]) => column));
}

/** What the outcome says of this sheet's columns; it may stand in another sheet about the same customers. */
function outcomeSaid(finding: SheetFinding, { findings, input }: Understood): readonly QualityRemark[] {
  const { table } = finding.reading;
  if (finding.role.role !== 'customers') return [];
  const told = findings.find(({ outcome, role }) => role.role === 'customers' && outcome !== null);
  const from = told?.reading.table;
  const column = from ? columnNamed(from, told.outcome?.column ?? null) : null;
  if (!from || !column || (told.outcome?.positive === null && column.kind !== 'date')) return [];
  const { about, positive } = told.outcome as OutcomeFinding;
  const churned = churnedOf(column, from.rows, positive);
  const here = told === finding ? churned : broughtOver(churned, told, finding);
  if (!here) return [];
  const outcome = { column: column.name, about, positive, churned: here };
  return [...outcomeRemarks(table, outcome, wantedFeatures(input.settings, table.name))];
}

function broughtOver(churned: Uint8Array, from: SheetFinding, to: SheetFinding): Uint8Array | null {
  const keyOf = ({ key, reading }: SheetFinding) =>
    key?.columns.length === 1 ? columnNamed(reading.table, key.columns[0] ?? null) : null;
  const [source, target] = [keyOf(from), keyOf(to)];
  if (!source || !target) return null;
  const rows = joinRows(to.reading.table, target, from.reading.table, source);
  return Uint8Array.from(rows, (row) => (row < 0 ? 255 : (churned[row] as number)));
}
