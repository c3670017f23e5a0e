import type { Detail } from '../../table/remark.ts';
import type { ColumnGuess, Evidence, SheetGuess, UnderstoodColumn } from '../../understand/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** Why is a sheet taken for what it is? One sentence. */
export function sheetReason({ code, details }: SheetGuess['reason'], locale: Locale): string {
  const { sheets, evidence } = messages(locale).prepare;
  const because = (details.evidence ?? []) as readonly Evidence[];
  const told = because.map((one) => evidence[one.code](written(one.details, locale)));
  return sheets[code]({ ...written(details, locale), evidence: told.join('; ') });
}

/** Why is a column taken for what it is? One sentence. */
export function columnReason({ code, details }: ColumnGuess['reason'], locale: Locale): string {
  return messages(locale).prepare.columns[code](written(details, locale));
}

/** How were the dates or decimals of a column read, and what decided it? Null where there was nothing to decide. */
export function readingInWords(reading: UnderstoodColumn['reading'], locale: Locale): string | null {
  return reading === null ? null : messages(locale).prepare.reading({ ...reading });
}

/** Figures and names as they are; sheets in quotation marks, other lists of names parted by commas. */
function written(
  details: Readonly<Record<string, Detail>>,
  locale: Locale,
): Readonly<Record<string, string | number>> {
  const { quoted } = messages(locale).prepare;
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, detail]) => {
      if (typeof detail === 'string' || typeof detail === 'number') return [[name, detail]];
      if (!isNames(detail)) return [];
      return [[name, name === 'sheets' ? quoted(detail) : detail.join(', ')]];
    }),
  );
}

function isNames(detail: Detail): detail is readonly string[] {
  return Array.isArray(detail) && detail.every((one) => typeof one === 'string');
}
