import { textAt } from '../../table/access.ts';
import { foldSpelling } from '../../table/type/levels.ts';
import type { Column, Table } from '../../table/types.ts';
import { headerWords } from '../../table/vocabulary/header-words.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Join } from '../types.ts';

/** The share of a column's values that must be found for it to be a reference. */
const enough = 0.5;
const enoughUnderSameHeader = 0.05;

/**
 * Which columns refer to which sheets? By overlap of values with a column that tells the other sheet's rows apart;
 * for bare small numbers, which overlap by accident, the headers must agree as well.
 *
 * @param candidates for each sheet, the columns that could be referred to, the likeliest first.
 */
export function findJoins(
  tables: readonly Table[],
  candidates: ReadonlyMap<string, readonly string[]>,
): readonly Join[] {
  const joins: Join[] = [];
  for (const to of tables) {
    const targets = (candidates.get(to.name) ?? []).flatMap((name) => {
      const column = to.columns.find((one) => one.name === name);
      return column ? [{ column, known: valuesOf(to, column) }] : [];
    });
    for (const from of tables) {
      if (from === to) continue;
      let best: { readonly join: Join; readonly score: number } | null = null;
      for (const { column: target, known } of targets) {
        const found = bestReference(from, target, known);
        if (found === null || (best !== null && found.score <= best.score)) continue;
        const { column, matched, orphans, score } = found;
        const join = {
          from: { sheet: from.name, column },
          to: { sheet: to.name, column: target.name },
          matched,
          orphans,
        };
        best = { join, score };
      }
      if (best !== null) joins.push(best.join);
    }
  }
  return joins;
}

function valuesOf(table: Table, column: Column): ReadonlySet<string> {
  const known = new Set<string>();
  for (let row = 0; row < table.rows; row++) known.add(joinText(textAt(column, row)));
  known.delete('');
  return known;
}

/**
 * How keys are compared between sheets: `ab-1 ` and `AB-1`, `12` and `12.0`, `400 123` and `400123`, `007` and the `7` that a spreadsheet makes
 * of it, `С1` in Cyrillic and in Latin letters, `+7 (912) 345-67-89` and `89123456789` meet.
 */
export function joinText(text: string): string {
  if (/^[1-9]\d*$/.test(text) && text.length !== 11) return text;
  if (/^[A-Z][A-Z0-9-]*$/.test(text)) return text;
  const number = phone(text);
  if (number !== null) return number;
  const folded = foldSpelling(text).replace(/(?<=^[\d ]*\d) (?=[\d ]*$)/g, '');
  return /^\d+(?:[.,]0+)?$/.test(folded) ? folded.replace(/[.,]0+$/, '').replace(/^0+(?=\d)/, '') : folded;
}

/** The digits of a telephone number, a Russian 8 before them as the 7 that it stands for; null for other texts. */
function phone(text: string): string | null {
  const isPhone = /^(?:\+\d|\+?\d[\s-]*\(|8[\s-]+9|\(\d)[\d\s()-]{8,18}$|^[78]9\d{9}$/.test(text);
  if (!isPhone) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length < 10 ? null : digits.replace(/^8(?=9\d{9}$)/, '7');
}

interface Reference {
  readonly column: string;
  readonly matched: number;
  readonly orphans: number;
  readonly score: number;
}

function bestReference(from: Table, target: Column, known: ReadonlySet<string>): Reference | null {
  let best: Reference | null = null;
  for (const column of from.columns) {
    if (!mayRefer(column)) continue;
    const alike = similarity(column.name, target.name);
    const overlap = overlapOf(from, column, known);
    const needed = alike === 1 ? enoughUnderSameHeader : enough;
    if (overlap.rows === 0 || overlap.matched / overlap.rows < needed || overlap.distinct < 2) continue;
    const bareNumbers = overlap.shortNumbers / overlap.rows > enough;
    const covers = overlap.matched === overlap.rows && overlap.distinct >= known.size / 2;
    const named = (covers && meaningsOf(column.name).has('customer')) || !byChance(known, overlap);
    if (bareNumbers && alike === 0 && !named) continue;
    const score = overlap.matched / overlap.rows + alike;
    if (best === null || score > best.score) {
      best = {
        column: column.name,
        matched: overlap.matched / overlap.rows,
        orphans: overlap.rows - overlap.matched,
        score,
      };
    }
  }
  return best;
}

/** Could that many different numbers all be keys by accident? Keys that fill their range, like 1 to n, catch anything. */
function byChance(
  known: ReadonlySet<string>,
  overlap: { readonly matched: number; readonly rows: number; readonly distinct: number },
): boolean {
  if (overlap.matched < overlap.rows * 0.95) return true;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const text of known) {
    const value = Number(text);
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const density = Math.min(1, known.size / (high - low + 1));
  return density ** overlap.distinct > 0.001;
}

function mayRefer(column: Column): boolean {
  if (column.kind === 'number')
    return column.unit === '' && column.values.every((v) => Number.isNaN(v) || Number.isInteger(v));
  return column.kind === 'id' || column.kind === 'text' || column.kind === 'category';
}

function overlapOf(from: Table, column: Column, known: ReadonlySet<string>) {
  let rows = 0;
  let matched = 0;
  let shortNumbers = 0;
  const distinct = new Set<string>();
  for (let row = 0; row < from.rows; row++) {
    const written = textAt(column, row);
    const text = joinText(written);
    if (text === '') continue;
    rows++;
    if (!known.has(text)) continue;
    matched++;
    distinct.add(text);
    if (/^(?:0|[1-9]\d{0,4})(?:\.0+)?$/.test(written)) shortNumbers++;
  }
  return { rows, matched, shortNumbers, distinct: distinct.size };
}

/** 0–1: do two headers share their words, apart from id and its kin? */
function similarity(a: string, b: string): number {
  const plain = (header: string) =>
    headerWords(header)
      .map((word) => word.replace(/(?:id|no|code|key)$/, '').replace(/s$/, ''))
      .filter((word) => word !== '' && word !== 'number' && word !== 'номер' && word !== 'код');
  const first = plain(a);
  const second = plain(b);
  if (a.toLowerCase() === b.toLowerCase()) return 1;
  const shared = first.filter((word) => second.some((other) => sameStem(word, other))).length;
  const size = Math.max(first.length, second.length, 1);
  return shared / size;
}

/** `карта` and `карты`, `client` and `clients`. */
function sameStem(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return a === b || (same >= 4 && same >= Math.max(a.length, b.length) - 2);
}
