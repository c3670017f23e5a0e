import { describe, expect, it } from 'vitest';
import { refresh } from '../../../addon/server/refresh.ts';
import { undo } from '../../../addon/server/undo.ts';
import type { Cell } from '../../../core/index.ts';
import { customers, fakeEngine, sales } from './fake-engine.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

const engine = fakeEngine();
const open = () => memoryDocument({ Customers: customers, Sales: sales });
const cellsOf = (document: MemoryDocument, name = 'Customers') =>
  document.sheet(name).rows.map((row) => row.map((cell) => cell.value));
const column = (document: MemoryDocument, header: string): Cell[] => {
  const cells = cellsOf(document);
  const index = cells[0]!.indexOf(header);
  return cells.slice(1).map((row) => row[index] ?? null);
};
/** What a person does: types into a cell. */
const type = (document: MemoryDocument, row: number, header: string, value: Cell, formula?: string) => {
  const sheet = document.sheet('Customers');
  const index = sheet.rows[0]!.findIndex((cell) => cell.value === header);
  sheet.rows[row]![index] = formula === undefined ? { value } : { value, formula };
};

describe('a first refresh', () => {
  it('writes own columns right of the data and leaves every other cell as it was', () => {
    const document = open();
    const summary = refresh(document.ports, engine);
    expect(summary).toMatchObject({ columnsAdded: 2, columnsUpdated: 0, cellsChanged: 8, cellsKept: 0 });
    const cells = cellsOf(document);
    expect(cells.map((row) => row.slice(0, 3))).toEqual(customers);
    expect(cells.map((row) => row.slice(3, 5))).toEqual([
      ['Segment', 'Fit'],
      ['Young', 31 / 8],
      ['Old', 45 / 8],
      ['Old', 62 / 8],
      ['Young', 28 / 8],
    ]);
    expect(document.sheet('Customers').notes.get('0,3')).toBe('As of 2026-04-28');
    expect(cellsOf(document, 'Our segments')).toEqual([
      ['Segment', 'Customers', null, null],
      ['Young', 2, null, null],
      ['Old', 2, null, null],
    ]);
  });

  it('keeps the report and the model with the document', () => {
    const document = open();
    refresh(document.ports, engine, { asOf: '2026-01-01' });
    expect(JSON.parse(document.store.get('report.1')!).asOf).toBe('2026-01-01');
    expect(JSON.parse(document.store.get('model.1')!).members).toEqual({
      A1: 's1',
      B2: 's2',
      C3: 's2',
      D4: 's1',
    });
  });

  it('writes below a header that is not in the first row, and leaves what stands above', () => {
    const above: Cell[][] = [['Our customers'], [], ['as of today', null, null, null, 'x']];
    const document = memoryDocument({ Customers: [...above, ...customers, [null, 'Total', 4]] });
    const before = document.snapshot();
    refresh(document.ports, fakeEngine({ headerRow: 3 }));
    const cells = cellsOf(document);
    expect(cells.slice(0, 3).map((row) => row.slice(5, 7))).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(cells.slice(3).map((row) => row[5])).toEqual(['Segment', 'Young', 'Old', 'Old', 'Young', null]);
    undo(document.ports);
    expect(document.snapshot()).toEqual(before);
  });

  it('joins by all key columns together', () => {
    const branches = [
      ['ID', 'City', 'Age'],
      [1, 'York', 20],
      [1, 'Leeds', 60],
      ['1', 'Bath', 30],
    ];
    const document = memoryDocument({ Customers: branches });
    const two = fakeEngine({ key: ['ID', 'City'] });
    refresh(document.ports, two);
    const sheet = document.sheet('Customers');
    sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    expect(refresh(document.ports, two)).toMatchObject({ cellsChanged: 0, cellsKept: 0 });
    expect(column(document, 'Segment')).toEqual(['Young', 'Old', 'Young']);
  });

  it('says on its own sheets whose they are', () => {
    const document = open();
    refresh(document.ports, engine, { locale: 'ru' });
    expect(document.sheet('Our segments').notes.get('0,0')).toContain('при каждом обновлении');
  });

  it('tells its column from a column of the person with the same header', () => {
    const theirs = customers.map((row, index) => [...row, index === 0 ? 'Segment' : 'mine']);
    const document = memoryDocument({ Customers: theirs });
    refresh(document.ports, engine);
    expect(column(document, 'Segment')).toEqual(['mine', 'mine', 'mine', 'mine']);
    expect(column(document, 'Segment (Segmentry)')).toEqual(['Young', 'Old', 'Old', 'Young']);
  });

  it('does not take over a sheet of the person that has the title of ours', () => {
    const document = memoryDocument({ Customers: customers, 'Our segments': [['mine']] });
    refresh(document.ports, engine);
    expect(cellsOf(document, 'Our segments')[0]![0]).toBe('mine');
    expect(cellsOf(document, 'Our segments (Segmentry)')[0]![0]).toBe('Segment');
  });
});

describe('a second refresh', () => {
  it('with the same data changes nothing and adds no column', () => {
    const document = open();
    refresh(document.ports, engine);
    const before = document.visible();
    const summary = refresh(document.ports, engine);
    expect(summary).toMatchObject({ columnsAdded: 0, columnsUpdated: 0, cellsChanged: 0 });
    expect(document.visible()).toEqual(before);
  });

  it('leaves nothing behind in the store but what undo needs', () => {
    const document = open();
    for (let day = 1; day <= 5; day++) refresh(document.ports, engine, { asOf: `2026-05-0${day}` });
    expect([...document.store.keys()].sort()).toEqual([
      'head',
      'journal.5',
      'legend.4',
      'legend.5',
      'model.4',
      'model.5',
      'report.4',
      'report.5',
      'written.4',
      'written.5',
    ]);
  });

  it('finds its columns after a person renamed, moved and sorted', () => {
    const document = open();
    refresh(document.ports, engine);
    const sheet = document.sheet('Customers');
    sheet.rows[0]![3] = { value: 'Group' };
    const [header, ...rows] = sheet.rows;
    sheet.rows = [header!, ...rows.reverse()];
    for (const row of sheet.rows) row.unshift(...row.splice(3, 1));
    sheet.marks.unshift(...sheet.marks.splice(3, 1));
    sheet.notes = new Map([
      ['0,0', 'As of 2026-04-28'],
      ['0,4', 'How typical'],
    ]);
    type(document, 1, 'Age', 70);
    expect(refresh(document.ports, engine)).toMatchObject({
      columnsAdded: 0,
      columnsUpdated: 2,
      cellsChanged: 2,
    });
    expect(column(document, 'Group')).toEqual(['Old', 'Old', 'Old', 'Young']);
    expect(column(document, 'ID')).toEqual(['D4', 'C3', 'B2', 'A1']);
  });

  it('fills rows that were added and forgets rows that were deleted', () => {
    const document = open();
    refresh(document.ports, engine);
    const sheet = document.sheet('Customers');
    sheet.rows.splice(1, 1);
    sheet.rows.push(['E5', 'Eve', 20].map((value) => ({ value })));
    while (sheet.rows[4]!.length < sheet.width) sheet.rows[4]!.push({ value: null });
    refresh(document.ports, engine);
    expect(column(document, 'Segment')).toEqual(['Old', 'Old', 'Young', 'Young']);
    expect(document.sheet('Our segments').rows[1]![1]!.value).toBe(2);
  });

  it('removes a column that the analysis no longer fills, and adds a new one', () => {
    const document = open();
    refresh(document.ports, engine);
    const summary = refresh(document.ports, fakeEngine({ columns: ['segment', 'churn-risk'] }));
    expect(summary).toMatchObject({ columnsAdded: 1, columnsRemoved: 1 });
    expect(cellsOf(document)[0]!.slice(0, 5)).toEqual(['ID', 'Name', 'Age', 'Segment', 'Risk']);
  });

  it('removes a sheet that is no longer wanted, unless a person wrote into it', () => {
    const names = (document: MemoryDocument) => document.ports.workbook.sheets().map((sheet) => sheet.name());
    const untouched = open();
    refresh(untouched.ports, engine);
    refresh(untouched.ports, fakeEngine({ sheets: [] }));
    expect(names(untouched)).toEqual(['Customers', 'Sales']);
    const written = open();
    refresh(written.ports, engine);
    written.sheet('Our segments').rows[1]![2] = { value: 'call them' };
    expect(refresh(written.ports, fakeEngine({ sheets: [] })).kept).toEqual(['Our segments']);
    refresh(written.ports, engine);
    expect(names(written)).toEqual(['Customers', 'Sales', 'Our segments', 'Our segments (Segmentry)']);
    expect(written.sheet('Our segments').rows[1]![2]!.value).toBe('call them');
  });

  it('does not read its own columns and sheets as data', () => {
    const document = open();
    refresh(document.ports, engine);
    const seen: unknown[] = [];
    refresh(document.ports, {
      ...engine,
      analyse: (input) => {
        seen.push(input.workbook.sheets.map((sheet) => [sheet.name, sheet.cells[0]]));
        return engine.analyse(input);
      },
    });
    expect(seen).toEqual([
      [
        ['Customers', ['ID', 'Name', 'Age']],
        ['Sales', sales[0]],
      ],
    ]);
  });
});

describe('what a person typed into our columns', () => {
  it('is kept and counted, value and formula, until they clear the cell', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Segment', 'VIP');
    type(document, 2, 'Fit', 7, '=A2');
    expect(refresh(document.ports, engine)).toMatchObject({ cellsKept: 2, cellsChanged: 0 });
    type(document, 4, 'Age', 80);
    expect(refresh(document.ports, engine)).toMatchObject({ cellsKept: 2, cellsChanged: 2 });
    expect(column(document, 'Segment')).toEqual(['VIP', 'Old', 'Old', 'Old']);
    expect(document.sheet('Customers').rows[2]![4]).toEqual({ value: 7, formula: '=A2' });
    type(document, 1, 'Segment', null);
    expect(refresh(document.ports, engine)).toMatchObject({ cellsKept: 1, cellsChanged: 1 });
    expect(column(document, 'Segment')[0]).toBe('Young');
  });

  it('stays a formula even where it gives our own value', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 2, 'Segment', 'Old', '=IF(C3>40,"Old","Young")');
    type(document, 1, 'Age', 80);
    refresh(document.ports, engine);
    expect(document.sheet('Customers').rows[2]![3]!.formula).toBe('=IF(C3>40,"Old","Young")');
    expect(column(document, 'Segment')[0]).toBe('Old');
  });

  it('is not mistaken for ours when the key of a row was corrected', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'ID', 'A9');
    type(document, 1, 'Age', 80);
    refresh(document.ports, engine);
    expect(column(document, 'Segment')[0]).toBe('Old');
  });

  it('saves a column from removal; it stays, and is no data for the next run', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Fit', 'very');
    expect(refresh(document.ports, fakeEngine({ columns: ['segment'] })).kept).toEqual(['Fit']);
    expect(column(document, 'Fit')[0]).toBe('very');
    expect(refresh(document.ports, engine)).toMatchObject({ columnsAdded: 1 });
  });
});

describe('a refresh that cannot be written', () => {
  const refused = (document: MemoryDocument, run: () => unknown) => {
    const before = document.snapshot();
    let code = '';
    try {
      run();
    } catch (error) {
      code = (error as { code: string }).code;
    }
    expect(document.snapshot()).toEqual(before);
    return code;
  };

  it('says that the sheet is protected before anything is written', () => {
    const document = open();
    document.sheet('Customers').protectedWhole = true;
    expect(refused(document, () => refresh(document.ports, engine))).toBe('host.protected');
  });

  it('says that a key occurs twice before anything is written', () => {
    const document = memoryDocument({ Customers: [...customers, ['A1', 'Ann again', 3]] });
    expect(refused(document, () => refresh(document.ports, engine))).toBe('input.key-duplicates');
  });

  it('says that another refresh is under way', () => {
    const document = open();
    document.busy = true;
    expect(refused(document, () => refresh(document.ports, engine))).toBe('host.busy');
  });

  it('stops when the person asks for it', () => {
    const document = open();
    const stopping = {
      ...engine,
      analyse: (input: Parameters<typeof engine.analyse>[0]) => {
        document.ports.progress.requestCancel();
        return engine.analyse(input);
      },
    };
    expect(refused(document, () => refresh(document.ports, stopping))).toBe('host.cancelled');
  });

  it('stops in good order when there is no time left to write', () => {
    const document = open();
    const slow = {
      ...engine,
      analyse: (input: Parameters<typeof engine.analyse>[0]) => {
        expect(input.deadline?.()).toBe(false);
        document.clock += 280_000;
        expect(input.deadline?.()).toBe(true);
        return engine.analyse(input);
      },
    };
    expect(refused(document, () => refresh(document.ports, slow))).toBe('limit.time');
  });

  it('notices that the key column went away meanwhile', () => {
    const document = open();
    const meddling = {
      ...engine,
      analyse: (input: Parameters<typeof engine.analyse>[0]) => {
        const analysis = engine.analyse(input);
        document.sheet('Customers').rows[0]![0] = { value: 'Number' };
        return analysis;
      },
    };
    expect(() => refresh(document.ports, meddling)).toThrow('host.changed');
    expect(document.sheet('Customers').marks.filter(Boolean)).toEqual([]);
  });

  it('leaves what a person typed into a cell that has just been written', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Age', 80);
    type(document, 2, 'Age', 20);
    document.watch = (name, moment) => {
      if (name !== 'write' || moment !== 'after') return;
      document.watch = () => undefined;
      type(document, 1, 'Segment', 'VIP');
    };
    refresh(document.ports, engine);
    expect(column(document, 'Segment')).toEqual(['VIP', 'Young', 'Old', 'Young']);
    expect(refresh(document.ports, engine)).toMatchObject({ cellsKept: 1, cellsChanged: 0 });
  });

  it('joins by key when the sheet was sorted meanwhile', () => {
    const document = open();
    const meddling = {
      ...engine,
      analyse: (input: Parameters<typeof engine.analyse>[0]) => {
        const analysis = engine.analyse(input);
        const [header, ...rows] = document.sheet('Customers').rows;
        document.sheet('Customers').rows = [header!, ...rows.reverse()];
        return analysis;
      },
    };
    refresh(document.ports, meddling);
    expect(column(document, 'ID')).toEqual(['D4', 'C3', 'B2', 'A1']);
    expect(column(document, 'Segment')).toEqual(['Young', 'Old', 'Old', 'Young']);
  });
});

describe('a refresh that the host cut off', () => {
  it('is taken back by the next run, which keeps what a person typed in between', () => {
    const document = open();
    refresh(document.ports, engine);
    const gone = () => {
      throw new Error('six minutes are over');
    };
    document.watch = (name) => {
      if (name !== 'removeColumns') return;
      document.watch = gone;
      gone();
    };
    expect(() => refresh(document.ports, fakeEngine({ columns: ['segment'] }))).toThrow('host.interrupted');
    document.watch = () => undefined;
    expect(JSON.parse(document.store.get('head')!).pending.generation).toBe(2);
    type(document, 1, 'Fit', 'mine');
    refresh(document.ports, engine);
    expect(column(document, 'Fit')).toEqual(['mine', 45 / 8, 62 / 8, 28 / 8]);
    expect(JSON.parse(document.store.get('head')!).pending).toBeNull();
  });
});

describe('undo', () => {
  it('of the first refresh restores the document and leaves nothing in the store', () => {
    const document = open();
    const before = document.snapshot();
    refresh(document.ports, engine);
    expect(undo(document.ports)).toEqual({
      columnsRemoved: 2,
      columnsRestored: 0,
      kept: [],
      refreshOf: '2026-04-28T00:00:00.000Z',
    });
    expect(document.snapshot()).toEqual(before);
  });

  it('of a later refresh restores values, notes, columns, sheets, model and report', () => {
    const document = open();
    refresh(document.ports, engine);
    const before = document.visible();
    type(document, 1, 'Age', 80);
    const other = fakeEngine({ columns: ['churn-risk', 'segment'], sheets: ['churn'] });
    refresh(document.ports, other, { asOf: '2026-06-01' });
    undo(document.ports);
    type(document, 1, 'Age', 31);
    expect(document.visible()).toEqual(before);
    expect(JSON.parse(document.store.get('head')!)).toMatchObject({ current: 1, undo: null, pending: null });
    expect(refresh(document.ports, engine)).toMatchObject({ cellsChanged: 0, columnsAdded: 0 });
  });

  it('takes back the last refresh that changed something', () => {
    const document = open();
    const before = document.snapshot();
    refresh(document.ports, engine);
    refresh(document.ports, engine);
    undo(document.ports);
    expect(document.snapshot()).toEqual(before);
  });

  it('has nothing to do twice', () => {
    const document = open();
    refresh(document.ports, engine);
    undo(document.ports);
    expect(undo(document.ports).refreshOf).toBeNull();
  });

  it('leaves rows where people have sorted them and keeps what they typed since', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Age', 80);
    refresh(document.ports, engine);
    const [header, ...rows] = document.sheet('Customers').rows;
    document.sheet('Customers').rows = [header!, ...rows.reverse()];
    type(document, 1, 'Segment', 'VIP');
    undo(document.ports);
    expect(column(document, 'ID')).toEqual(['D4', 'C3', 'B2', 'A1']);
    expect(column(document, 'Segment')).toEqual(['VIP', 'Old', 'Old', 'Young']);
  });

  it('follows a header that moved down since', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Age', 80);
    refresh(document.ports, engine);
    const sheet = document.sheet('Customers');
    sheet.rows.unshift(
      sheet.rows[0]!.map(() => ({ value: null })),
      sheet.rows[0]!.map(() => ({ value: 'title' })),
    );
    undo(document.ports);
    expect(cellsOf(document).map((row) => row[3])).toEqual([
      null,
      'title',
      'Segment',
      'Young',
      'Old',
      'Old',
      'Young',
    ]);
  });

  it('takes added columns away even when the key column is gone', () => {
    const document = open();
    refresh(document.ports, engine);
    document.sheet('Customers').rows[0]![0] = { value: 'Number' };
    expect(undo(document.ports)).toMatchObject({ columnsRemoved: 2, kept: [] });
    expect(cellsOf(document)[0]!.slice(0, 4)).toEqual(['Number', 'Name', 'Age', null]);
  });

  it('leaves a column in place that a person typed into, without our values', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Segment', 'VIP');
    expect(undo(document.ports)).toMatchObject({ columnsRemoved: 1, kept: ['Segment'] });
    expect(column(document, 'Segment')).toEqual(['VIP', null, null, null]);
  });

  it('leaves beside our cells what a person wrote on a sheet that is written anew', () => {
    const document = open();
    refresh(document.ports, engine);
    document.sheet('Our segments').rows[1]![3] = { value: 'to the board' };
    type(document, 1, 'Age', 80);
    refresh(document.ports, engine);
    expect(cellsOf(document, 'Our segments')[1]).toEqual(['Young', 1, null, 'to the board']);
    document.sheet('Our segments').rows[2]![3] = { value: 'and the staff' };
    undo(document.ports);
    expect(cellsOf(document, 'Our segments')).toEqual([
      ['Segment', 'Customers', null, null],
      ['Young', 2, null, 'to the board'],
      ['Old', 2, null, 'and the staff'],
    ]);
  });

  it('leaves what a person typed into such a sheet while it was written', () => {
    const document = open();
    refresh(document.ports, engine);
    type(document, 1, 'Age', 80);
    document.watch = (name, moment) => {
      if (name !== 'flush' && !(name === 'write' && moment === 'before')) return;
      document.watch = () => undefined;
      document.sheet('Our segments').rows[2]![0] = { value: 'The old' };
    };
    refresh(document.ports, engine);
    expect(cellsOf(document, 'Our segments').slice(1)).toEqual([
      ['Young', 1, null, null],
      ['The old', 3, null, null],
    ]);
  });

  it('leaves a sheet of ours in place that a person wrote into', () => {
    const document = open();
    refresh(document.ports, engine);
    document.sheet('Our segments').rows[1]![2] = { value: 'call them' };
    expect(undo(document.ports).kept).toEqual(['Our segments']);
    expect(document.sheet('Our segments').rows[1]![2]!.value).toBe('call them');
  });
});

describe('a copy of a sheet with our columns', () => {
  it('is the person’s: never written, and our columns in it are no data', () => {
    const document = open();
    refresh(document.ports, engine);
    const source = document.sheet('Customers');
    const copy = document.ports.workbook.addSheet('Copy of Customers');
    Object.assign(document.sheet('Copy of Customers'), {
      rows: source.rows.map((row) => [...row]),
      width: source.width,
      marks: [...source.marks],
    });
    const before = copy.read();
    const seen: string[][] = [];
    refresh(
      document.ports,
      {
        ...engine,
        analyse: (input) => {
          seen.push(...input.workbook.sheets.map((sheet) => sheet.cells[0]!.map(String)));
          return engine.analyse(input);
        },
      },
      { asOf: '2026-07-01' },
    );
    expect(copy.read()).toEqual(before);
    expect(seen).toEqual([
      ['ID', 'Name', 'Age'],
      ['Sale', 'ID', 'Premium'],
      ['ID', 'Name', 'Age'],
    ]);
  });

  it('whose stored texts a person has lost is refreshed all the same', () => {
    const document = open();
    refresh(document.ports, engine);
    for (const key of [...document.store.keys()]) if (key !== 'head') document.store.delete(key);
    expect(refresh(document.ports, engine)).toMatchObject({ columnsAdded: 2, kept: ['Segment', 'Fit'] });
    document.store.delete('journal.2');
    expect(undo(document.ports).refreshOf).toBeNull();
  });

  it('keeps sheets that people complete when our store is lost, and gets new ones', () => {
    const document = open();
    const lists = fakeEngine({ sheets: ['list'] });
    refresh(document.ports, lists);
    document.sheet('Our list').rows[1]![2] = { value: 'call them' };
    document.store.clear();
    expect(refresh(document.ports, lists).kept).toEqual(['Segment', 'Fit', 'Our list']);
    expect(document.sheet('Our list').rows[1]![2]!.value).toBe('call them');
    expect(cellsOf(document, 'Our list (Segmentry)')[1]!.slice(0, 3)).toEqual(['Young', 2, null]);
    undo(document.ports);
    expect(document.sheet('Our list (Segmentry)')).toBeUndefined();
    expect(document.sheet('Our list').mark).toBe(`list@${document.sheet('Our list').id}`);
  });

  it('in a document without our store keeps the old columns and gets new ones', () => {
    const document = open();
    refresh(document.ports, engine);
    document.store.clear();
    const summary = refresh(document.ports, engine);
    expect(summary).toMatchObject({ columnsAdded: 2, kept: ['Segment', 'Fit'] });
    undo(document.ports);
    expect(cellsOf(document)[0]!.slice(0, 5)).toEqual(['ID', 'Name', 'Age', 'Segment', 'Fit']);
  });
});
