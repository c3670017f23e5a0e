import { describe, expect, it } from 'vitest';
import { analyse, readSettings } from '../../core/index.ts';

const asOf = '2026-04-28';

function reportOf(sheet: string, key: string, locale: 'en' | 'ru' = 'en') {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const long = i % 2;
    return [`K-${1000 + i}`, long ? 'Phone' : 'Web', long * 300 + (i % 7), long * 4 + (i % 3)];
  });
  const cells = [[key, 'topic', 'duration minutes', 'priority'], ...rows];
  const workbook = { name: 'Book', sheets: [{ name: sheet, cells }] };
  return analyse({ workbook, settings: readSettings({}), asOf, generatedAt: `${asOf}T06:00:00.000Z`, locale })
    .report;
}

describe('what is counted', () => {
  it.each([
    ['helpdesk', 'ticket_number', 'tickets', 'Tickets'],
    ['calls', 'call id', 'calls', 'Calls'],
  ])('%s told by %s are %s in figures and sentences', (sheet, key, unit, label) => {
    const report = reportOf(sheet, key);
    expect(report.source.unit).toBe(unit);
    expect(report.metrics[0]?.label).toBe(label);
    const texts = JSON.stringify([report.metrics.map((one) => one.label), report.segmentation.segments]);
    expect(texts).not.toMatch(/customer/i);
    expect(report.segmentation.segments[0]?.description).toContain(`30 ${unit}`);
  });

  it('says so in Russian', () => {
    const { metrics, segmentation } = reportOf('calls', 'call id', 'ru');
    expect(metrics[0]?.label).toMatch(/^Звонк/i);
    expect(JSON.stringify(segmentation.segments)).not.toMatch(/клиент/i);
  });

  it('leaves customers alone', () => {
    const report = reportOf('Customers', 'Customer ID');
    expect(report.source.unit).toBeUndefined();
    expect(report.metrics[0]?.label).toBe('Customers');
  });
});
