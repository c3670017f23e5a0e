import { columnIndex } from '../../host/a1.ts';
import type { CellValue } from '../../host/index.ts';
import { isDateFormat } from '../../host/number-format.ts';
import type { Book } from './read-book.ts';
import { decodeEscapes, visitXml } from './xml.ts';

/** A cell and where it lies in the text of its sheet. */
export interface SheetCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: string | null;
  readonly start: number;
  readonly end: number;
}

export interface SheetRow {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Where its end tag begins; the end of the start tag when it closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetText {
  readonly text: string;
  readonly prefix: string;
  readonly rows: readonly SheetRow[];
  /** `[start, openEnd, closeStart, end]` of the element that holds the rows. */
  readonly data: readonly [number, number, number, number];
  readonly dimension: readonly [number, number] | null;
}

/** What stands for the result of a formula that a program wrote and never worked out. */
const unsaved = '#NO_RESULT!';

/** Reads the cells of a sheet and remembers where each one lies. */
export function readSheetText(text: string, book: Book): SheetText {
  const rows: SheetRow[] = [];
  let data: [number, number, number, number] = [0, 0, 0, 0];
  let dimension: [number, number] | null = null;
  let prefix = '';
  let row = -1;
  let cells: SheetCell[] = [];
  let cell = {
    column: -1,
    type: '',
    style: null as string | null,
    value: '',
    formula: null as string | null,
    inline: '',
  };
  let into: 'value' | 'formula' | 'inline' | null = null;
  visitXml(text, {
    open(element) {
      const { name, attributes } = element;
      if (name === 'worksheet') prefix = element.prefix;
      else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        cells = [];
        cell = { ...cell, column: -1 };
      } else if (name === 'c') {
        const letters = /^[A-Z]+/i.exec(attributes.r ?? '')?.[0];
        const column = letters === undefined ? cell.column + 1 : columnIndex(letters);
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: attributes.s ?? null,
          value: '',
          formula: null,
          inline: '',
        };
      } else if (name === 'v') into = 'value';
      else if (name === 'f') {
        into = 'formula';
        cell.formula = '';
      } else if (name === 't') into = 'inline';
    },
    text(value) {
      if (into === 'value') cell.value += value;
      else if (into === 'formula') cell.formula += value;
      else if (into === 'inline') cell.inline += value;
    },
    close(element, closeStart, end) {
      const { name, start, openEnd } = element;
      if (name === 'v' || name === 'f' || name === 't') into = null;
      else if (name === 'c')
        cells.push({
          column: cell.column,
          value: cellValue(cell, book),
          formula: cell.formula === null || cell.formula === '' ? null : `=${cell.formula}`,
          style: cell.style,
          start,
          end,
        });
      else if (name === 'row') rows.push({ row, start, openEnd, closeStart, end, cells });
      else if (name === 'sheetData') data = [start, openEnd, closeStart, end];
      else if (name === 'dimension') dimension = [start, end];
    },
  });
  return { text, prefix, rows, data, dimension };
}

function cellValue(
  cell: {
    readonly type: string;
    readonly style: string | null;
    readonly value: string;
    readonly inline: string;
    readonly formula: string | null;
  },
  book: Book,
): CellValue {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline === '' ? null : decodeEscapes(cell.inline);
  if (value === '') return type === 'str' || cell.formula === null ? null : unsaved;
  if (type === 's') return book.strings[Number(value)] || null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'n') {
    const date = cell.style !== null && isDateFormat(book.formats[Number(cell.style)] ?? '');
    return Number(value) + (date ? book.dayOffset : 0);
  }
  return value;
}
