import { guessColumnRoles } from '../columns/column-roles.ts';
import type { UnderstandInput } from '../input.ts';
import { ownEntry } from '../own-entry.ts';
import type { Join, SheetGuess, UnderstoodColumn, UnderstoodSheet } from '../types.ts';
import type { SheetFinding } from './sheet-finding.ts';

interface Context {
  readonly joins: readonly Join[];
  readonly findings: readonly SheetFinding[];
  readonly customersSheet: string | null;
  readonly input: UnderstandInput;
}

/** How is a sheet shown to the person: its role, its key and every column with its likely roles? */
export function describeSheet(finding: SheetFinding, context: Context): UnderstoodSheet {
  const { reading, key, outcome } = finding;
  const { joins, findings, customersSheet, input } = context;
  const { table } = reading;
  const chosen = ownEntry(input.settings.roles.columns, table.name) ?? {};
  const roles = new Map(findings.map((finding) => [finding.reading.table.name, finding.role.role]));
  const keyColumns = key?.columns ?? [];
  const role = furtherRole(finding, customersSheet);
  const columnContext = {
    table,
    sheetRole: role.role,
    key: keyColumns,
    joins,
    sheetRoles: roles,
    outcome,
  };
  const columns = table.columns.map((column, index): UnderstoodColumn => {
    const found = reading.columns[index];
    const corrected = ownEntry(chosen, column.name);
    return {
      name: column.name,
      column: found?.index ?? index,
      kind: column.kind,
      missing: found?.missing ?? 0,
      distinct: found?.distinct ?? 0,
      examples: found?.examples ?? [],
      reading: found?.decision ?? null,
      roles: corrected
        ? corrected.map((one) => ({
            role: one,
            score: 1,
            reason: { code: 'chosen', details: {} },
            chosen: true,
          }))
        : guessColumnRoles(column, found?.distinct ?? 0, columnContext),
    };
  });
  return {
    name: table.name,
    headerRow: Math.max(0, reading.headerRow),
    rows: table.rows,
    role,
    key: keyColumns,
    columns,
  };
}

/** A further sheet about the same customers says so. */
function furtherRole({ reading, role, key }: SheetFinding, customersSheet: string | null): SheetGuess {
  const further = role.role === 'customers' && !role.chosen && reading.table.name !== customersSheet;
  if (!further || customersSheet === null) return role;
  const details = { key: key?.columns.join(' + ') ?? '', to: customersSheet };
  return { ...role, reason: { code: 'more', details } };
}
