/** A row or a column of a reference. Fixed by a dollar sign, it stays where it is when the formula is copied. */
export interface ReferencePart {
  readonly at: number;
  readonly fixed: boolean;
}

export interface Moves {
  /** @returns the new place, counted from 0; −1 when there is none any more. */
  readonly row: (part: ReferencePart) => number;
  readonly column: (part: ReferencePart) => number;
}

const cell = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const token = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)![$\w:]*`,
    String.raw`(${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(])`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*`,
    String.raw`\d[\d.]*(?:E[+-]?\d+)?`,
  ].join('|'),
  'giu',
);

/**
 * The formula with every reference to its own sheet moved; null when one of them leads nowhere any more. Texts, names
 * and references to other sheets stay.
 */
export function moveFormula(formula: string, moves: Moves): string | null {
  let lost = false;
  const moved = formula.replace(token, (whole: string, reference: string | undefined) => {
    if (reference === undefined) return whole;
    return reference.replace(
      /(\$?)([A-Z]*)(\$?)(\d*)/gi,
      (_, first: string, letters: string, second: string, digits: string) => {
        const rowFixed = letters === '' ? first : second;
        const column = letters === '' ? '' : place(letterPart(letters, first), moves.column, lettersOf);
        const row =
          digits === '' ? '' : place({ at: Number(digits) - 1, fixed: rowFixed !== '' }, moves.row, rowOf);
        if (column === null || row === null) {
          lost = true;
          return '';
        }
        return letters === '' ? first + row : `${first}${column}${second}${row}`;
      },
    );
  });
  return lost ? null : moved;
}

function letterPart(letters: string, dollar: string): ReferencePart {
  let at = 0;
  for (const letter of letters.toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64;
  return { at: at - 1, fixed: dollar !== '' };
}

function place(
  part: ReferencePart,
  move: (part: ReferencePart) => number,
  write: (at: number) => string,
): string | null {
  const at = move(part);
  return at < 0 ? null : write(at);
}

function rowOf(at: number): string {
  return String(at + 1);
}

/** 0 → A, 25 → Z, 26 → AA. */
function lettersOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : lettersOf(Math.floor(at / 26) - 1) + letter;
}
