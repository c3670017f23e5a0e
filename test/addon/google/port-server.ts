/// <reference types="google-apps-script" />
import { storePort } from '../../../addon/google/store.ts';
import { workbookPort } from '../../../addon/google/workbook.ts';
import type { SheetPort, SheetView } from '../../../addon/server/ports.ts';

interface Request {
  readonly port: 'workbook' | 'store' | 'small-store' | 'sheet';
  readonly sheet?: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Runs one port call inside Apps Script: JSON in, JSON out. A sheet travels as its number, a map as its entries. */
export function port(requestJson: string): string {
  const { port: name, sheet, method, args } = JSON.parse(requestJson) as Request;
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const workbook = workbookPort(document);
  const targets = {
    workbook: () => workbook,
    store: () => storePort(document),
    'small-store': () => storePort(document, { oneText: 12_000, allTexts: 400_000 }),
    sheet: () => workbook.sheets().find((candidate) => candidate.id === sheet),
  };
  const target = targets[name]() as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  const result = target[method]!(...(method === 'keepOnly' ? [new Set(args[0] as string[])] : args));
  if (result instanceof Map) return JSON.stringify([...result]);
  if (method === 'look' || method === 'glance')
    return JSON.stringify({ ...(result as SheetView), marks: [...(result as SheetView).marks] });
  if (Array.isArray(result) && isSheet(result[0]))
    return JSON.stringify(result.map((each: SheetPort) => each.id));
  return JSON.stringify(isSheet(result) ? result.id : (result ?? null));
}

function isSheet(value: unknown): value is SheetPort {
  return typeof value === 'object' && value !== null && 'columnMarks' in value;
}
