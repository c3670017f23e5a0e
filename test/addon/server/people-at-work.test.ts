import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refresh } from '../../../addon/server/refresh.ts';
import { undo } from '../../../addon/server/undo.ts';
import type { Cell } from '../../../core/index.ts';
import { fakeEngine } from './fake-engine.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

const engines = [
  fakeEngine(),
  fakeEngine({ columns: ['churn-risk', 'segment'], sheets: ['segments', 'plan'] }),
  fakeEngine({ columns: ['segment-fit'], sheets: [] }),
];

/** What can happen in an hour of office work. */
type Act =
  | { readonly kind: 'refresh'; readonly engine: number; readonly day: number }
  | {
      readonly kind:
        | 'undo'
        | 'sort'
        | 'add-row'
        | 'delete-row'
        | 'move-column'
        | 'add-column'
        | 'rename'
        | 'delete-column';
      readonly at: number;
    }
  | {
      readonly kind: 'type' | 'type-into-plan';
      readonly row: number;
      readonly column: number;
      readonly value: Cell;
    };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('refresh' as const),
    engine: fc.nat(2),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'undo',
      'sort',
      'add-row',
      'delete-row',
      'move-column',
      'add-column',
      'rename',
      'delete-column',
    ),
    at: fc.nat(30),
  }),
  fc.record({
    kind: fc.constantFrom('type' as const, 'type-into-plan' as const),
    row: fc.nat(8),
    column: fc.nat(8),
    value: fc.constantFrom<Cell>('VIP', 'call back', 7, null, true),
  }),
);

/** A person's hands: they touch what they like but the key column. */
class Office {
  readonly document: MemoryDocument = memoryDocument({
    Customers: [
      ['ID', 'Name', 'Age'],
      ['A1', 'Ann', 31],
      ['B2', 'Bob', 45],
      ['C3', 'Cyd', 62],
    ],
  });
  private next = 1;

  get sheet() {
    return this.document.sheet('Customers');
  }

  private header(column: number): Cell {
    return this.sheet.rows[0]?.[column]?.value ?? null;
  }

  private get used(): number {
    return Math.max(0, this.sheet.rows[0]?.findLastIndex((cell) => cell.value !== null) ?? 0) + 1;
  }

  private get idColumn(): number {
    return this.sheet.rows[0]!.findIndex((cell) => cell.value === 'ID');
  }

  perform(step: Act): void {
    const { sheet } = this;
    const rows = sheet.rows.length - 1;
    switch (step.kind) {
      case 'refresh':
        refresh(this.document.ports, engines[step.engine]!, { asOf: `2026-05-0${step.day}` });
        return;
      case 'undo':
        undo(this.document.ports);
        return;
      case 'sort':
        sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
        return;
      case 'add-row': {
        const row = Array.from({ length: sheet.width }, () => ({ value: null as Cell }));
        row[this.idColumn] = { value: `N${this.next++}` };
        sheet.rows.splice(1 + (step.at % (rows + 1)), 0, row);
        return;
      }
      case 'delete-row':
        if (rows > 2) sheet.rows.splice(1 + (step.at % rows), 1);
        return;
      case 'move-column':
        this.move(step.at % this.used, 0);
        return;
      case 'add-column':
        this.insert(step.at % this.used);
        return;
      case 'delete-column': {
        const column = step.at % this.used;
        if (!['ID', 'Age'].includes(String(this.header(column)))) this.remove(column);
        return;
      }
      case 'rename': {
        const column = step.at % this.used;
        const name = `Renamed ${this.next++}`;
        if (!['ID', 'Age'].includes(String(this.header(column)))) sheet.rows[0]![column] = { value: name };
        return;
      }
      case 'type': {
        const row = 1 + (step.row % rows);
        const column = step.column % this.used;
        if (['ID', 'Age'].includes(String(this.header(column)))) return;
        sheet.rows[row]![column] = { value: step.value };
        return;
      }
      case 'type-into-plan': {
        const plan = this.document.ports.workbook.sheets().find((each) => each.name().startsWith('Our plan'));
        plan?.makeRoom(5, 5);
        plan?.write(step.row % 5, step.column % 5, [[step.value]], []);
      }
    }
  }

  private move(from: number, to: number): void {
    const { sheet } = this;
    for (const row of sheet.rows) row.splice(to, 0, ...row.splice(from, 1));
    sheet.marks.splice(to, 0, ...sheet.marks.splice(from, 1));
    const notes = new Map<string, string>();
    for (const [key, note] of sheet.notes) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const moved = column === from ? to : column < from && column >= to ? column + 1 : column;
      notes.set(`${row},${moved}`, note);
    }
    sheet.notes = notes;
  }

  private insert(at: number): void {
    const { sheet } = this;
    sheet.width++;
    for (const [index, row] of sheet.rows.entries())
      row.splice(at, 0, { value: index === 0 ? `Mine ${this.next++}` : null });
    sheet.marks.splice(at, 0, null);
    const notes = new Map<string, string>();
    for (const [key, note] of sheet.notes) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      notes.set(`${row},${column >= at ? column + 1 : column}`, note);
    }
    sheet.notes = notes;
  }

  private remove(at: number): void {
    const { sheet } = this;
    sheet.width--;
    for (const row of sheet.rows) row.splice(at, 1);
    sheet.marks.splice(at, 1);
    const notes = new Map<string, string>();
    for (const [key, note] of sheet.notes) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      if (column !== at) notes.set(`${row},${column > at ? column - 1 : column}`, note);
    }
    sheet.notes = notes;
  }

  /** Every column of the person, cell by cell. */
  theirs(): unknown {
    const columns = this.sheet.marks.flatMap((mark, column) => (mark === null ? [column] : []));
    const cells = this.sheet.rows.map((row) => columns.map((column) => row[column]?.value ?? null));
    return cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  }

  /** Whatever stands anywhere in the document that only a person could have typed. */
  words(): string[] {
    const cells = this.document.ports.workbook.sheets().flatMap((sheet) =>
      this.document
        .sheet(sheet.name())
        .rows.flat()
        .map((cell) => cell.value),
    );
    return cells
      .filter((cell) => ['VIP', 'call back', true].includes(cell as string))
      .map(String)
      .sort();
  }
}

describe('people at work between refreshes', () => {
  it('lose nothing of theirs to any refresh or undo', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 25 }), (steps) => {
        const office = new Office();
        for (const step of steps) {
          const before = [office.theirs(), office.words()];
          office.perform(step);
          if (step.kind === 'refresh' || step.kind === 'undo')
            expect([office.theirs(), office.words()]).toEqual(before);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('get the same document from a second refresh, whatever they did before', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), fc.nat(2), (steps, engine) => {
        const office = new Office();
        for (const step of steps) office.perform(step);
        office.perform({ kind: 'refresh', engine, day: 1 });
        const once = office.document.visible();
        office.perform({ kind: 'refresh', engine, day: 1 });
        expect(office.document.visible()).toEqual(once);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('get back by undo what stood there before the refresh', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), fc.nat(2), (steps, engine) => {
        const office = new Office();
        for (const step of steps) office.perform(step);
        const before = office.document.visible();
        const generation = office.document.store.get('head');
        office.perform({ kind: 'refresh', engine, day: 9 });
        const changed = JSON.stringify(office.document.visible()) !== JSON.stringify(before);
        if (!changed) return;
        expect(office.document.store.get('head')).not.toBe(generation);
        office.perform({ kind: 'undo', at: 0 });
        expect(office.document.visible()).toEqual(before);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('find one row per customer in every column of ours', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (steps) => {
        const office = new Office();
        for (const step of steps) office.perform(step);
        office.perform({ kind: 'refresh', engine: 0, day: 1 });
        const { sheet } = office;
        const column = sheet.marks.findIndex(
          (mark) => mark?.startsWith('segment@') && !mark.includes('retired'),
        );
        const ages = sheet.rows[0]!.findIndex((cell) => cell.value === 'Age');
        for (const row of sheet.rows.slice(1)) {
          const value = row[column]!.value;
          const wanted = Number(row[ages]!.value ?? 0) < 40 ? 'Young' : 'Old';
          expect([wanted, 'VIP', 'call back', 7, true]).toContain(value);
        }
      }),
      { numRuns: 200, seed: 10 },
    );
  });
});
