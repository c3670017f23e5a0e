import { formatNumber } from './format.ts';

/** Which form goes with this number in English? `plural(2, 'row', 'rows')`. */
export function pluralEn(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/**
 * Which form goes with this number in Russian? `pluralRu(2, 'строка', 'строки', 'строк')`; a broken number takes the second: 1,5
 * строки.
 */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(count)) return few;
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** `1,200 customers`, `1 customer`. */
export function countEn(count: number, one: string, other: string): string {
  return `${formatNumber(count, 'en')} ${pluralEn(count, one, other)}`;
}

/** `1 клиент`, `2 клиента`, `5 клиентов`. */
export function countRu(count: number, one: string, few: string, many: string): string {
  return `${formatNumber(count, 'ru')} ${pluralRu(count, one, few, many)}`;
}
