import { describe, expect, it } from 'vitest';
import { publishChanges } from '../../../core/publish/segments/publish-changes.ts';
import type { SegmentChanges } from '../../../core/report/types.ts';

const changes = (moves: readonly number[], joined = 0, left = 0): SegmentChanges => ({
  previousAsOf: '2026-03-28',
  mode: 'assigned',
  moved: moves.reduce((sum, n) => sum + n, 0),
  joined,
  left,
  valueMoved: 1000,
  migration: moves.map((customers, at) => ({
    from: 's1',
    to: `s${at + 2}`,
    customers,
    value: 10,
    because: null,
  })),
  segments: [],
  drift: { features: [], shares: 0, distance: 1, ari: 1, verdict: 'fine', retrain: false, reason: null },
});
const movesOf = ({ migration }: SegmentChanges) => migration.map(({ customers }) => customers);

describe('publishChanges', () => {
  it('leaves out a small move with the next larger one', () => {
    const told = publishChanges(changes([60, 25, 3]), 1000, 10);
    expect(movesOf(told)).toEqual([60]);
    expect(told).toMatchObject({ moved: 88, valueMoved: 1000 });
  });

  it('leaves out small moves alone where they come to the threshold together', () => {
    expect(movesOf(publishChanges(changes([60, 7, 6]), 1000, 10))).toEqual([60]);
  });

  it('tells nothing of so few who moved, or who did not', () => {
    for (const told of [publishChanges(changes([4]), 1000, 10), publishChanges(changes([60]), 66, 10)]) {
      expect(told).toMatchObject({ moved: 0, valueMoved: null, migration: [] });
    }
  });

  it('rounds few who joined or left to none', () => {
    expect(publishChanges(changes([60], 3, 40), 1000, 10)).toMatchObject({ joined: 0, left: 40 });
  });
});
