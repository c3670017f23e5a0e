import type { AnalysisInput } from '../../../../core/analysis.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import type { Locale } from '../../../../core/words/index.ts';
import { randomFrom } from '../../../fixtures/random.ts';

/**
 * Guests of a hotel who rate five touchpoints, 0 where not rated. Those who come for work follow the desk, the others the food, which is
 * rated low; the rest moves nobody.
 *
 * @param signal false: satisfied or not by chance.
 */
export function ratedWorkbook(locale: Locale, size = 1500, signal = true): AnalysisInput {
  const { next, normal } = randomFrom(4021);
  const head = ['Guest ID', 'Trip', 'Desk', 'Food', 'Room', 'Bed', 'View', 'Satisfaction'];
  const rate = (mean: number) => Math.max(1, Math.min(5, Math.round(mean + 1.1 * normal())));
  const guests = Array.from({ length: size }, (_, at) => {
    const trip = next() < 0.5 ? 'Work' : 'Holiday';
    const [desk, food, room, bed, view] = [rate(3.5), rate(2.4), rate(3.4), rate(3.6), rate(3.4)] as const;
    const pleasure = signal ? (trip === 'Work' ? 1.6 * (desk - 3.5) : 1.6 * (food - 2.4)) : 0;
    const told = pleasure + normal() > 0 ? 'satisfied' : 'dissatisfied';
    return [`G${10_000 + at}`, trip, desk, food, next() < 0.005 ? 0 : room, bed, view, told];
  });
  return {
    workbook: { name: 'Hotel', sheets: [{ name: 'Guests', cells: [head, ...guests] }] },
    ...{ settings: readSettings({}), asOf: '2026-04-28', generatedAt: '2026-04-28T06:00:00.000Z', locale },
  };
}
