import { lettersPerSaved } from '../../plan/money.ts';
import type { Plan } from '../../report/types.ts';
import { isSmall, roundedDown } from '../hide/threshold.ts';

type Row = Plan['rows'][number];

/**
 * The plan without single letters: points of the curve lie at least a threshold apart, and rows are told in whole multiples
 * of it where exact ones would give a few customers away. Null where fewer letters are planned than that.
 */
export function publishPlan(plan: Plan, threshold: number): Plan | null {
  const few = (count: number) => isSmall(count, threshold);
  const total = plan.rows.reduce((sum, { letters }) => sum + letters, 0);
  if (few(total)) return null;
  const exposed = plan.rows.some(
    ({ customers, letters }) => few(customers) || few(letters) || few(customers - letters),
  );
  return {
    ...plan,
    capacity: exposed ? roundedDown(plan.capacity, threshold) : plan.capacity,
    rows: exposed ? plan.rows.map((row) => roundedRow(row, threshold)) : plan.rows,
    curve: publishCurve(plan.curve, exposed ? null : total, threshold),
  };
}

function roundedRow(row: Row, threshold: number): Row {
  const letters = roundedDown(row.letters, threshold);
  const part = row.letters === 0 ? 0 : letters / row.letters;
  const expectedSaved = row.expectedSaved * part;
  const isHidden = row.letters > 0 && letters === 0;
  return {
    ...row,
    customers: roundedDown(row.customers, threshold),
    letters,
    precision: letters === 0 ? 0 : row.precision,
    expectedSaved,
    lettersPerSaved: lettersPerSaved(letters, expectedSaved),
    kpi: isHidden ? '' : row.kpi,
    expectedNet: row.expectedNet === null ? null : row.expectedNet * part,
  };
}

/**
 * From no letter on, each point a threshold of letters after the last. What is nearer to the number of letters that the
 * rows add up to goes too.
 */
function publishCurve(curve: Plan['curve'], total: number | null, threshold: number): Plan['curve'] {
  const kept: Plan['curve'] = [];
  for (const point of curve) {
    const last = kept.at(-1)?.letters ?? 0;
    const near = total !== null && isSmall(Math.abs(point.letters - total), threshold);
    if (point.letters >= last + threshold && !near) kept.push(point);
  }
  const [start] = curve;
  const precision = kept[0]?.precision ?? 0;
  return start?.letters === 0 && kept.length > 0 ? [{ ...start, precision }, ...kept] : kept;
}
