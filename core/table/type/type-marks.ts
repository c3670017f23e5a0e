import { type ColumnInput, examplesOf, type TypedColumn } from './column-input.ts';

const ticks: ReadonlySet<string> = new Set([
  'x',
  'х',
  'v',
  '✓',
  '✔',
  '✅',
  '☑',
  '✗',
  '✘',
  '+',
  '*',
  '•',
  '●',
]);
const minus: ReadonlySet<string> = new Set(['-', '–', '—', '−']);

/**
 * Is a column ticked, as people tick a list: one mark where it holds, and blanks or minus signs where it does not?
 *
 * @returns a column of yes and no, in the language of its header; null for anything else, and where every row is ticked.
 */
export function typeMarks(input: ColumnInput): TypedColumn | null {
  const { scan, name, origin } = input;
  const codes = [...scan.texts.keys()];
  const ticked = codes.filter((code) => ticks.has((scan.texts[code] as string).toLowerCase()));
  const crossed = codes.filter((code) => minus.has(scan.texts[code] as string));
  const marks = new Set(ticked.map((code) => (scan.texts[code] as string).toLowerCase()));
  if (marks.size !== 1 || ticked.length + crossed.length < codes.length) return null;
  if (scan.blank === 0 && crossed.length === 0) return null;
  const values = Uint8Array.from(scan.codes, (code) => (ticked.includes(code) ? 1 : 0));
  const label = scan.texts[ticked[0] as number] as string;
  const labels = /\p{Script=Cyrillic}/u.test(name) ? (['нет', 'да'] as const) : (['no', 'yes'] as const);
  const rows = ticked.reduce((sum, code) => sum + (scan.counts[code] as number), 0);
  return {
    column: { kind: 'flag', name, origin, values, labels },
    evidence: { decimal: null, dateOrder: null },
    decision: null,
    undecided: false,
    remarks: [
      {
        code: 'value.marks',
        severity: 'info',
        column: name,
        rows,
        examples: examplesOf(input, ticked),
        details: { values: label, others: scan.rows - rows },
      },
    ],
  };
}
