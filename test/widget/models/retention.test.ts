import { describe, expect, test } from 'vitest';
import { readReport } from '../../../core/report/index.ts';
import { formatFor } from '../../../widget/i18n/format.ts';
import { loadWords } from '../../../widget/i18n/words.ts';
import { cohortTriangle } from '../../../widget/models/cohort-triangle.ts';
import { lifecycle } from '../../../widget/models/lifecycle.ts';
import { pagesOf } from '../../../widget/pages/page-name.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { retentionReport } from '../../fixtures/report-retention.ts';

const report = readReport(JSON.parse(JSON.stringify(retentionReport())));
const view = { report, filters: {}, words: await loadWords('en'), format: formatFor('en', 'GBP') };

describe('the pages of a report', () => {
  test('tell of retention in place of churn where purchases tell who is slipping away', () => {
    expect(pagesOf(report)).toEqual(['overview', 'segments', 'sales', 'retention', 'method']);
    expect(pagesOf(sampleReport())).toEqual(['overview', 'segments', 'sales', 'churn', 'method']);
  });
});

describe('the lifecycle', () => {
  test('counts every customer once, and says how many are more likely gone than not', () => {
    const { answer, data, table } = lifecycle(view)!;
    const shown = data.rows!.reduce((sum, { value }) => sum + Number(value), 0);
    expect(shown).toBe(report.retention!.customers);
    const lapsed = data.rows!.find(({ key }) => key === 'lapsed')!.value;
    expect(answer).toBe(
      `${Number(lapsed).toLocaleString('en')} of 1,500 customers are more likely gone than not.`,
    );
    expect(table.rows.map(({ key }) => key)).toEqual(data.rows!.map(({ key }) => key));
  });

  test('is not drawn where nothing can be told', () => {
    const { retention, ...rest } = report;
    expect(lifecycle({ ...view, report: rest })).toBeNull();
    expect(
      lifecycle({ ...view, report: { ...rest, retention: { ...retention!, lifecycle: [] } } }),
    ).toBeNull();
  });
});

describe('the triangle of cohorts', () => {
  test('draws the latest twelve and tables them all, unripe months marked', () => {
    const { data, footer, table } = cohortTriangle(view)!;
    const { cohorts } = report.retention!;
    expect(new Set(data.rows!.map(({ down }) => down)).size).toBeLessThanOrEqual(12);
    expect(table.rows.length).toBe(cohorts.length);
    expect(data.rows!.some(({ text }) => String(text).endsWith('…'))).toBe(true);
    expect(footer).toContain('the month is not over');
    expect(table.rows[0]!.cells[2]).toMatch(/^[\d.]+% \(\d+%–\d+%\)$/);
  });

  test('answers with the share of all who come back in the next month', () => {
    const ripe = report.retention!.cohorts.flatMap(({ customers, cells }) =>
      cells.filter(({ after, ripe: over }) => after === 1 && over).map((cell) => [cell.customers, customers]),
    );
    const sum = (at: 0 | 1) => ripe.reduce((total, pair) => total + pair[at]!, 0);
    expect(cohortTriangle(view)!.answer).toContain(view.format.percent(sum(0) / sum(1)));
  });
});
