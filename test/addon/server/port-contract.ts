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
      expect(sheet.readColumn(2)).toEqual(['Age', 31, null]);
      expect(sheet.readColumn(500)).toEqual([]);
      expect(sheet.formulas(0)).toEqual([false, false, false]);
    });

    it('reads an empty sheet as no rows', () => {
      const empty = document.workbook.addSheet('Empty');
      expect([empty.read(), empty.readRow(0), empty.readColumn(0), empty.formulas(0)]).toEqual([
        [],
        [],
        [],
        [],
      ]);
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
      sheet.write(1, 1, [[cell], ['next']]);
      document.workbook.flush();
      expect(sheet.readColumn(1)).toEqual(['Name', cell === '' ? null : cell, 'next']);
      expect(sheet.formulas(1)).toEqual([false, false, false]);
    });

    it('writes beyond the grid', () => {
      const far = Array.from({ length: 1200 }, (_, row) => [row, `row ${row}`]);
      sheet.write(0, 30, far);
      expect(sheet.readColumn(31).slice(1198)).toEqual(['row 1198', 'row 1199']);
    });

    it('makes room for a column: cells, marks and notes move right, and the grid is wider by one', () => {
      const width = sheet.width();
      sheet.markColumn(1, 'name@1');
      sheet.setNote(0, 1, 'a note');
      sheet.insertColumn(1, 0);
      expect(sheet.width()).toBe(width + 1);
      expect(sheet.read()).toEqual([
        ['ID', null, 'Name', 'Age'],
        ['A1', null, 'Ann', 31],
        ['B2', null, 'Bob', null],
      ]);
      expect(sheet.columnMarks()).toEqual(new Map([[2, 'name@1']]));
      expect([sheet.note(0, 1), sheet.note(0, 2)]).toEqual(['', 'a note']);
    });

    it('makes room behind the last column', () => {
      const width = sheet.width();
      sheet.insertColumn(width, 0);
      sheet.write(0, width, [['new']]);
      expect(sheet.width()).toBe(width + 1);
      expect(sheet.readRow(0)[width]).toBe('new');
    });

    it('removes a column with its mark and its note', () => {
      const width = sheet.width();
      sheet.markColumn(1, 'name@1');
      sheet.markColumn(2, 'age@1');
      sheet.setNote(0, 1, 'a note');
      sheet.removeColumn(1);
      expect(sheet.width()).toBe(width - 1);
      expect(sheet.readRow(0)).toEqual(['ID', 'Age']);
      expect(sheet.columnMarks()).toEqual(new Map([[1, 'age@1']]));
      expect(sheet.note(0, 1)).toBe('');
    });

    it('replaces and takes away marks', () => {
      sheet.markColumn(1, 'one');
      sheet.markColumn(1, 'two');
      expect(sheet.columnMarks()).toEqual(new Map([[1, 'two']]));
      sheet.markColumn(1, null);
      sheet.markColumn(2, null);
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
      added.write(0, 0, [
        ['a', 1],
        ['b', 2],
      ]);
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
