import type { Report } from '../report/types.ts';
import { isSmall, roundedDown } from './hide/threshold.ts';

/** Where the report is from: rows of sheets are rounded where they are but a few more than what is counted of them. */
export function publishSource({ source, sales }: Report, threshold: number): Report['source'] {
  return {
    ...source,
    sheets: source.sheets.map((sheet) => {
      const counted =
        sheet.role === 'customers' ? source.customers : sheet.role === 'sales' ? (sales?.policies ?? 0) : 0;
      const few = isSmall(Math.abs(sheet.rows - counted), threshold);
      return few ? { ...sheet, rows: roundedDown(sheet.rows, threshold) } : sheet;
    }),
  };
}
