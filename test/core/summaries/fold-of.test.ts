import { describe, expect, it } from 'vitest';
import { foldOf } from '../../../core/summaries/fold-of.ts';
import { hashText } from '../../../core/summaries/hash-text.ts';

const keys = Array.from({ length: 20_000 }, (_, k) => `customer-${k}`);

describe('the fold of a customer', () => {
  it('is one of so many, each about as often', () => {
    const sizes = new Int32Array(5);
    for (const key of keys) sizes[foldOf(key, 5)]! += 1;
    for (const size of sizes) expect(Math.abs(size / keys.length - 0.2)).toBeLessThan(0.01);
  });

  it('says nothing of who is drawn into a sample', () => {
    const drawn = [...keys].sort((a, b) => hashText(a) - hashText(b)).slice(0, 4000);
    const sizes = new Int32Array(5);
    for (const key of drawn) sizes[foldOf(key, 5)]! += 1;
    for (const size of sizes) expect(Math.abs(size / drawn.length - 0.2)).toBeLessThan(0.02);
  });
});
