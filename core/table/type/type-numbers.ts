import {
  type ColumnInput,
  isKnown,
  listedTexts,
  remarkerOf,
  type TypedColumn,
  type WritingDecision,
} from './column-input.ts';
import { numberValue, parseNumberText } from './parse-number.ts';
import { type ColumnProfile, textClass } from './profile-column.ts';
import { sentinelValues } from './sentinels.ts';

/** A text that stands this often among numbers, in rows and as a share, is a placeholder of the sheet's own, not a slip. */
const repeated = { rows: 3, share: 0.005 };

/**
 * What number is in each row? One decimal sign for the whole column, decided by the numbers that can only be
 * read one way; those that contradict it are read as the only number they can be. A text that occurs again and
 * again is taken for a placeholder; any other is a slip for the person to mend. Both are missing, and so
 * are amounts in another currency than most: two currencies are not added.
 */
export function typeNumbers(input: ColumnInput, profile: ColumnProfile): TypedColumn {
  const { scan, name, origin } = input;
  const { decimal, decidedBy } = decideDecimal(input, profile);
  const unit = mainUnit(profile);
  const numbers = new Float64Array(scan.texts.length).fill(Number.NaN);
  const contradictory: number[] = [];
  const ambiguous: number[] = [];
  const strays: number[] = [];
  const otherUnits: number[] = [];
  for (let code = 0; code < scan.texts.length; code++) {
    if (!isKnown(profile, code)) continue;
    const number =
      profile.classes[code] === textClass.number ? parseNumberText(scan.texts[code] as string) : null;
    if (!number) {
      strays.push(code);
      continue;
    }
    numbers[code] = numberValue(number, decimal);
    if (number.evidence === (decimal === '.' ? 'comma' : 'dot')) contradictory.push(code);
    else if (number.evidence === (decimal === '.' ? 'comma-or-group' : 'dot-or-group')) ambiguous.push(code);
    if (number.unit === '' || number.unit === unit) continue;
    otherUnits.push(code);
    if (isCurrency(number.unit) && isCurrency(unit)) numbers[code] = Number.NaN;
  }
  const sentinels = clearSentinelsInPlace(numbers, scan.counts);
  const values = new Float64Array(scan.rows);
  for (let row = 0; row < scan.rows; row++) {
    const code = scan.codes[row] as number;
    values[row] = code < 0 ? Number.NaN : (numbers[code] as number);
  }
  const often = Math.max(repeated.rows, scan.rows * repeated.share);
  const placeholders = strays.filter((code) => (scan.counts[code] as number) >= often);
  const mistakes = strays.filter((code) => (scan.counts[code] as number) < often);
  const remark = remarkerOf(input, name);
  return {
    column: { kind: 'number', name, origin, values, unit },
    evidence: { decimal: decidedBy === 'column' ? decimal : null, dateOrder: null },
    undecided: decidedBy === 'default',
    decision: decisionOf(profile, decimal, decidedBy),
    remarks: [
      ...remark('number.text', 'warning', mistakes),
      ...remark('number.placeholders', 'warning', placeholders, { values: listedTexts(input, placeholders) }),
      ...remark('value.sentinel', 'warning', sentinels, { values: listedTexts(input, sentinels) }),
      ...remark('number.contradictory', 'warning', contradictory, { decimal }),
      ...(decidedBy === 'default' ? remark('number.form-unknown', 'warning', ambiguous, { decimal }) : []),
      ...remark('number.mixed-units', 'warning', otherUnits, {
        unit,
        others: listedTexts(input, otherUnits),
        money: Number(isCurrency(unit)),
      }),
    ],
  };
}

/**
 * Amounts of money never have exactly three decimals, so a sign before three digits parts thousands there; so does a
 * comma where numbers under a thousand stand without one and none from a thousand up does.
 */
function decideDecimal(
  input: ColumnInput,
  profile: ColumnProfile,
): { readonly decimal: '.' | ','; readonly decidedBy: 'column' | 'sheet' | 'default' } {
  const { dot, comma, dotOrGroup, commaOrGroup, small, ungrouped } = profile.decimals;
  if (dot !== comma) return { decimal: dot > comma ? '.' : ',', decidedBy: 'column' };
  if (dotOrGroup + commaOrGroup === 0) return { decimal: '.', decidedBy: 'column' };
  const isMoney = isCurrency(mainUnit(profile));
  if (isMoney && dotOrGroup !== commaOrGroup) {
    return { decimal: dotOrGroup > commaOrGroup ? ',' : '.', decidedBy: 'column' };
  }
  if (input.habits.decimal) return { decimal: input.habits.decimal, decidedBy: 'sheet' };
  const grouped = small > 0 && ungrouped === 0 && dotOrGroup === 0;
  return { decimal: '.', decidedBy: commaOrGroup > 0 && !grouped ? 'default' : 'column' };
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Plain numbers with a point leave nothing to decide. */
function decisionOf(
  { decimals }: ColumnProfile,
  decimal: '.' | ',',
  by: WritingDecision['by'],
): WritingDecision | null {
  if (decimals.comma + decimals.commaOrGroup === 0 && decimal === '.') return null;
  const form = decimal === '.' ? 'decimal-point' : 'decimal-comma';
  const rows = decimal === '.' ? decimals.dot : decimals.comma;
  return { form, by: by === 'column' && rows === 0 ? 'separator' : by, rows };
}

function mainUnit(profile: ColumnProfile): string {
  let main = '';
  let most = 0;
  for (const [unit, rows] of profile.units) {
    if (rows > most || (rows === most && unit < main)) {
      main = unit;
      most = rows;
    }
  }
  return main;
}

/** @returns the codes whose numbers were taken for "not known". */
function clearSentinelsInPlace(numbers: Float64Array, counts: readonly number[]): number[] {
  const cleared = sentinelValues(numbers, counts);
  const codes: number[] = [];
  for (let code = 0; cleared.length > 0 && code < numbers.length; code++) {
    if (!cleared.includes(numbers[code] as number)) continue;
    numbers[code] = Number.NaN;
    codes.push(code);
  }
  return codes;
}
