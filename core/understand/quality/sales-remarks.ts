import type { SalesPlan } from '../sheets/plan-sales.ts';
import type { QualityRemark } from '../types.ts';
import { remarkOf } from './remark-of.ts';

/** What the plan does with the rows of a sheet that a person may not expect. */
export function salesRemarks(plan: SalesPlan | null, sheet: string): readonly QualityRemark[] {
  if (!plan) return [];
  const { lines, order, amount, lineAmount } = plan;
  const said: QualityRemark[] = [];
  const isLines = lines?.sheet.name === sheet;
  if (!isLines && plan.sheet.name !== sheet) return [];
  if (isLines) {
    const details = { to: plan.sheet.name, amount: amount ? 'shared' : 'own' };
    said.push(remarkOf('sales.lines', 'info', lines.from, lines.sheet.rows, details));
  } else if (order) said.push(remarkOf('sales.one-purchase', 'info', order.column, order.rows));
  const told = isLines ? lineAmount : amount;
  if (told?.quantity) {
    const details = { price: told.column, quantity: told.quantity };
    said.push(remarkOf('sales.price-times', 'info', told.column, plan.sheet.rows, details));
  }
  return said;
}
