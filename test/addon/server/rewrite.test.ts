import { describe, expect, it } from 'vitest';
import type { SheetPort, SheetView } from '../../../addon/server/ports.ts';
import { type Desk, rewrite } from '../../../addon/server/rewrite.ts';
import type { Wish } from '../../../addon/server/strokes.ts';
import type { Cell } from '../../../core/index.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

const cells: readonly (readonly Cell[])[] = [
  ['ID', 'Mine', 'Ours', 'Later'],
  ['A1', 'x', 1, 'p'],
  ['B2', 'y', 2, 'q'],
  ['C3', 'z', 3, 'r'],
];

interface Trial {
  readonly document: MemoryDocument;
  /** Edits in the very moment of the first write, when nothing can see it any more. */
  readonly sheet: SheetPort;
}

function trial(edit: (document: MemoryDocument) => void = () => undefined): Trial {
  const document = memoryDocument({ Sheet: cells });
  document.sheet('Sheet').marks[2] = 'ours@1';
  const port = document.ports.workbook.sheets()[0]!;
  let writes = 0;
  return {
    document,
    sheet: {
      ...port,
      write(row, column, contents) {
        if (writes++ === 0) edit(document);
        port.makeRoom(row + contents.length, column + contents[0]!.length);
        return port.write(row, column, contents, []);
      },
    },
  };
}

/** Ten times what is behind each key. */
const wanted: Readonly<Record<string, number>> = { A1: 10, B2: 20, C3: 30 };

function wishFor(view: SheetView): Wish {
  const column = [...view.marks].find(([, mark]) => mark === 'ours@1')?.[0];
  if (column === undefined) return { cells: [], notes: [] };
  const [key, header] = [view.cells.findIndex((row) => row.includes('ID')), 'Ours'];
  const at = view.cells[key]!.indexOf('ID');
  const contents = view.cells.map((row) => [
    row[at] === 'ID' ? header : (wanted[String(row[at])] ?? (row[column] === null ? null : undefined)),
  ]);
  return { cells: [{ row: 0, column, contents }], notes: [] };
}

const shown = ({ document }: Trial) => {
  const rows = document.sheet('Sheet').rows.map((row) => row.map((cell) => cell.formula ?? cell.value));
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
};
const run = (edit?: (document: MemoryDocument) => void) => {
  const tried = trial(edit);
  rewrite(tried.sheet, wishFor, { desk: new Map() });
  return shown(tried);
};
const insertColumn =
  (at: number, count = 1) =>
  (document: MemoryDocument) =>
    document.ports.workbook.sheets()[0]!.insertColumns(at, count);
const done = cells.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 10 : cell)));

describe('a sheet that people edit in the moment in which it is written', () => {
  it('shows what is wished when nobody does', () => {
    expect(run()).toEqual(done);
  });

  it.each([
    ['a column inserted at the left', insertColumn(0), 0, 1],
    ['a column inserted beside ours', insertColumn(2), 2, 1],
    ['three columns inserted at the left', insertColumn(1, 3), 1, 3],
  ])('has %s, and every cell of a person as it was', (_, edit, at, count) => {
    const blank = Array.from({ length: count }, () => null);
    expect(run(edit)).toEqual(done.map((row) => [...row.slice(0, at), ...blank, ...row.slice(at)]));
  });

  it('has no column that was deleted, and what stood right of ours as it was', () => {
    expect(run((document) => document.ports.workbook.sheets()[0]!.removeColumns(1, 1, []))).toEqual(
      done.map((row) => row.filter((_, column) => column !== 1)),
    );
  });

  it('has rows in the order into which they were sorted, each with its own value', () => {
    const turned = run((document) => {
      const sheet = document.sheet('Sheet');
      sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    });
    expect(turned).toEqual([done[0], ...done.slice(1).reverse()]);
  });

  it('has a row that was inserted, empty, and each other with its own value', () => {
    const longer = run((document) => {
      const sheet = document.sheet('Sheet');
      sheet.rows.splice(
        2,
        0,
        sheet.rows[0]!.map(() => ({ value: null })),
      );
    });
    expect(longer).toEqual([...done.slice(0, 2), [], ...done.slice(2)]);
  });

  it('has formulas of a person that we have overwritten', () => {
    const tried = trial(insertColumn(0));
    tried.document.sheet('Sheet').rows[2]![1] = { value: null, formula: '=LEN("x")' };
    rewrite(tried.sheet, wishFor, { desk: new Map() });
    expect(shown(tried)[2]).toEqual([null, 'B2', '=LEN("x")', 20, 'q']);
  });

  it('ends with an error that names it when people never stop', () => {
    const { sheet } = trial();
    let at = 0;
    const restless: SheetPort = {
      ...sheet,
      write: (row, column, contents, expected) => {
        sheet.insertColumns(at++ % 2, 1);
        return sheet.write(row, column, contents, expected);
      },
    };
    expect(() => rewrite(restless, wishFor, { desk: new Map() })).toThrow('host.changed {"sheet":"Sheet"}');
  });
});

describe('a write that fails', () => {
  const failing = (sheet: SheetPort): SheetPort => ({
    ...sheet,
    write: (...args) => {
      sheet.write(...args);
      throw new Error('Service error');
    },
  });

  it('is known to the next one, which takes it from where it went', () => {
    const tried = trial(insertColumn(0));
    const desk: Desk = new Map();
    const broken = failing(tried.sheet);
    const dead: SheetPort = {
      ...broken,
      look: (options) => {
        if (desk.size > 0) throw new Error('Service error');
        return tried.sheet.look(options);
      },
    };
    expect(() => rewrite(dead, wishFor, { desk })).toThrow('Service error');
    expect(shown(tried).map((row) => row[2])).not.toEqual(['Mine', 'x', 'y', 'z']);
    rewrite(tried.sheet, () => ({ cells: [], notes: [] }), { desk });
    expect(shown(tried)).toEqual(cells.map((row) => [null, ...row]));
    expect(desk.size).toBe(0);
  });

  it('is an error where nobody has edited, and is tried again where a person took the place away', () => {
    expect(() => rewrite(failing(trial().sheet), wishFor, { desk: new Map() })).toThrow('Service error');
    const tried = trial();
    let isFirst = true;
    const once: SheetPort = {
      ...tried.sheet,
      write: (...args) => {
        if (!isFirst) return tried.sheet.write(...args);
        isFirst = false;
        tried.sheet.removeColumns(1, 1, []);
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      },
    };
    rewrite(once, wishFor, { desk: new Map() });
    expect(shown(tried)).toEqual(done.map((row) => row.filter((_, column) => column !== 1)));
  });
});
