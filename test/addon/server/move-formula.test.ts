import { describe, expect, it } from 'vitest';
import { type Moves, moveFormula } from '../../../addon/server/move-formula.ts';

/** Two columns were inserted before C, and a row before row 5. */
const inserted: Moves = {
  column: ({ at }) => (at < 2 ? at : at + 2),
  row: ({ at }) => (at < 4 ? at : at + 1),
};

describe('a formula whose references move', () => {
  it.each([
    ['=C2*2', '=E2*2'],
    ['=$C$5+a1', '=$E$6+A1'],
    ['=SUM(B2:D9)', '=SUM(B2:F10)'],
    ['=SUM(C:C)+SUM(5:$6)', '=SUM(E:E)+SUM(6:$7)'],
    ['=AA10', '=AC11'],
    ['=Z1', '=AB1'],
    ['=IF(C2="C2 ""C3""",C2,1)', '=IF(E2="C2 ""C3""",E2,1)'],
    ["='Other sheet'!C2+Other!C2:C9+C2", "='Other sheet'!C2+Other!C2:C9+E2"],
    ['=LOG10(C2)+1E5+RATE_C2+C2_X+Сумма', '=LOG10(E2)+1E5+RATE_C2+C2_X+Сумма'],
    ['=ROUND(C2;2)', '=ROUND(E2;2)'],
  ])('%s reads %s', (formula, moved) => {
    expect(moveFormula(formula, inserted)).toBe(moved);
  });

  it('is none where a cell that it needs is gone', () => {
    expect(moveFormula('=B2+C2', { ...inserted, column: ({ at }) => (at === 2 ? -1 : at) })).toBeNull();
  });

  it('keeps what a dollar sign holds when it is copied', () => {
    const down: Moves = { column: ({ at }) => at, row: ({ at, fixed }) => (fixed ? at : at + 3) };
    expect(moveFormula('=C2*C$1+$B2', down)).toBe('=C5*C$1+$B5');
  });
});
