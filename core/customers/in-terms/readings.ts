import { columnNamed, isMissing } from '../../table/access.ts';
import { asCodes, asNumbers } from '../../table/as-kind.ts';
import type { CategoryColumn, Column, NumberColumn } from '../../table/types.ts';
import type { ModelTerm } from '../frame.ts';
import type { Customers } from '../types.ts';

/** A column in a model's terms; null where it is not there, or can no longer be read as theirs. */
export interface ReadColumn {
  readonly column: string;
  readonly values: NumberColumn | CategoryColumn | null;
}

/**
 * Today's columns in the terms that a saved model has them in, whatever they were taken for. A level that it does not know is
 * missing; where it knows "missing" as a level, the empty text, missing is that level and an unknown one is not.
 */
export function readingsOf(
  { table }: Pick<Customers, 'table'>,
  terms: readonly ModelTerm[],
): readonly ReadColumn[] {
  return terms.map((term) => {
    const column = columnNamed(table, term.column);
    return { column: term.column, values: column && readAs(column, term) };
  });
}

function readAs(column: Column, term: ModelTerm): ReadColumn['values'] {
  const { name } = column;
  if (term.kind === 'number') {
    const values = asNumbers(column);
    const unit = column.kind === 'number' ? column.unit : '';
    return values && { kind: 'number', name, unit, values };
  }
  const { levels } = term;
  const codes = asCodes(column, levels);
  if (codes === null) return null;
  const gap = levels.indexOf('');
  return {
    ...{ kind: 'category', name, levels, ordered: false },
    codes: gap < 0 ? codes : codes.map((code, row) => (isMissing(column, row) ? gap : code)),
  };
}
