import { describe, expect, test } from 'vitest';
import { experienceIn, satisfiedWorld } from './satisfied-world.ts';

const nothing = [0, 0, 0, 0, 0, 0];

describe('what drives satisfaction', () => {
  test('is said not to be known where nothing does, in at least 95 of 100 worlds', () => {
    const told = Array.from({ length: 60 }, (_, at) => {
      const size = [100, 300, 1000][at % 3]!;
      const missing = at % 2 === 0 ? 0 : 0.3;
      const found = experienceIn(satisfiedWorld({ size, seed: at + 1, work: nothing, missing }));
      expect(found?.explained.n).toBe(size);
      return found?.none === null || found?.byKind !== null;
    });
    expect(told.filter((one) => one).length).toBeLessThanOrEqual(3);
  }, 60_000);

  test('is found where something does, in its order and direction, and nothing else is', () => {
    for (const seed of [1, 2, 3]) {
      const found = experienceIn(satisfiedWorld({ size: 2000, seed, work: [1.2, 0, -0.8, 0, 0, 0] }));
      expect(found?.none).toBeNull();
      const [first, second, ...others] = found!.drivers;
      expect([first?.feature, first?.direction]).toEqual(['Touch 1', 'up']);
      expect(second).toMatchObject({ feature: 'Touch 3' });
      expect(second!.slope).toBeLessThan(0);
      expect(others.filter(({ importance }) => importance.value > 0.1)).toEqual([]);
      expect(found!.explained.crossValidated).toBeGreaterThan(0.9 * found!.explained.lower);
      expect(first!.shapley).toBeGreaterThan(0);
    }
  });

  test('contradicts what each touchpoint tells alone, and says so', () => {
    const found = experienceIn(satisfiedWorld({ size: 4000, seed: 5, work: [1.5, 1.5, -0.35] }));
    const third = found!.drivers.find(({ feature }) => feature === 'Touch 3');
    expect(third!.slope * third!.correlation).toBeLessThan(0);
    expect(third!.direction).toBe('mixed');
  });

  test('is still found with a third of the ratings missing, of all who answered', () => {
    const found = experienceIn(
      satisfiedWorld({ size: 2000, seed: 7, work: [1.2, 0, 0, 0, 0, 0], missing: 0.3 }),
    );
    expect(found?.explained).toMatchObject({ n: 2000, filled: true });
    expect(found?.drivers[0]?.feature).toBe('Touch 1');
    expect(found?.asymmetry).toEqual([]);
  });

  test('is told by the kind of customer for whom it differs', () => {
    const found = experienceIn(
      satisfiedWorld({ size: 3000, seed: 3, work: [1.5, 0, 0, 0], leisure: [0, 1.5, 0, 0] }),
    );
    expect(found?.byKind?.feature).toBe('Travel');
    const first = found?.byKind?.groups.map(({ group, drivers }) => [group, drivers[0]?.feature]);
    expect(Object.fromEntries(first ?? [])).toEqual({ work: 'Touch 1', leisure: 'Touch 2' });
    expect(experienceIn(satisfiedWorld({ size: 3000, seed: 3, work: [1.5, 0.8, 0, 0] }))?.byKind).toBeNull();
  });

  test('is not told of fewer than a hundred answers, or fewer than ten of one kind', () => {
    const few = experienceIn(satisfiedWorld({ size: 99, seed: 1, work: [2, 0, 0] }));
    expect([few?.none, few?.drivers]).toEqual(['few', []]);
    const frame = satisfiedWorld({ size: 300, seed: 1, work: [2, 0, 0] });
    const state = frame.outcomes[0]!.state.map((_, place) => (place < 9 ? 1 : 0));
    const alike = experienceIn({ ...frame, outcomes: [{ ...frame.outcomes[0]!, state }] });
    expect(alike?.none).toBe('few-of-one');
  });

  test('is not asked where nobody says how satisfied they are', () => {
    const frame = satisfiedWorld({ size: 300, seed: 1, work: [1, 0, 0] });
    expect(experienceIn({ ...frame, outcomes: [] })).toBeNull();
  });

  test('does not depend on the order of columns', () => {
    const frame = satisfiedWorld({ size: 800, seed: 2, work: [1, 0.5, 0, 0] });
    const turned = { ...frame, variables: [...frame.variables].reverse() };
    const weights = (of: typeof frame) =>
      Object.fromEntries(
        experienceIn(of)!.drivers.map(({ feature, weight }) => [feature, weight.value.toFixed(9)]),
      );
    expect(weights(turned)).toEqual(weights(frame));
  });
});
