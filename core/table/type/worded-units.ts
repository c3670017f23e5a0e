import type { ColumnScan } from './scan-column.ts';

/** Words that follow a number as its unit, by the unit they mean. */
const units: readonly (readonly [string, RegExp])[] = [
  ['years', /^(?:years?|yrs?|y\.?o\.?|лет|года?|годов)\.?$/i],
  ['months', /^(?:months?|mos?|mths?|мес|месяц(?:ев|а)?)\.?$/i],
  ['weeks', /^(?:weeks?|wks?|нед|недел[ьяию])\.?$/i],
  ['days', /^(?:days?|дн|дней|день|дня)\.?$/i],
  ['hours', /^(?:hours?|hrs?|h|час(?:ов|а)?|ч)\.?$/i],
  ['minutes', /^(?:minutes?|mins?|минут[аы]?|мин)\.?$/i],
  ['seconds', /^(?:seconds?|secs?|секунд[аы]?|сек)\.?$/i],
  ['pcs', /^(?:pcs|pieces?|items?|units?|шт|штук[аи]?)\.?$/i],
  ['kg', /^(?:kg|kgs|кг)\.?$/i],
  ['GB', /^(?:gb|gib|гб)\.?$/i],
  ['MB', /^(?:mb|mib|мб)\.?$/i],
  ['kWh', /^(?:kwh|квт ?ч)\.?$/i],
  ['l', /^(?:l|lit(?:er|re)s?|л|литр(?:ов|а)?)\.?$/i],
  ['km', /^(?:km|kms|км)\.?$/i],
  ['stars', /^(?:stars?|points?|pts|балл(?:ов|а)?|звезд[аы]?)\.?$/i],
];
const numberAndWord = /^([-+−]?\d[\d .,\u00a0\u202f]*)[ \u00a0]?(\p{L}[\p{L}.]*)$/u;
const most = 0.9;

/**
 * Is a column one of numbers with their unit in words (`12 months`, `45 лет`)?
 *
 * @returns the column without the words, and the unit; null when there is no one unit, or too few carry it.
 */
export function withoutUnitWords(
  scan: ColumnScan,
): { readonly scan: ColumnScan; readonly unit: string } | null {
  const rows = new Map<string, number>();
  let known = 0;
  const stripped = scan.texts.map((text, code) => {
    known += scan.counts[code] as number;
    const match = numberAndWord.exec(text);
    const unit =
      match?.[2] === undefined ? undefined : units.find(([, words]) => words.test(match[2] as string));
    if (!match || !unit) return text;
    rows.set(unit[0], (rows.get(unit[0]) ?? 0) + (scan.counts[code] as number));
    return (match[1] as string).trim();
  });
  const [only] = rows;
  if (rows.size !== 1 || !only || only[1] < known * most) return null;
  return { scan: { ...scan, texts: stripped }, unit: only[0] };
}
