import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../core/table/types.ts';
import { locales } from '../../../../core/words/index.ts';
import { builtInPlays } from '../../../../core/words/plan/built-in-plays.ts';
import { isPlaybook } from '../../../../core/words/plan/is-playbook.ts';
import { readPlaybook } from '../../../../core/words/plan/read-playbook.ts';
import { playbookSheet } from '../../../../core/writeback/playbook-sheet.ts';
import { book, row, variables } from '../../plan/playbook-frame.ts';

describe('the playbook', () => {
  it('without a sheet, and with the sheet as it is written, is the built-in one in both languages', () => {
    for (const locale of locales) {
      const { title, cells } = playbookSheet(locale);
      const read = readPlaybook({ name: title, cells }, variables, locale);
      expect(read).toEqual({ own: [], built: builtInPlays(locale) });
      expect(readPlaybook(null, variables, locale)).toEqual(read);
      expect(isPlaybook(cells)).toBe(true);
      expect(isPlaybook([cells[0]!.slice(0, 6)])).toBe(false);
    }
  });

  it('takes what a person wrote, and keeps the rest as it was', () => {
    const { built } = book([row('several PRODUCTS', 'A free audit', { 4: 'Ann', 5: 7 })]);
    const original = builtInPlays('en');
    expect(built.products).toEqual({
      ...original.products,
      ...{ offer: 'A free audit', owner: 'Ann', days: 7 },
    });
    expect({ ...built, products: original.products }).toEqual(original);
  });

  it('knows its conditions in the other language', () => {
    expect(book([row('Несколько продуктов', 'A free audit')]).built.products.offer).toBe('A free audit');
  });

  it('prefers the row that asks for more, whatever their order on the sheet', () => {
    const rows = [
      row('City = Leeds', 'Leeds'),
      row('City', 'Anywhere'),
      row('City = Leeds; Age < 45', 'Young Leeds'),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const read = book(order);
      expect(read.own.map(({ play }) => play.offer)).toEqual(['Young Leeds', 'Leeds', 'Anywhere']);
    }
  });

  it('takes nothing from a built-in row into a row of one’s own, whatever their order', () => {
    const rows = [row('Anything else', '', { 4: 'Ann', 5: 3, 6: 'x' }), row('City', 'Somewhere')];
    const [there, back] = [book(rows), book([...rows].reverse())];
    expect(there).toEqual(back);
    expect(there.own[0]!.play).toMatchObject({ owner: '', days: 14 });
  });

  it('goes by headings, in any language, and by places where one was renamed', () => {
    const { cells } = playbookSheet('en');
    const read = (head: readonly Cell[], body: readonly Cell[]) =>
      readPlaybook({ name: 'Playbook', cells: [head, body] }, variables, 'en').own[0]?.play;
    const plain = { cause: 'Why', offer: 'What', channel: 'How', owner: 'Ann', days: 3, kpi: 'Up' };
    const said = ['City', 'Why', 'What', 'How', 'Ann', 3, 'Up'];
    expect(read(cells[0]!, said)).toEqual(plain);
    expect(read([...cells[0]!].reverse(), [...said].reverse())).toEqual(plain);
    expect(read([...playbookSheet('ru').cells[0]!].reverse(), [...said].reverse())).toEqual(plain);
    expect(read(['Whom', ...cells[0]!.slice(1, 6), 'Goal'], said)).toEqual(plain);
  });
});

describe('a row that cannot be used is said with sheet, column, row and value', () => {
  const failing = (rows: readonly (readonly Cell[])[]) => {
    try {
      book(rows);
      return null;
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['no such column', [row('Ctiy = Leeds', 'x')], 'input.playbook-column', { row: 2, example: 'Age >= 20' }],
    [
      'no such level',
      [row('Age', 'x'), row('City = Bath', 'x')],
      'input.playbook-condition',
      { row: 3, feature: 'City', available: 'Leeds, York', value: 'City = Bath' },
    ],
    [
      'no number',
      [row('Age = old', 'x')],
      'input.playbook-condition',
      { available: '20–70', column: 'Condition' },
    ],
    ['twice', [row('City', 'x'), [], row('CITY', 'y')], 'input.playbook-twice', { rows: '2, 4' }],
    [
      'a condition in both languages',
      [row('Age', 'x'), row('Возраст', 'y')],
      'input.playbook-twice',
      { rows: '2, 3' },
    ],
    ['no offer', [row('City = Leeds', '')], 'input.playbook-offer', { column: 'Offer', row: 2 }],
    [
      'no days',
      [row('Age', '', { 5: 'soon' })],
      'input.playbook-days',
      { column: 'Days to act', value: 'soon' },
    ],
    ['no day', [row('Age', '', { 5: 0 })], 'input.playbook-days', { value: '0' }],
    ['too many days', [row('Age', '', { 5: 400 })], 'input.playbook-days', { value: '400' }],
    ['half a day', [row('Age', '', { 5: 1.5 })], 'input.playbook-days', { value: '1.5' }],
  ])('%s', (_, rows, code, details) => {
    expect(failing(rows)).toMatchObject({ code, details: { sheet: 'Playbook', ...details } });
  });

  it('and passes over empty rows and remarks', () => {
    expect(book([[], row('', ''), row('Agreed with Ann', ''), row('Agreed with Ann', '')])).toEqual({
      own: [],
      built: builtInPlays('en'),
    });
  });

  it('and gives a level as the example where no column is a number', () => {
    const { name, cells } = { name: 'Playbook', cells: [playbookSheet('en').cells[0]!, row('Ctiy', 'x')] };
    const levels = variables.filter(({ variable }) => variable.id === 'is_active');
    expect(() => readPlaybook({ name, cells }, levels, 'en')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ example: 'is_active = no' }) }),
    );
  });
});
