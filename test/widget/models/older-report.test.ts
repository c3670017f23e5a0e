import { describe, expect, it } from 'vitest';
import { readReport } from '../../../core/report/index.ts';
import { formatFor } from '../../../widget/i18n/format.ts';
import { loadWords } from '../../../widget/i18n/words.ts';
import { churnRanked } from '../../../widget/models/churn-ranked.ts';
import { planLetters } from '../../../widget/models/plan-letters.ts';
import { sampleReport } from '../../fixtures/report.ts';

describe('a report from before leaving was told by city and costs could be tried', () => {
  const { churn, plan, ...rest } = sampleReport();
  const { breakdowns: _breakdowns, crossings: _crossings, ...section } = churn!;
  const curve = plan!.curve.slice(1).map(({ leavers: _l, valueAtRisk: _v, ...point }) => point);
  const read = () =>
    readReport(JSON.parse(JSON.stringify({ ...rest, churn: section, plan: { ...plan, curve } })));

  it('can be read', () => {
    expect(read().churn?.breakdowns).toBeUndefined();
    expect(read().plan?.curve).toEqual(curve);
  });

  it('is shown whole, with its own figures', async () => {
    const report = read();
    const words = await loadWords('en');
    const view = { report, filters: { city: ['Leeds'] }, words, format: formatFor('en', 'GBP') };
    expect(churnRanked(view)?.footer).toContain('Not narrowed by City');
    expect(planLetters(view, curve[2]!.letters)?.table.rows[2]?.cells[1]).toBe(
      view.format.number(curve[2]!.saved),
    );
  });
});
