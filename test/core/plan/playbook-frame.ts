import type { Frame } from '../../../core/customers/frame.ts';
import { outlineOf } from '../../../core/customers/outline.ts';
import { playbookVariables } from '../../../core/plan/playbook-variables.ts';
import type { Condition, Cut } from '../../../core/summaries/contract.ts';
import { conversed, type Dialogue } from '../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../core/summaries/in-memory/answer.ts';
import type { Cell } from '../../../core/table/types.ts';
import type { Locale } from '../../../core/words/index.ts';
import { readPlaybook } from '../../../core/words/plan/read-playbook.ts';
import { playbookSheet } from '../../../core/writeback/playbook-sheet.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { categoryVariable, numberVariable, smallFrame } from '../summaries/small-frame.ts';

const levels = (id: string, codes: readonly number[], texts: readonly string[]) =>
  categoryVariable(id, Int32Array.from(codes), texts);

/** Six customers, half in Leeds and half in York, aged 20 to 70; the outcome of two is unknown. */
export const sixCustomers: Frame = {
  ...smallFrame(6, randomFrom(1).next),
  variables: [
    levels('City', [0, 0, 0, 1, 1, 1], ['Leeds', 'York']),
    numberVariable('Age', Float64Array.of(20, 30, 40, 50, 60, 70)),
    levels('is_active', [1, 1, 1, 1, 0, 0], ['no', 'yes']),
    numberVariable('products', Float64Array.of(1, 2, 3, 1, 2, 3)),
    numberVariable('cards', Float64Array.of(0, 2, 0, 2, Number.NaN, 2)),
  ],
  outcomes: [{ id: 'churn', column: 'Left', positive: 'yes', state: Uint8Array.of(1, 0, 255, 1, 255, 0) }],
};

/** What may be looked at of them. */
export const { explaining } = outlineOf(sixCustomers);
export const told = <Result>(dialogue: Dialogue<Result>) => conversed(dialogue, answerInMemory(sixCustomers));
export const variables = told(playbookVariables({ explaining }));

/** The playbook of a sheet of these rows. */
export function book(rows: readonly (readonly Cell[])[], locale: Locale = 'en') {
  const { title, cells } = playbookSheet(locale);
  return readPlaybook({ name: title, cells: [cells[0]!, ...rows] }, variables, locale);
}

/** A row of the sheet; other cells by their place. */
export function row(condition: string, offer: string, rest: Partial<Record<number, Cell>> = {}): Cell[] {
  return Array.from({ length: 7 }, (_, at) => rest[at] ?? (at === 0 ? condition : at === 2 ? offer : null));
}

/** Their cities, their ages by decades, or whether they are active. */
export function bins(variable: 'City' | 'Age' | 'is_active', from: number, to = from): Condition {
  const cuts = variable === 'Age' ? [30, 40, 50, 60, 70] : [];
  const ordered = variable === 'Age' ? 6 : 0;
  const cut: Cut = { variable, size: ordered || 2, ordered, cuts, cutBelongs: 'above', missing: -1 };
  return { cut, from, to };
}
