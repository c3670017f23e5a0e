import { expect, it } from 'vitest';
import { columnPlaces } from '../../../../core/words/plan/column-places.ts';

const ids = ['owner', 'due', 'kpi'] as const;
const places = (head: readonly (string | null)[]) =>
  columnPlaces(head, ids, ({ churn }) => churn.sheet.planHead);

it.each([
  ['as we made them', ['Owner', 'Due', 'KPI'], { owner: 0, due: 1, kpi: 2 }],
  ['moved', ['KPI', 'Note', 'Owner', 'Due'], { owner: 2, due: 3, kpi: 0 }],
  ['in the other language', ['Показатель', 'Срок', 'Ответственный'], { owner: 2, due: 1, kpi: 0 }],
  ['spelled otherwise', [' owner', 'DUE', 'kpi'], { owner: 0, due: 1, kpi: 2 }],
  ['one renamed, at its place', ['Owner', 'By when', 'KPI'], { owner: 0, due: 1, kpi: 2 }],
  ['one gone, another at its place', ['Due', 'KPI'], { owner: -1, due: 0, kpi: 1 }],
])('columns are found %s', (_, head, wanted) => {
  expect(places(head)).toEqual(wanted);
});
