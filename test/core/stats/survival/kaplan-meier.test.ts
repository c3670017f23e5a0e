import { describe, expect, test } from 'vitest';
import { kaplanMeier } from '../../../../core/stats/survival/kaplan-meier.ts';

/** Weeks in remission of 21 children on 6-mercaptopurine (Freireich and others 1963; Klein & Moeschberger, table 1.1). */
const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const lastSeen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const times = [...new Set([...relapsed, ...lastSeen])].map((time) => ({
  time,
  events: relapsed.filter((one) => one === time).length,
  censored: lastSeen.filter((one) => one === time).length,
}));

describe('Kaplan and Meier', () => {
  test('give the shares in remission of the published example, and their errors', () => {
    const curve = kaplanMeier(times);
    const steps = [18 / 21, 16 / 17, 14 / 15, 11 / 12, 10 / 11, 6 / 7, 5 / 6];
    expect(curve.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    curve.forEach(({ survival }, at) => {
      expect(survival).toBeCloseTo(
        steps.slice(0, at + 1).reduce((product, step) => product * step, 1),
        12,
      );
    });
    const published = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    curve.forEach(({ error }, at) => {
      expect(error).toBeCloseTo(published[at]!, 4);
    });
  });

  test('keep the bounds within 0 and 1 and around the share', () => {
    for (const { survival, lower, upper } of kaplanMeier(times)) {
      expect(lower).toBeGreaterThan(0);
      expect(lower).toBeLessThan(survival);
      expect(upper).toBeGreaterThan(survival);
      expect(upper).toBeLessThan(1);
    }
  });

  test('are a plain share where everybody was seen to the end', () => {
    const curve = kaplanMeier([
      { time: 2, events: 3, censored: 0 },
      { time: 1, events: 1, censored: 0 },
      { time: 9, events: 0, censored: 6 },
    ]);
    expect(curve.map(({ survival }) => survival)).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.6, 12)]);
  });
});
