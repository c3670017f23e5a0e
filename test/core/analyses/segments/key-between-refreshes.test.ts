import { describe, expect, it } from 'vitest';
import { codesByKey, memberCode } from '../../../../core/analyses/segments/model/members.ts';
import { type Analysis, analyse, type Cell, readSettings } from '../../../../core/index.ts';
import { bank, sixDigits } from '../../understand/joins/town-numbers.ts';

const [header = [], ...drawn] = bank(2, 420, sixDigits).cells;
const distinct = drawn.filter(([id], at) => drawn.findIndex(([other]) => other === id) === at).slice(0, 400);

/** The last customer has the number of the first one of another town. */
const withRepeat = distinct.map((row, at): readonly Cell[] => {
  if (at < distinct.length - 1) return row;
  const other = distinct.find(([, , town]) => town !== row[2])!;
  return [other[0]!, ...row.slice(1)];
});

function run(rows: readonly (readonly Cell[])[], model: Analysis['model'] | null): Analysis {
  return analyse({
    workbook: {
      name: 'bank',
      sheets: [{ name: 'bank', cells: [[...header], ...rows.map((row) => [...row])] }],
    },
    settings: readSettings({}),
    ...{ asOf: '2026-04-28', generatedAt: '2026-04-28T06:00:00.000Z', locale: 'en', model },
  });
}

const keyOf = ({ writeBack }: Analysis) => writeBack[0]?.keyColumns;

describe('customers of two refreshes', () => {
  it('are the same ones where a number repeats for the first time', () => {
    const first = run(distinct, null);
    const second = run(withRepeat, first.model);
    expect([keyOf(first), keyOf(second)]).toEqual([['USERID'], ['USERID', 'city']]);
    expect(second.report.segmentation.changes).toMatchObject({
      mode: 'assigned',
      moved: 0,
      joined: 2,
      left: 2,
    });
    const third = run(withRepeat, second.model);
    expect(third.report.segmentation.changes).toMatchObject({ moved: 0, joined: 0, left: 0 });
  });

  it('are told by the same columns where no number repeats any more', () => {
    const first = run(withRepeat, null);
    const second = run(distinct, first.model);
    expect([keyOf(first), keyOf(second)]).toEqual([
      ['USERID', 'city'],
      ['USERID', 'city'],
    ]);
    expect(second.report.segmentation.changes).toMatchObject({
      mode: 'assigned',
      moved: 0,
      joined: 1,
      left: 1,
    });
  });
});

describe('codes by an earlier key', () => {
  const key = { columns: ['city', 'id'], values: ['York\u001f7', 'Leeds\u001f7', 'York\u001f8'] };

  it('are those of the columns that both have, and none for customers who share them', () => {
    expect(codesByKey(key, ['id'])).toEqual([-1, -1, memberCode('8')]);
    expect(codesByKey(key, ['id', 'city'])[2]).toBe(memberCode('8\u001fYork'));
  });

  it('are none where the earlier key had another column', () => {
    expect(codesByKey(key, ['id', 'branch'])).toEqual([-1, -1, -1]);
  });
});
