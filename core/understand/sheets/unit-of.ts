import { sheetNameSpeaksOf } from '../../table/vocabulary/sheet-names.ts';
import { spacedWords, wordPattern } from '../../table/vocabulary/word-patterns.ts';
import type { Unit } from '../types.ts';
import type { SheetFinding } from './sheet-finding.ts';

const kinds: readonly (readonly [Unit, RegExp])[] = [
  [
    'tickets',
    /\b(?:tickets?|cases?|requests?|complaints?|issues?|help ?desk|service desk)\b|обращен|тикет|жалоб|заявк/,
  ],
  ['calls', /\b(?:calls?|phone calls?)\b|звон/],
  ['orders', /\b(?:orders?|invoices?|receipts?|sales?|transactions?|purchases?)\b|заказ|чек|продаж|покупк/],
  [
    'rows',
    /\b(?:payments?|bookings?|interactions?|surveys?|responses?|visits?|chats?)\b|платеж|опрос|визит|бронир/,
  ],
];

/** What is a row of the sheet that is analysed: a customer, or what is told by the key or by the name of the sheet? */
export function unitOf(finding: SheetFinding | undefined): Unit {
  if (!finding?.rowIsUnit) return 'customers';
  const { key, reading } = finding;
  const { name } = reading.table;
  const told = (text: string) => kinds.find(([, words]) => wordPattern(words).test(spacedWords(text)))?.[0];
  const byKey = key?.columns.map(told).find((unit) => unit !== undefined);
  if (byKey) return byKey;
  return sheetNameSpeaksOf(name).has('customers') ? 'customers' : (told(name) ?? 'customers');
}
