import { type Parts, partText, relationshipsOf } from './parts.ts';
import { decodeEscapes, visitXml } from './xml.ts';

interface BookSheet {
  readonly name: string;
  /** False for a sheet that is a chart or a dialog. */
  readonly grid: boolean;
  readonly part: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What the parts other than the sheets say. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly BookSheet[];
  readonly strings: readonly string[];
  /** Number format of each cell style; empty is General. */
  readonly formats: readonly string[];
  /** Days between this book's day 0 and 1899-12-30. */
  readonly dayOffset: number;
}

/** Reads everything of an .xlsx file that its sheets refer to. */
export function readBook(parts: Parts): Book {
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw new Error('no workbook');
  const related = relationshipsOf(parts, part);
  const sheets: BookSheet[] = [];
  let dayOffset = 0;
  visitXml(partText(parts, part), {
    open({ name, attributes }) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) dayOffset = 1462;
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const target = related.find((relation) => relation.id === id);
      if (id === undefined || target === undefined) return;
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      const grid = target.type === 'worksheet';
      sheets.push({ name: attributes.name ?? '', grid, part: target.target, hidden, relationship: id });
    },
  });
  const partOf = (type: string) => related.find((relation) => relation.type === type)?.target;
  return {
    part,
    sheets,
    strings: readStrings(parts, partOf('sharedStrings')),
    formats: readFormats(parts, partOf('styles')),
    dayOffset,
  };
}

function readStrings(parts: Parts, part: string | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined || !parts.has(part)) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  visitXml(partText(parts, part), {
    open({ name }) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = phonetic === 0;
    },
    close({ name }) {
      if (name === 'si') strings.push(decodeEscapes(current));
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    text(value) {
      if (inText) current += value;
    },
  });
  return strings;
}

/** Formats that every workbook has by number, as far as they show a kind of value. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

function readFormats(parts: Parts, part: string | undefined): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (part === undefined || !parts.has(part)) return formats;
  let inCells = false;
  visitXml(partText(parts, part), {
    open({ name, attributes }) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      const code = own.get(id) ?? builtIn[id] ?? '';
      formats.push(/^general$/i.test(code) ? '' : code);
    },
    close({ name }) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
