import { sheetNameSpeaksOf } from '../../table/vocabulary/sheet-names.ts';
import type { Join } from '../types.ts';
import type { SheetFinding } from './sheet-finding.ts';
import { customerPoints } from './sheet-roles.ts';

/** The customers sheet that others lead to, and that looks most like one. */
export function mainCustomers(findings: readonly SheetFinding[], joins: readonly Join[]): string | null {
  let best: { name: string; points: number } | null = null;
  for (const { reading, key, role } of findings) {
    if (role.role !== 'customers') continue;
    const { table } = reading;
    const points = (role.chosen ? 100 : 0) + customerPoints({ table, key, joins }) + table.rows / 1e9;
    if (best === null || points > best.points) best = { name: table.name, points };
  }
  return best === null ? null : fullestOf(best.name, findings, joins);
}

/** Share of its customers that a fuller list must have in common with another; leads are no customers. */
const mostlyTheSame = 0.7;

/** A sheet with all the customers of this one and more, that nobody set aside for it, is the list of them. */
function fullestOf(name: string, findings: readonly SheetFinding[], joins: readonly Join[]): string {
  const named = (sheet: string) => findings.find(({ reading }) => reading.table.name === sheet);
  const shareOf = (from: string, to: string) =>
    joins.find(
      (join) =>
        join.from.sheet === from &&
        join.to.sheet === to &&
        named(from)?.key?.columns.join() === join.from.column &&
        named(to)?.key?.columns.join() === join.to.column,
    )?.matched ?? 0;
  if (named(name)?.role.chosen) return name;
  const fuller = findings
    .filter(({ role, key, reading: { table } }) => {
      const named = sheetNameSpeaksOf(table.name);
      const isList = named.size === 0 || named.has('customers');
      const complete = role.role === 'customers' && key?.unique === true && isList;
      const shared = shareOf(table.name, name);
      const isMore = shareOf(name, table.name) === 1 && shared >= mostlyTheSame && shared < 1;
      return complete && table.name !== name && isMore;
    })
    .sort((a, b) => b.reading.table.rows - a.reading.table.rows);
  return fuller[0]?.reading.table.name ?? name;
}
