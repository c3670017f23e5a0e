import { monthOf } from '../vocabulary/month-names.ts';

const quarter =
  /^(?:(\d{4})[-/ ]?(?:q|кв\.?|t)[-/ ]?([1-4])|(?:q|t)([1-4])[-/ ']*(\d{4}|\d{2})|([1-4])[- ]?(?:q|кв\.?|й? ?квартал)[-/ ']*(\d{4}|\d{2}))$/i;
const named = /^(\p{L}{3,})\.?[-/ ']*(\d{4}|\d{2})(?: ?г\.?)?$/u;
const signed = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월]$/;

/** When does a month that is named with its year begin (`Jan-25`, `март 2025`, `2024年7月`)? As `2025-01-01`; null for other texts. */
export function monthStart(text: string): string | null {
  const east = signed.exec(text);
  if (east) return firstDay(east[1] ?? '', Number(east[2]));
  const match = named.exec(text);
  const month = match?.[1] === undefined ? null : monthOf(match[1]);
  return match?.[2] === undefined || month === null ? null : firstDay(match[2], month);
}

/** Where does a quarter stand in time (`2024-Q3`, `Q3 2024`, `3 кв. 2024`)? Its number since year 0; null for other texts. */
export function quarterRank(text: string): number | null {
  const match = quarter.exec(text);
  if (!match) return null;
  const year = fullYear(match[1] ?? match[4] ?? match[6] ?? '');
  return year * 4 + Number(match[2] ?? match[3] ?? match[5]);
}

function firstDay(year: string, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return `${fullYear(year)}-${String(month).padStart(2, '0')}-01`;
}

function fullYear(text: string): number {
  return text.length > 2 ? Number(text) : 2000 + Number(text);
}
