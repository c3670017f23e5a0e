import { headerWords } from '../vocabulary/header-words.ts';
import type { ColumnScan } from './scan-column.ts';

const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;
const ofTime =
  /^(?:duration|length|spent|elapsed|talk|handle|handling|wait|waiting|hold|dauer|durée|duración|duração|durata|duur|длительность|продолжительность|ожидание|ожидания)$/;
const most = 0.9;

/**
 * Does a column hold spans of time, as sheets write them (`37:30:00`, `0:02:23`)? Under a header that says so, or where some
 * are longer than a day; two figures are hours and minutes.
 *
 * @returns the column in minutes; null for other columns, times of the day among them.
 */
export function inMinutes(header: string, scan: ColumnScan): ColumnScan | null {
  let rows = 0;
  let known = 0;
  let longest = 0;
  const texts = scan.texts.map((text, code) => {
    known += scan.counts[code] as number;
    const match = clock.exec(text);
    if (!match) return text;
    rows += scan.counts[code] as number;
    longest = Math.max(longest, Number(match[1]));
    const minutes = Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60;
    return String(Math.round(minutes * 1000) / 1000);
  });
  const isSpan = longest > 24 || headerWords(header).some((word) => ofTime.test(word));
  return isSpan && rows > 0 && rows >= known * most ? { ...scan, texts } : null;
}
