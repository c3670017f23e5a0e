import { expect, it } from 'vitest';
import { strongestReason } from '../../../core/plan/strongest-reason.ts';

const reasons = [
  { variable: 'age', moves: Float64Array.of(0.2, -3, -0.1) },
  { variable: 'town', moves: Float64Array.of(0.7, 0.1, -0.2) },
  { variable: 'plan', moves: Float64Array.of(0.7, 0, 0) },
];

it('is the variable that raises the risk most, the first of equals, never one that lowers it', () => {
  expect([0, 1, 2].map((place) => strongestReason(place, reasons))).toEqual(['town', 'town', null]);
});
