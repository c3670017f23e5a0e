import { describe, expect, it } from 'vitest';
import { analyse, readSettings } from '../../../core/index.ts';

const asOf = '2026-04-28';

function planOf(header: string, locale: 'en' | 'ru') {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const gold = i % 4 === 0;
    const left = gold ? i % 20 !== 0 : i % 19 === 0;
    const paid = 100 + ((i * 37) % 900);
    return [
      `C${i}`,
      gold ? 'Gold' : 'Basic',
      20 + ((i * 7) % 50),
      paid,
      5000 - ((i * 53) % 3000),
      left ? 'Yes' : 'No',
    ];
  });
  const cells = [['Customer ID', 'Level', 'Age', 'Total Charges', header, 'Churn'], ...rows];
  const workbook = { name: 'Book', sheets: [{ name: 'Customers', cells }] };
  const settings = readSettings({});
  return analyse({ workbook, settings, asOf, generatedAt: `${asOf}T06:00:00.000Z`, locale }).report.plan;
}

describe('what a kept customer is worth', () => {
  it('is the lifetime value that the sheet states, not what is already paid, and the plan says so', () => {
    const plan = planOf('CLTV', 'en');
    expect(plan?.assumptions.value).toBeGreaterThan(2000);
    expect(plan?.assumptions.text).toContain('is taken from “CLTV”');
    expect(planOf('CLTV', 'ru')?.assumptions.text).toContain('взята из «CLTV»');
  });

  it('is what is paid where no lifetime value is stated', () => {
    const plan = planOf('Points', 'en');
    expect(plan?.assumptions.value).toBeLessThan(1000);
    expect(plan?.assumptions.text).toContain('is taken from “Total Charges”');
  });
});
