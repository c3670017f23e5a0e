import { expect, it } from 'vitest';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { describeWithData } from '../../../with-data.ts';
import { bankCustomers } from './bank.ts';
import { askedOf, portraitsOf } from './evidence/told.ts';
import { randomFrom, withShuffledOutcome } from './generated-bank.ts';
import { segmentsOf } from './planted-world.ts';

describeWithData(['data/bank'], 'the bank with its outcome shuffled', () => {
  it('gives no segment and no portrait in at least 95 of 100 shuffles', () => {
    const shuffled = { customers: bankCustomers(), random: randomFrom(7) };
    let withSegment = 0;
    let withPortrait = 0;
    for (let shuffle = 0; shuffle < 100; shuffle++) {
      const customers = withShuffledOutcome(shuffled);
      if (segmentsOf(frameOf(customers, '2026-04-28')).segments.length > 0) withSegment++;
      if (portraitsOf(askedOf(customers)).some(({ q }) => q !== null && q < 0.05)) withPortrait++;
    }
    expect(withSegment).toBeLessThanOrEqual(5);
    expect(withPortrait).toBeLessThanOrEqual(5);
  });
});
