import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { analyse } from '../../../core/analyse.ts';
import { publish } from '../../../core/publish/publish.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import type { Cell } from '../../../core/table/types.ts';
import { sharedPath } from '../../shared.ts';
import { describeWithData } from '../../with-data.ts';
import { givenAway } from './attack.ts';
import { truthOf } from './truth.ts';

/** Thousands of customers and hundreds of groups: minutes on a busy machine. */
const patience = 600_000;

describeWithData(['data'], 'the published report of a real workbook', () => {
  it.each([
    ['insurance', { customers: 'customers', outcome: 'Churned' }],
    ['bank', { customers: 'bank_scrooge', outcome: 'churn' }],
  ])(
    'gives no group of few customers of the %s away',
    (name, named) => {
      const folder = sharedPath(`data/${name}`);
      const sheets = readdirSync(folder)
        .filter((file) => file.endsWith('.csv'))
        .map((file) => ({
          name: file.replace('.csv', ''),
          cells: parse(readFileSync(`${folder}/${file}`, 'utf8'), { bom: true }) as Cell[][],
        }));
      const workbook = { name, sheets };
      const settings = readSettings({});
      const [asOf, generatedAt] = ['2026-04-28', '2026-04-28T06:00:00.000Z'];
      const analysis = analyse({ workbook, settings, asOf, generatedAt, locale: 'en' });
      const truth = truthOf(workbook, analysis, named);
      expect(givenAway(publish(analysis.report, settings), analysis.report, truth, 10)).toEqual([]);
    },
    patience,
  );
});
