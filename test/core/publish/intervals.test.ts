import { describe, expect, it } from 'vitest';
import { differByFew } from '../../../core/publish/hide/intervals.ts';

const bins = [
  { from: 0, to: 30, n: 100 },
  { from: 30, to: 50, n: 80 },
  { from: 50, to: 90, n: 60 },
];

describe('differByFew', () => {
  it('sees a cut that lies a few customers beside another', () => {
    expect(differByFew(bins, [{ from: 0, to: 31, n: 104 }], 10)).toBe(true);
    expect(differByFew(bins, [{ from: 0, to: 49, n: 176 }], 10)).toBe(true);
  });

  it('is content with the same cuts, and with cuts far from each other', () => {
    expect(differByFew(bins, [{ from: 0, to: 50, n: 180 }], 10)).toBe(false);
    expect(differByFew(bins, [{ from: 0, to: 40, n: 140 }], 10)).toBe(false);
  });

  it('compares intervals only where one lies in the other', () => {
    expect(differByFew(bins, [{ from: 10, to: 40, n: 104 }], 10)).toBe(false);
  });
});
