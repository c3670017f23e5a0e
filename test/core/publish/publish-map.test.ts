import { describe, expect, it } from 'vitest';
import { publishMap } from '../../../core/publish/segments/publish-map.ts';
import { randomFrom } from '../../fixtures/random.ts';

const random = randomFrom(3);
const pointsOf = (segment: string, count: number, borderline = false) =>
  Array.from({ length: count }, () => ({ x: random.normal(), y: random.normal(), segment, borderline }));
const axes = [
  { label: 'a', inertia: 0.4 },
  { label: 'b', inertia: 0.2 },
];

describe('publishMap', () => {
  const points = [...pointsOf('s1', 157), ...pointsOf('s1', 24, true), ...pointsOf('s2', 31)];
  const told = publishMap({ axes, points }, 10);

  it('puts the centre of ten neighbours or more where ten customers or more were', () => {
    expect(told.points.length).toBeLessThanOrEqual(Math.floor(points.length / 10));
    expect(told.points.length).toBeGreaterThan(points.length / 20);
    for (const { x } of points) expect(told.points.map((point) => point.x)).not.toContain(x);
  });

  it('keeps segments and borders apart, and the centre of all where it was', () => {
    const near = told.points.filter(({ borderline }) => borderline);
    expect(near.length).toBeGreaterThan(0);
    expect(near.every(({ segment }) => segment === 's1')).toBe(true);
    expect(new Set(told.points.map(({ segment }) => segment))).toEqual(new Set(['s1', 's2']));
  });

  it('marks no border where few stand on it, and draws no segment of few', () => {
    const few = publishMap(
      { axes, points: [...pointsOf('s1', 40), ...pointsOf('s1', 4, true), ...pointsOf('s2', 9)] },
      10,
    );
    expect(few.points.length).toBeGreaterThan(0);
    expect(few.points.some(({ borderline, segment }) => borderline || segment === 's2')).toBe(false);
  });

  it('gives the same centres for the same customers in any order', () => {
    const sorted = (map: typeof told) => map.points.map(({ x, y }) => `${x} ${y}`).sort();
    expect(sorted(publishMap({ axes, points: [...points].reverse() }, 10))).toEqual(sorted(told));
  });
});
