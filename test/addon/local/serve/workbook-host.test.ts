import { describe, expect, it } from 'vitest';
import { memoryCache } from '../../../../addon/local/host/index.ts';
import { createWorkbookHost } from '../../../../addon/local/serve/workbook-host.ts';
import type { Outcome } from '../../../../addon/server/api.ts';
import type { Report } from '../../../../core/index.ts';
import { sampleReport } from '../../../fixtures/report.ts';
import { folderOf } from '../files/folders.ts';

const report = sampleReport();

/** A document whose server knows this report, and by itself publishes it without customers. */
function openHost(includeCustomers: boolean) {
  const answers = { report, settings: { privacyThreshold: 25 }, published: { sales: { topCustomers: [] } } };
  const scripts = folderOf({
    'server.js': `const answers = ${JSON.stringify(answers)};
      function onOpen() {}
      function call(name) { return JSON.stringify({ ok: true, value: answers[name] }); }`,
  });
  return createWorkbookHost({
    cache: memoryCache(),
    show: () => undefined,
    options: {
      workbook: folderOf({ 'customers.csv': 'id\r\na\r\n' }),
      scripts,
      locale: 'en',
      includeCustomers,
    },
  });
}

const published = (includeCustomers: boolean) =>
  JSON.parse(String(openHost(includeCustomers).run('call', ['published', '[]']))) as Outcome<Report>;

describe('the host of a workbook on disk', () => {
  it('leaves what may leave to the document', () => {
    expect(published(false)).toMatchObject({ ok: true, value: { sales: { topCustomers: [] } } });
  });

  it('lets customers leave too where the person asked for it when serving', () => {
    const outcome = published(true);
    expect(outcome).toMatchObject({ ok: true, value: { publication: { customers: true, threshold: 25 } } });
    expect(outcome.ok && outcome.value.sales?.topCustomers).toEqual(report.sales?.topCustomers);
  });
});
