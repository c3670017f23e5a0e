import { describe, expect, test } from 'vitest';
import type { ModelTerm } from '../../../../core/customers/frame.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import type { Column } from '../../../../core/table/types.ts';
import { customersOf } from '../../analyses/segments/insurance.ts';

const columns: readonly Column[] = [
  { kind: 'number', name: 'Visits', unit: '', values: Float64Array.of(3, 1, Number.NaN, 2) },
  {
    ...{ kind: 'category', name: 'Plan', levels: ['basic', 'gold'], ordered: false },
    codes: Int32Array.of(1, 0, -1, 1),
  },
  { kind: 'text', name: 'Tariff', values: ['12', '', '7', '12'] },
  { kind: 'id', name: 'Ward', values: ['N', 'S', '', 'north'] },
  { kind: 'date', name: 'Joined', values: Float64Array.of(0, 1, 2, 3) },
];

/** Rows are not in the order of their keys. */
const customers = customersOf(columns, ['d', 'c', 'b', 'a']);

function read(...terms: readonly ModelTerm[]) {
  const frame = frameOf(customers, '2026-05-01', terms);
  const answer = answerInMemory(frame);
  return frame.readings.map(({ column, variable }) => {
    if (variable === null) return [column, null];
    const [values = []] = answer({ summary: 'values', variables: [variable.id] });
    return [column, [...values]];
  });
}

describe('columns in the terms of a saved model', () => {
  test('are read by place, whatever they were taken for, and answered like any variable', () => {
    expect(
      read(
        { column: 'Visits', kind: 'number' },
        { column: 'Tariff', kind: 'number' },
        { column: 'Ward', kind: 'category', levels: ['S', 'N'] },
        { column: 'Visits', kind: 'category', levels: ['1', '2', '3'] },
      ),
    ).toEqual([
      ['Visits', [2, Number.NaN, 1, 3]],
      ['Tariff', [12, 7, Number.NaN, 12]],
      ['Ward', [-1, -1, 0, 1]],
      ['Visits', [1, -1, 0, 2]],
    ]);
  });

  test('have missing as the level that a model knows for it, and levels it does not know as missing', () => {
    expect(read({ column: 'Plan', kind: 'category', levels: ['gold', ''] })).toEqual([
      ['Plan', [0, 1, -1, 0]],
    ]);
  });

  test('are null where they are gone, and where nothing reads them so', () => {
    expect(
      read(
        { column: 'Age', kind: 'number' },
        { column: 'Joined', kind: 'number' },
        { column: 'Ward', kind: 'number' },
      ),
    ).toEqual([
      ['Age', null],
      ['Joined', null],
      ['Ward', null],
    ]);
  });

  test('are the variables themselves where these are in the same terms', () => {
    const { readings, variables } = frameOf(customers, '2026-05-01', [
      { column: 'Visits', kind: 'number' },
      { column: 'Plan', kind: 'category', levels: ['basic', 'gold'] },
    ]);
    expect(readings.map(({ variable }) => variable)).toEqual(variables.slice(0, 2));
    expect(readings[0]?.variable).toBe(variables[0]);
  });

  test('are no variables: no other analysis is told of them', () => {
    const terms: readonly ModelTerm[] = [{ column: 'Ward', kind: 'category', levels: ['N'] }];
    const [without, outline] = [[], terms].map((some) => outlineOf(frameOf(customers, '2026-05-01', some)));
    expect(outline?.variables).toEqual(without?.variables);
    expect(outline?.explaining).toEqual(without?.explaining);
  });
});

describe('columns of the customers table', () => {
  test('are all told by name, those barred that were set aside or are the outcome', () => {
    const outcome = {
      ...{ about: 'churn', column: 'Plan', positive: 'gold', churned: Uint8Array.of(1, 0, 255, 1) },
    } as const;
    const frame = frameOf({ ...customers, outcome, setAside: ['Ward'] } as never, '2026-05-01');
    expect(frame.columns.map(({ id, barred }) => [id, barred])).toEqual([
      ['Visits', false],
      ['Plan', true],
      ['Tariff', false],
      ['Ward', true],
      ['Joined', false],
    ]);
  });
});
