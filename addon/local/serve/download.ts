import { zipSync } from 'fflate';
import type { FileChanges } from '../files/open-workbook.ts';
import type { Download } from './host-port.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

/** The files of a workbook as one thing to download: the file itself, or an archive where there are several. */
export function downloadOf(name: string, files: FileChanges): Download {
  const kept = [...files].filter((entry): entry is [string, Uint8Array] => entry[1] !== null);
  const [only] = kept;
  if (only !== undefined && kept.length === 1) {
    const ending = /\.(xlsx|xlsm)$/.exec(only[0])?.[1] as 'xlsx' | 'xlsm' | undefined;
    const type = types[ending ?? 'csv'];
    return { name: only[0], type, bytes: only[1] };
  }
  return { name: `${name}.zip`, type: types.zip, bytes: zipSync(Object.fromEntries(kept)) };
}
