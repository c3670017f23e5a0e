import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../addon/server/ports.ts';
import { refresh } from '../../../addon/server/refresh.ts';
import { undo } from '../../../addon/server/undo.ts';
import type { Cell } from '../../../core/index.ts';
import { analyse, inspect } from '../../../core/index.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

const engine: Engine = { analyse, inspect };

/** Active customers with a balance of 60 or more leave at .7, others at .1. */
const bank: readonly (readonly Cell[])[] = (() => {
  const random = randomFrom(11).next;
  const rows = Array.from({ length: 900 }, (_, at): Cell[] => {
    const active = random() < 0.5;
    const balance = Math.round(random() * 1000) / 10;
    const city = ['Leeds', 'York', 'Bath'][Math.floor(random() * 3)]!;
    const left = random() < (active && balance >= 60 ? 0.7 : 0.1);
    return [
      `c${1000 + at}`,
      active ? 'yes' : 'no',
      balance,
      city,
      18 + Math.floor(random() * 60),
      left ? 'yes' : 'no',
    ];
  });
  return [['Customer ID', 'Active', 'Balance', 'City', 'Age', 'Churned'], ...rows];
})();

const open = (more: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}) =>
  memoryDocument({ Customers: bank, ...more });
const run = (document: MemoryDocument, locale = 'en') =>
  refresh(document.ports, engine, { asOf: '2026-04-28', locale });
const cellsOf = (document: MemoryDocument, name: string) =>
  document.sheet(name).rows.map((row) => row.map(({ value }) => value));
const rowOf = (document: MemoryDocument, condition: string, sheet = 'Playbook') =>
  cellsOf(document, sheet).find(([first]) => first === condition);
const type = (document: MemoryDocument, condition: string, column: number, value: Cell) => {
  const { rows } = document.sheet('Playbook');
  rows.find(([first]) => first!.value === condition)![column] = { value };
};
const addRow = (document: MemoryDocument, ...cells: readonly Cell[]) => {
  const { rows } = document.sheet('Playbook');
  const last = rows.findLastIndex((row) => row.some(({ value }) => value !== null));
  rows.splice(
    last + 1,
    0,
    Array.from({ length: 9 }, (_, at) => ({ value: cells[at] ?? null })),
  );
};
const wealthy = 'Large balance, income or equity';

/** What the report, the plan, the column and the contact list offer to the first segment. */
const offered = (document: MemoryDocument, { report }: ReturnType<typeof run>) => {
  const [first] = report.churn!.segments;
  const [head, ...rows] = cellsOf(document, 'Customers');
  const [segment, action] = [head!.indexOf('Churn segment'), head!.indexOf('Action')];
  const column = new Set(
    rows.filter((row) => row[segment] === first!.text && row[action] !== null).map((row) => row[action]),
  );
  const contacts = new Set(
    cellsOf(document, 'Contact list')
      .filter((row) => row[2] === first!.text)
      .map((row) => row[5]),
  );
  return {
    report: first!.actions[0]!.offer,
    plan: report.plan!.rows[0]!.offer,
    sheet: cellsOf(document, 'Action plan')[1]![4],
    column: [...column],
    contacts: [...contacts],
  };
};

const document = open();
const first = run(document);
const base = structuredClone({ sheets: document.visible() });
const again = () => {
  const copy = open();
  run(copy);
  return copy;
};

describe('the playbook sheet', () => {
  it('is written at the first refresh with a row for each condition, and says how to change it', () => {
    const cells = cellsOf(document, 'Playbook');
    expect(cells[0]!.slice(0, 7)).toEqual([
      ...['Condition', 'Likely cause', 'Offer', 'Channel', 'Owner', 'Days to act', 'KPI'],
    ]);
    expect(cells.filter(([condition]) => condition !== null)).toHaveLength(9);
    expect(document.sheet('Playbook').notes.get('0,0')).toContain('a condition such as');
    expect(first.report.churn!.segments[0]!.actions[0]!.offer).toBe(rowOf(document, wealthy)![2]);
  });

  it('does not change by a second refresh, which takes it for no data', () => {
    const second = run(document);
    expect(second).toMatchObject({ columnsUpdated: 0, cellsChanged: 0 });
    expect({ sheets: document.visible() }).toEqual(base);
    expect(second.report.source.sheets.map(({ name }) => name)).toEqual(['Customers']);
  });

  it('drives report, plan, column and contact list with what a person wrote, for good', () => {
    const edited = again();
    type(edited, wealthy, 2, 'Tea with the director');
    type(edited, wealthy, 4, 'Ann');
    type(edited, wealthy, 5, 7);
    type(edited, wealthy, 6, 'At most {n} of 100 go');
    const summary = run(edited);
    const action = 'Tea with the director (letter signed by the manager, then a call)';
    expect(offered(edited, summary)).toEqual({
      ...{ report: 'Tea with the director', plan: 'Tea with the director', sheet: 'Tea with the director' },
      ...{ column: [action], contacts: [action] },
    });
    expect(summary.report.plan!.rows[0]).toMatchObject({ owner: 'Ann', due: '2026-05-05' });
    expect(summary.report.plan!.rows[0]!.kpi).toMatch(/^At most \d+ of 100 go$/);
    const then = edited.visible();
    expect(run(edited)).toMatchObject({ columnsUpdated: 0, cellsChanged: 0 });
    expect(edited.visible()).toEqual(then);
    expect(rowOf(edited, wealthy)!.slice(2, 7)).toEqual([
      ...['Tea with the director', 'letter signed by the manager, then a call', 'Ann', 7],
      'At most {n} of 100 go',
    ]);
  });

  it('uses a row that a person added ahead of ours, wherever it stands', () => {
    const edited = again();
    addRow(edited, 'Active = yes; Balance >= 60', null, 'A gold card');
    const summary = run(edited);
    expect(offered(edited, summary)).toMatchObject({ report: 'A gold card', column: ['A gold card'] });
    const sheet = edited.sheet('Playbook');
    sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()];
    const sorted = run(edited);
    expect({ ...sorted.report, generatedAt: '', segmentation: null }).toEqual({
      ...{ ...summary.report, generatedAt: '', segmentation: null },
    });
    expect(rowOf(edited, 'Active = yes; Balance >= 60')![2]).toBe('A gold card');
  });

  it('brings back a row that was deleted, a cell that was cleared and a sheet that was deleted', () => {
    const edited = again();
    const { rows } = edited.sheet('Playbook');
    rows.splice(1, 1);
    type(edited, wealthy, 2, null);
    run(edited);
    expect(edited.visible()).toEqual(base.sheets);
    edited.ports.workbook
      .sheets()
      .find((sheet) => sheet.name() === 'Playbook')!
      .remove();
    run(edited);
    expect(cellsOf(edited, 'Playbook')).toHaveLength(9);
  });

  it('follows the language where nobody has written', () => {
    const edited = again();
    type(edited, wealthy, 2, 'Tea with the director');
    const summary = run(edited, 'ru');
    const row = rowOf(edited, 'Крупный остаток, доход или собственность')!;
    expect(row.slice(1, 4)).toEqual([
      'Для крупных сумм находится более выгодная ставка в другом банке',
      'Tea with the director',
      'письмо за подписью управляющего, затем звонок',
    ]);
    expect(summary.report.plan!.rows[0]!.offer).toBe('Tea with the director');
    expect(cellsOf(edited, 'Playbook')[0]![2]).toBe('Предложение');
  });

  it('is as it was after undo, but for what was typed since', () => {
    const edited = again();
    type(edited, wealthy, 2, 'Tea with the director');
    const before = cellsOf(edited, 'Playbook').map((row) => row.slice(0, 7));
    run(edited, 'ru');
    const { rows } = edited.sheet('Playbook');
    rows[1]![4] = { value: 'Ann' };
    undo(edited.ports);
    before[1]![4] = 'Ann';
    expect(cellsOf(edited, 'Playbook').map((row) => row.slice(0, 7))).toEqual(before);
  });

  it.each([
    ['a condition of no column', ['Ctiy = Leeds', null, 'x'], 'Ctiy = Leeds'],
    ['a city that nobody lives in', ['City = Paris', null, 'x'], 'City = Paris'],
    ['no offer', ['City = Leeds', 'because'], 'Offer'],
    ['a condition twice', ['Age', null, 'x'], 'Age'],
  ])('stops at %s and changes nothing', (_, row, named) => {
    const edited = again();
    addRow(edited, ...row);
    const before = edited.snapshot();
    expect(() => run(edited)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^input\.playbook-/) as string }),
    );
    expect(() => run(edited)).toThrow(named);
    expect(edited.snapshot()).toEqual(before);
  });

  it('may be brought along by a person, and is then read and never written', () => {
    const cells = cellsOf(document, 'Playbook').map((row) => row.slice(0, 7));
    cells.find(([condition]) => condition === wealthy)![2] = 'Tea with the director';
    const theirs = open({ 'Our playbook': cells.slice(0, 4) });
    const before = theirs.sheet('Our playbook').rows;
    const summary = run(theirs);
    expect(summary.report.plan!.rows[0]!.offer).toBe('Tea with the director');
    expect(summary.report.source.sheets.map(({ name }) => name)).toEqual(['Customers']);
    expect(theirs.sheet('Our playbook').rows).toEqual(before);
    expect(theirs.sheet('Playbook')).toBeUndefined();
  });

  it('goes on counting when undo left it to the person who wrote into it', () => {
    const edited = again();
    type(edited, wealthy, 2, 'Tea with the director');
    expect(undo(edited.ports).kept).toEqual(['Playbook']);
    const summary = run(edited);
    expect(summary.report.plan!.rows[0]!.offer).toBe('Tea with the director');
    expect(rowOf(edited, wealthy)![2]).toBe('Tea with the director');
  });
});

describe('the action plan and the contact list', () => {
  it('keep owner, notes and marks of a person beside the same segment and customer', () => {
    const edited = again();
    const plan = edited.sheet('Action plan').rows;
    plan[1]![10] = { value: 'Ann' };
    plan[1]![11] = { value: '2026-05-20' };
    plan[2]![11] = { value: 'soon' };
    const list = edited.ports.workbook.sheets().find((sheet) => sheet.name() === 'Contact list')!;
    const width = list.glance().width;
    const called = list.read()[3]![1]!;
    list.makeRoom(4, width + 1);
    list.write(0, width, [['Called']], []);
    list.write(3, width, [['yes']], []);
    const customers = edited.sheet('Customers');
    customers.rows = [customers.rows[0]!, ...customers.rows.slice(2)];
    const { plan: told } = run(edited).report;
    expect(told!.rows[0]).toMatchObject({ owner: 'Ann', due: '2026-05-20' });
    expect(told!.rows[1]).toMatchObject({ owner: '', due: '2026-05-12' });
    expect(cellsOf(edited, 'Action plan')[1]![10]).toBe('Ann');
    expect(cellsOf(edited, 'Action plan')[2]![11]).toBe('soon');
    const row = cellsOf(edited, 'Contact list').find((cells) => cells[1] === called)!;
    expect(row[width]).toBe('yes');
    expect(cellsOf(edited, 'Contact list').filter((cells) => cells[width] === 'yes')).toHaveLength(1);
  });
});
