import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { CallObserver } from '../../../addon/local/host/expose.ts';
import type { CellValue, Host, WorkbookModel } from '../../../addon/local/host/index.ts';
import { addSheetOfCells, createHost, newWorkbook } from '../../../addon/local/host/index.ts';
import type { SheetPort, StorePort, WorkbookPort } from '../../../addon/server/ports.ts';

/** The Google adapters over the local host, with every call running as Apps Script would run it. */
export interface GoogleDocument {
  readonly workbook: WorkbookPort;
  readonly store: StorePort;
  /** The same store, with a limit that short texts reach. */
  readonly smallStore: StorePort;
  readonly model: WorkbookModel;
  readonly host: Host;
}

let built: string | null = null;

function bundle(): string {
  built ??= buildSync({
    entryPoints: [fileURLToPath(new URL('port-server.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'server',
    target: 'es2019',
    footer: { js: 'function port(request) { return server.port(request); }' },
    logLevel: 'warning',
  }).outputFiles[0]!.text;
  return built;
}

const sheetMethods = [
  'name',
  'read',
  'readRow',
  'look',
  'write',
  'glance',
  'cellsIn',
  'notesIn',
  'formatsIn',
  'makeRoom',
  'insertColumns',
  'removeColumns',
  'clearFormats',
  'writeFormats',
  'writeNotes',
  'columnMarks',
  'markColumn',
  'changeMark',
  'sheetMark',
  'markSheet',
  'dress',
  'remove',
  'protections',
] as const;

export function googleDocument(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  options: { readonly observe?: CallObserver; readonly timeZone?: string } = {},
): GoogleDocument {
  const { observe, timeZone = 'Etc/UTC' } = options;
  const model = newWorkbook({ name: 'Memory', timeZone });
  for (const [name, cells] of Object.entries(sheets)) addSheetOfCells(model, { name, cells });
  const host = createHost({
    bundle: bundle(),
    workbook: model,
    ...(observe === undefined ? {} : { observe }),
  });
  const ask = <T>(port: string, method: string, args: readonly unknown[], sheet?: number): T =>
    JSON.parse(String(host.run('port', JSON.stringify({ port, sheet, method, args })))) as T;
  const sheetPort = (id: number): SheetPort => {
    const methods = sheetMethods.map((method) => [
      method,
      (...args: readonly unknown[]) => {
        const result = ask<unknown>('sheet', method, args, id);
        if (method === 'columnMarks') return new Map(result as [number, string][]);
        if (method !== 'look' && method !== 'glance') return result;
        const view = result as { readonly marks: [number, string][] };
        return { ...view, marks: new Map(view.marks) };
      },
    ]);
    return { id, ...Object.fromEntries(methods) } as SheetPort;
  };
  const store = (port: string): StorePort => ({
    keys: () => ask(port, 'keys', []),
    get: (key) => ask(port, 'get', [key]),
    set: (key, value) => ask(port, 'set', [key, value]),
    keepOnly: (keys) => ask(port, 'keepOnly', [[...keys]]),
  });
  return {
    host,
    model,
    workbook: {
      name: () => ask('workbook', 'name', []),
      names: () => ask('workbook', 'names', []),
      sheets: () => ask<number[]>('workbook', 'sheets', []).map(sheetPort),
      addSheet: (...args) => sheetPort(ask('workbook', 'addSheet', args)),
      selection: () => ask('workbook', 'selection', []),
      flush: () => ask('workbook', 'flush', []),
    },
    store: store('store'),
    smallStore: store('small-store'),
  };
}
