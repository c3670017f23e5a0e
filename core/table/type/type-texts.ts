import type { Remark } from '../remark.ts';
import {
  type ColumnInput,
  examplesOf,
  isKnown,
  noEvidence,
  rowsOf,
  type TypedColumn,
} from './column-input.ts';
import { compareTexts, foldSpelling, naturalOrder } from './levels.ts';
import type { ColumnProfile } from './profile-column.ts';

const certain = { evidence: noEvidence, undecided: false, decision: null } as const;

/** Yes or no in each row; `meanings` tells it for each of the known `texts`. */
export function typeFlags(
  input: ColumnInput,
  profile: ColumnProfile,
  texts: readonly string[],
  meanings: readonly (0 | 1)[],
): TypedColumn {
  const { scan, name, origin } = input;
  const meaningOf = new Map(texts.map((text, index) => [text, meanings[index] as 0 | 1]));
  const values = new Uint8Array(scan.rows).fill(255);
  for (let row = 0; row < scan.rows; row++) {
    const code = scan.codes[row] as number;
    if (code < 0 || !isKnown(profile, code)) continue;
    values[row] = meaningOf.get(scan.texts[code] as string) ?? 255;
  }
  const labelOf = (meaning: 0 | 1) => {
    let best = -1;
    for (let code = 0; code < scan.texts.length; code++) {
      if (!isKnown(profile, code) || meaningOf.get(scan.texts[code] as string) !== meaning) continue;
      if (best < 0 || isMoreFrequent(input, code, best)) best = code;
    }
    return scan.texts[best] ?? (meaning === 1 ? '1' : '0');
  };
  return {
    ...certain,
    column: { kind: 'flag', name, origin, values, labels: [labelOf(0), labelOf(1)] },
    remarks: [],
  };
}

/** One of a few levels in each row. Spellings that a person reads as the same become one level. */
export function typeLevels(input: ColumnInput, profile: ColumnProfile): TypedColumn {
  const { scan, name, origin } = input;
  const spellings = new Map<string, number[]>();
  for (let code = 0; code < scan.texts.length; code++) {
    if (!isKnown(profile, code)) continue;
    const folded = foldSpelling(scan.texts[code] as string);
    const same = spellings.get(folded);
    if (same) same.push(code);
    else spellings.set(folded, [code]);
  }
  const levelOf = new Map<number, string>();
  const merged: { readonly level: string; readonly rare: readonly number[] }[] = [];
  for (const codes of spellings.values()) {
    const main = codes.reduce((best, code) => (isMoreFrequent(input, code, best) ? code : best));
    const level = scan.texts[main] as string;
    for (const code of codes) levelOf.set(code, level);
    if (codes.length > 1) merged.push({ level, rare: codes.filter((code) => code !== main) });
  }
  const found = [...new Set(levelOf.values())].sort(compareTexts);
  const natural = naturalOrder(found);
  const levels = natural ?? found;
  const indexOf = new Map(levels.map((level, index) => [level, index]));
  const indexOfCode = Int32Array.from(scan.texts, (_, code) => indexOf.get(levelOf.get(code) ?? '') ?? -1);
  const codes = new Int32Array(scan.rows);
  for (let row = 0; row < scan.rows; row++) {
    const code = scan.codes[row] as number;
    codes[row] = code < 0 || !isKnown(profile, code) ? -1 : (indexOfCode[code] as number);
  }
  return {
    ...certain,
    column: { kind: 'category', name, origin, codes, levels, ordered: natural !== null },
    remarks: spellingRemarks(input, merged),
  };
}

export function typeIds(input: ColumnInput, profile: ColumnProfile): TypedColumn {
  const { name, origin } = input;
  return { ...certain, column: { kind: 'id', name, origin, values: textsOf(input, profile) }, remarks: [] };
}

export function typeText(input: ColumnInput, profile: ColumnProfile): TypedColumn {
  const { name, origin } = input;
  return { ...certain, column: { kind: 'text', name, origin, values: textsOf(input, profile) }, remarks: [] };
}

function textsOf(input: ColumnInput, profile: ColumnProfile): readonly string[] {
  const { scan } = input;
  const values = new Array<string>(scan.rows);
  for (let row = 0; row < scan.rows; row++) {
    const code = scan.codes[row] as number;
    values[row] = code < 0 || !isKnown(profile, code) ? '' : (scan.texts[code] as string);
  }
  return values;
}

function isMoreFrequent(input: ColumnInput, code: number, than: number): boolean {
  const { counts, texts } = input.scan;
  const difference = (counts[code] as number) - (counts[than] as number);
  return (
    difference > 0 || (difference === 0 && compareTexts(texts[code] as string, texts[than] as string) < 0)
  );
}

function spellingRemarks(
  input: ColumnInput,
  merged: readonly { readonly level: string; readonly rare: readonly number[] }[],
): Remark[] {
  if (merged.length === 0) return [];
  const rare = merged.flatMap((entry) => entry.rare);
  const described = [...merged].sort((a, b) => compareTexts(a.level, b.level)).slice(0, 5);
  return [
    {
      code: 'level.spellings',
      severity: 'warning',
      column: input.name,
      rows: rowsOf(input, rare),
      examples: examplesOf(input, rare),
      details: {
        levels: described.map((entry) => entry.level).join(', '),
        merges: described
          .map(
            ({ level, rare: codes }) =>
              `${codes.map((code) => input.scan.texts[code]).join(', ')} → ${level}`,
          )
          .join('; '),
      },
    },
  ];
}
