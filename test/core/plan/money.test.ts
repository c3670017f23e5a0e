import { describe, expect, it } from 'vitest';
import { breakEvenRisk, expectedNet, targetOf } from '../../../core/plan/money.ts';

const amounts = [-5000, -200, -1, 0, 0.5, 5, 40, 3000];
const costs = [0, 1, 10, 60].flatMap((contact) => [0, 3, 10, 80].map((offer) => ({ contact, offer })));

describe('the risk from which a letter pays', () => {
  it('is a probability at which it brings as much as it costs, and above which it brings more', () => {
    for (const value of amounts) {
      for (const cost of costs) {
        const risk = breakEvenRisk(value, cost);
        if (risk === null) continue;
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
        expect(expectedNet(risk, value, cost)).toBeCloseTo(0, 9);
        expect(expectedNet(risk + 0.01, value, cost)).toBeGreaterThan(0);
      }
    }
  });

  it('is none where a letter brings nothing even to who surely leaves', () => {
    for (const value of amounts) {
      for (const cost of costs) {
        const pays = expectedNet(1, value, cost) > 1e-9;
        if (pays) expect(breakEvenRisk(value, cost)).not.toBeNull();
        else if (expectedNet(1, value, cost) < -1e-9) expect(breakEvenRisk(value, cost)).toBeNull();
      }
    }
    expect(breakEvenRisk(-5000, { contact: 1, offer: 10 })).toBeNull();
  });
});

describe('the target', () => {
  it('is below what is expected without a letter, at any risk, and near what is expected with one', () => {
    for (let risk = 0.0005; risk <= 1; risk += 0.0005) {
      const target = targetOf(risk, 100_000) as number;
      expect(target).toBeGreaterThan(0);
      expect(target).toBeLessThan(100 * risk);
      expect(Math.abs(target - 70 * risk)).toBeLessThanOrEqual(0.5);
    }
  });

  it('is none exactly where doing nothing would stay under it more often than one time in five', () => {
    for (const risk of [0.02, 0.1, 0.3, 0.6, 0.95]) {
      for (const letters of [1, 5, 20, 50, 120, 400]) {
        const supposed = targetOf(risk, 100_000) as number;
        let [of, under] = [(1 - risk) ** letters, 0];
        for (let leave = 0; leave < (supposed * letters) / 100; leave++) {
          under += of;
          of *= (((letters - leave) / (leave + 1)) * risk) / (1 - risk);
        }
        expect(targetOf(risk, letters), `${risk} × ${letters}`).toBe(under > 0.2 ? null : supposed);
      }
    }
    expect(targetOf(0.3, 0)).toBeNull();
    expect(targetOf(0.3, 10)).toBeNull();
    expect(targetOf(0.3, 400)).toBe(21);
  });
});
