import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetPort, StorePort, WorkbookPort } from '../../../addon/server/ports.ts';
import type { Cell } from '../../../core/index.ts';

interface Opened {
  readonly workbook: WorkbookPort;
  readonly store: StorePort;
}

type Open = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) => Opened;

/** What the use-cases rely on, whoever holds the document. */
export function describePorts(name: string, open: Open): void {
  describe(name, () => {
    let document: Opened;
    let sheet: SheetPort;

    beforeEach(() => {
      document = open({
        Customers: [
          ['ID', 'Name', 'Age'],
          ['A1', 'Ann', 31],
          ['B2', 'Bob', null],
        ],
        Other: [['x']],
      });
      sheet = document.workbook.sheets()[0]!;
    });

    it('reads a sheet, a row and a column, with null for what is empty', () => {
      expect(document.workbook.names()).toEqual(['Customers', 'Other']);
      expect(document.workbook.sheets().map((each) => each.name())).toEqual(['Customers', 'Other']);
      expect(sheet.read()).toEqual([
        ['ID', 'Name', 'Age'],
        ['A1', 'Ann', 31],
        ['B2', 'Bob', null],
      ]);
      expect(sheet.readRow(1)).toEqual(['A1', 'Ann', 31]);
      expect(sheet.readRow(50)).toEqual([]);
    });

    it('looks at cells, formulas, notes, formats, marks and the size of the grid', () => {
      sheet.writeNotes(0, 1, ['a note', '']);
      sheet.markColumn(2, 'age@1');
      const width = sheet.glance().width;
      const { cells, formulas, notes, formats, marks, height, ...view } = sheet.look({
        noteRows: 1,
        formats: true,
      });
      expect(cells).toEqual(sheet.read());
      expect(formulas).toEqual(cells.map((row) => row.map(() => '')));
      expect(notes).toEqual([['', 'a note', ...Array.from({ length: width - 2 }, () => '')]]);
      expect(formats).toEqual(cells.map(() => Array.from({ length: width }, () => '')));
      expect([marks, view.width]).toEqual([new Map([[2, 'age@1']]), width]);
      expect(height).toBeGreaterThanOrEqual(3);
      expect(sheet.look()).toMatchObject({ cells, notes: [], formats: null });
    });

    it('looks at a part of the sheet as at the whole', () => {
      sheet.markColumn(2, 'age@1');
      sheet.writeNotes(0, 1, ['a note']);
      const { cells, notes, marks, strays, height, width } = sheet.look({ noteRows: 1 });
      expect(sheet.glance()).toEqual({ marks, strays, height, width });
      expect(sheet.cellsIn({ row: 1, column: 1, rows: 2, columns: 2 })).toEqual(
        cells.slice(1).map((row) => row.slice(1)),
      );
      expect(sheet.notesIn({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([notes[0]!.slice(0, 3)]);
      expect(sheet.formatsIn({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['', '']]);
    });

    it('reads an empty sheet as no rows, and looks at it without a cell that holds something', () => {
      const empty = document.workbook.addSheet('Empty');
      expect([empty.read(), empty.readRow(0)]).toEqual([[], []]);
      expect(
        empty
          .look()
          .cells.flat()
          .every((cell) => cell === null),
      ).toBe(true);
    });

    it.each<Cell>([
      '=1+1',
      '=HYPERLINK("http://x","y")',
      '+1',
      '-x',
      '@name',
      "'quoted'",
      '007',
      '1/2',
      '2026-04-28',
      '12%',
      '£5',
      'TRUE',
      'истина',
      'May 5',
      ' padded ',
      'Young, 18–30',
      '3 < 4 & "x"',
      '',
      0,
      -1.5,
      0.1 + 0.2,
      1e-7,
      true,
      false,
      null,
    ])('writes %j as data and reads the same', (cell) => {
      expect(sheet.write(1, 1, [[cell], ['next']], [['Ann'], ['Bob']])).toBe(true);
      document.workbook.flush();
      const { cells, formulas } = sheet.look();
      expect(cells.map((row) => row[1])).toEqual(['Name', cell === '' ? null : cell, 'next']);
      expect(formulas.flat().every((formula) => formula === '')).toBe(true);
    });

    it('makes room beyond the grid', () => {
      const far = Array.from({ length: 1200 }, (_, row) => [row, `row ${row}`]);
      sheet.makeRoom(1200, 32);
      expect(sheet.write(0, 30, far, [])).toBe(true);
      expect(
        sheet
          .read()
          .map((row) => row[31])
          .slice(1198),
      ).toEqual(['row 1198', 'row 1199']);
    });

    it('writes and removes nothing where something else is than was expected', () => {
      const before = sheet.read();
      expect(sheet.write(1, 1, [['x', 1]], [['Ann', 32]])).toBe(false);
      expect(sheet.removeColumns(1, 1, [['Name'], ['Ann'], ['Bea']])).toBe(false);
      expect(sheet.read()).toEqual(before);
      expect(sheet.write(2, 2, [['x']], [[null]])).toBe(true);
    });

    it('makes room for columns: cells, marks and notes move right, and the grid is wider', () => {
      const width = sheet.glance().width;
      sheet.markColumn(1, 'name@1');
      sheet.writeNotes(0, 1, ['a note']);
      sheet.insertColumns(1, 2);
      expect(sheet.glance().width).toBe(width + 2);
      expect(sheet.read()).toEqual([
        ['ID', null, null, 'Name', 'Age'],
        ['A1', null, null, 'Ann', 31],
        ['B2', null, null, 'Bob', null],
      ]);
      expect(sheet.columnMarks()).toEqual(new Map([[3, 'name@1']]));
      expect(sheet.look({ noteRows: 1 }).notes[0]!.slice(0, 5)).toEqual(['', '', '', 'a note', '']);
    });

    it('makes room behind the last column', () => {
      const width = sheet.glance().width;
      sheet.insertColumns(width, 1);
      sheet.write(0, width, [['new']], []);
      expect(sheet.glance().width).toBe(width + 1);
      expect(sheet.readRow(0)[width]).toBe('new');
    });

    it('removes columns with their marks and notes', () => {
      const width = sheet.glance().width;
      sheet.markColumn(1, 'name@1');
      sheet.markColumn(2, 'age@1');
      sheet.writeNotes(0, 1, ['a note', 'another']);
      expect(sheet.removeColumns(0, 2, [['ID', 'Name']])).toBe(true);
      expect(sheet.glance().width).toBe(width - 2);
      expect(sheet.readRow(0)).toEqual(['Age']);
      expect(sheet.columnMarks()).toEqual(new Map([[0, 'age@1']]));
      expect(sheet.look({ noteRows: 1 }).notes[0]!.join('')).toBe('another');
    });

    it('replaces and takes away marks wherever their column is', () => {
      sheet.markColumn(1, 'one');
      sheet.markColumn(2, 'three');
      sheet.changeMark('one', 'two');
      sheet.changeMark('none', 'four');
      expect(sheet.columnMarks()).toEqual(
        new Map([
          [1, 'two'],
          [2, 'three'],
        ]),
      );
      sheet.changeMark('two', null);
      sheet.changeMark('three', null);
      expect(sheet.columnMarks()).toEqual(new Map());
      expect(sheet.sheetMark()).toBeNull();
      sheet.markSheet('ours');
      sheet.markSheet('ours again');
      expect([sheet.sheetMark(), document.workbook.sheets()[1]!.sheetMark()]).toEqual(['ours again', null]);
      sheet.markSheet(null);
      expect(sheet.sheetMark()).toBeNull();
    });

    it('adds, empties and removes sheets', () => {
      const added = document.workbook.addSheet('Ours', 1);
      added.makeRoom(2, 2);
      added.write(
        0,
        0,
        [
          ['a', 1],
          ['b', 2],
        ],
        [],
      );
      added.markSheet('ours');
      added.dress();
      expect(added.read()).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(document.workbook.sheets().map((each) => each.name())).toEqual(['Customers', 'Ours', 'Other']);
      const found = document.workbook.sheets()[1]!;
      expect([found.id, found.sheetMark()]).toEqual([added.id, 'ours']);
      added.write(
        0,
        0,
        added.read().map((row) => row.map(() => null)),
        [],
      );
      expect(added.read()).toEqual([]);
      added.remove();
      expect(document.workbook.sheets().map((each) => each.name())).toEqual(['Customers', 'Other']);
    });

    it('refuses a second sheet of the same name', () => {
      expect(() => document.workbook.addSheet('Other')).toThrow();
    });

    it('says that nothing is protected', () => {
      expect(sheet.protections([0, 1, 2])).toEqual([]);
    });

    it('keeps, replaces and forgets texts of any length', () => {
      const { store } = document;
      const long = noise(40_000);
      const longer = noise(400_000);
      expect([store.keys(), store.get('a')]).toEqual([[], null]);
      store.set('a', 'кратко');
      store.set('b', long);
      store.set('c', longer);
      store.set('d', '');
      expect([...store.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
      expect(store.get('a')).toBe('кратко');
      expect(store.get('b') === long).toBe(true);
      expect(store.get('c') === longer).toBe(true);
      expect(store.get('d')).toBe('');
      store.set('b', longer);
      store.set('c', long);
      expect(store.get('b') === longer).toBe(true);
      expect(store.get('c') === long).toBe(true);
      store.keepOnly(new Set(['a', 'b']));
      expect([[...store.keys()].sort(), store.get('c')]).toEqual([['a', 'b'], null]);
      expect(store.get('b') === longer).toBe(true);
      for (const key of store.keys()) store.set(key, null);
      expect([store.keys(), store.get('b')]).toEqual([[], null]);
      expect(document.workbook.sheets().map((each) => each.name())).toEqual(['Customers', 'Other']);
    });
  });
}

/** Text that hardly compresses, in two alphabets. */
function noise(length: number): string {
  let state = length;
  let text = '';
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${state.toString(36)}ж`;
  }
  return text.slice(0, length);
}
