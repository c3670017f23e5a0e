import type { HostOptions } from '../../../../addon/local/host/create-host.ts';
import type { CellValue } from '../../../../addon/local/host/index.ts';
import { addSheetOfCells, createHost, newWorkbook } from '../../../../addon/local/host/index.ts';

/** A document with one sheet, `customers`, and a bundle whose function `main` has this body. */
export function hostOf(body: string, cells: CellValue[][] = [['id']], options: Partial<HostOptions> = {}) {
  const workbook = newWorkbook({ name: 'book' });
  addSheetOfCells(workbook, { name: 'customers', cells });
  return createHost({ bundle: `function main() { ${body} }`, workbook, ...options });
}

/** Runs the body of a function inside the host; what it returns comes back as plain JSON. */
export function evaluate(body: string, cells?: CellValue[][], options?: Partial<HostOptions>): unknown {
  const host = hostOf(
    `const sheet = SpreadsheetApp.getActiveSheet(); return JSON.stringify((() => { ${body} })() ?? null)`,
    cells,
    options,
  );
  return JSON.parse(host.run('main') as string) as unknown;
}

/** The message of what the body throws. */
export function failure(body: string, cells?: CellValue[][], options?: Partial<HostOptions>): unknown {
  return evaluate(
    `try { ${body} } catch (error) { return error.message; } return 'nothing was thrown';`,
    cells,
    options,
  );
}
