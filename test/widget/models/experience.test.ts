import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../widget/i18n/format.ts';
import { loadWords } from '../../../widget/i18n/words.ts';
import { driversChart } from '../../../widget/models/drivers.ts';
import { labelPlaces } from '../../../widget/models/label-places.ts';
import { prioritiesMap } from '../../../widget/models/priorities-map.ts';
import { pagesOf } from '../../../widget/pages/page-name.ts';
import { sampleReport } from '../../fixtures/report.ts';
import { sampleExperience } from '../../fixtures/report-experience.ts';

const view = async (experience: ReturnType<typeof sampleExperience> | null, locale: 'en' | 'ru' = 'en') => ({
  ...{ report: { ...sampleReport(), experience }, filters: {} },
  ...{ words: await loadWords(locale), format: formatFor(locale, 'GBP') },
});

describe('the drivers of satisfaction', () => {
  it('stand with their intervals above the line of noise, and say what is below it', async () => {
    const chart = driversChart(await view(sampleExperience()))!;
    expect(chart.data['rows']!.map(({ label, rate, lower }) => [label, rate, lower])).toEqual([
      ['Desk', 0.5, 0.45],
      ['Food', 0.4, expect.closeTo(0.35)],
      ['Room', 0.1, 0.05],
    ]);
    expect(chart.data['whole']).toEqual([{ key: '', rate: 0.02 }]);
    expect(chart.footer).toContain('Not told apart from noise: View.');
    expect(chart.table.rows[0]!.cells).toEqual(['Desk', '50%', '45%', '55%', 'higher, more satisfied']);
  });

  it('are told in Russian', async () => {
    const told = await view(sampleExperience(), 'ru');
    expect(driversChart(told)!.answer).toBe('Desk: 50\u00a0% объяснённого.');
    expect(prioritiesMap(told)!.answer).toContain('Food');
  });

  it('have no chart where none is reliable, and no map where they are no ratings', async () => {
    const none = { ...sampleExperience(), drivers: [] };
    expect(driversChart(await view(none))).toBeNull();
    expect(prioritiesMap(await view(none))).toBeNull();
    expect(prioritiesMap(await view({ ...sampleExperience(), middle: null }))).toBeNull();
  });

  it('say what to improve first, and mark it alone', async () => {
    const map = prioritiesMap(await view(sampleExperience()))!;
    expect(map.answer).toBe('First Food: important and rated low.');
    const marked = map.data['rows']!.filter(({ color }) => color === 'mark').map(({ label }) => label);
    expect(marked).toEqual(['Food']);
    const named = [...map.data['above']!, ...map.data['below']!].map(({ label }) => label).sort();
    expect(named).toEqual(['Desk', 'Food', 'Room']);
  });

  it('have a page of their own only where a report tells of any', () => {
    expect(pagesOf(sampleReport())).not.toContain('experience');
    expect(pagesOf({ ...sampleReport(), experience: sampleExperience() })).toContain('experience');
  });
});

describe('names of points', () => {
  const room = { width: 300, height: 300 };
  it('stand above, or below where another is above', () => {
    const near = [0.5, 0.505].map((x) => ({ label: 'Somewhere', x, y: 0.5 }));
    expect(labelPlaces(near, room)).toEqual(['above', 'below']);
  });

  it('are left out where there is no room', () => {
    const near = [0.5, 0.505, 0.51].map((x) => ({ label: 'Somewhere', x, y: 0.5 }));
    expect(labelPlaces(near, room)).toEqual(['above', 'below', null]);
  });
});
