import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../addon/server/brief.ts';
import type { Report } from '../../../core/index.ts';
import { sampleReport } from '../../fixtures/report.ts';

const whole = sampleReport();
const points = Array.from({ length: 5000 }, (_, at) => ({
  x: Math.sin(at) * 3.123456,
  y: Math.cos(at) * 2.654321,
  segment: whole.segmentation.segments[at % 2]!.id,
  borderline: at % 10 === 0,
}));
const large: Report = {
  ...whole,
  segmentation: { ...whole.segmentation, map: { ...whole.segmentation.map, points } },
};

describe('what crosses to the sidebar', () => {
  const brief = briefOf(large);

  it('is a small part of the report, with the rules and all the evidence for the number of segments', () => {
    const { candidates, choice, segments } = whole.segmentation;
    expect(JSON.stringify(brief).length).toBeLessThan(20_000);
    expect(JSON.stringify(large).length).toBeGreaterThan(350_000);
    expect(brief.segmentation).toMatchObject({ candidates, choice });
    expect(brief.segmentation.segments.map(({ rule }) => rule)).toEqual(segments.map(({ rule }) => rule));
    expect(brief.customers).toBe(whole.source.customers);
  });

  it('draws 300 customers evenly out of all, and counts all', () => {
    const { map } = brief.segmentation;
    expect(map).toMatchObject({ of: 5000, borderline: 500 });
    expect(map.points).toHaveLength(300);
    const last = points[Math.floor((299 * 5000) / 300)]!;
    expect(map.points[299]![0]).toBeCloseTo(last.x, 2);
    expect(new Set(map.points.map(([, , segment]) => segment))).toEqual(new Set([0, 1]));
  });

  it('draws every customer where they are few', () => {
    const few = briefOf({
      ...whole,
      segmentation: { ...whole.segmentation, map: { axes: [], points: points.slice(0, 7) } },
    });
    expect(few.segmentation.map.points).toHaveLength(7);
  });
});
