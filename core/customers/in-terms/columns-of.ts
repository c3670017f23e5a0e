import type { FrameColumn } from '../frame.ts';
import type { Customers } from '../types.ts';

/** Which columns does the table of customers have, what are they called, and which may no analysis look at? */
export function columnsOf({
  table,
  features,
  outcome,
  setAside = [],
}: Pick<Customers, 'table' | 'features' | 'outcome' | 'setAside'>): readonly FrameColumn[] {
  const labels = new Map(features.map(({ id, label }) => [id, label]));
  return table.columns.map(({ name }) => ({
    id: name,
    label: labels.get(name) ?? { kind: 'own', name },
    barred: setAside.includes(name) || name === outcome?.column,
  }));
}
