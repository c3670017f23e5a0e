import { describe, expect, it } from 'vitest';
import { derivedRandom } from '../../../../../core/stats/random.ts';
import type { Condition } from '../../../../../core/summaries/contract.ts';
import { frameOfColumns } from '../frame-of-columns.ts';
import { likeness, plantedWorld, segmentsOf } from '../planted-world.ts';

const names = (conditions: readonly Condition[]) => conditions.map(({ cut }) => cut.variable).sort();
const rowsOf = (n: number) => Array.from({ length: n }, (_, row) => row);

describe('a planted segment', () => {
  it.each([
    [300, 0.1, 0.75, 0.1, 11],
    [300, 0.2, 0.5, 0.12, 6],
    [400, 0.2, 0.5, 0.12, 10],
    [900, 0.1, 0.5, 0.12, 11],
    [900, 0.2, 0.35, 0.12, 9],
    [2000, 0.1, 0.35, 0.12, 11],
  ])(
    'among %i customers, %f of them at %f against %f, is found in at least %i of 12',
    (n, share, inside, outside, least) => {
      let found = 0;
      let strange = 0;
      for (let run = 0; run < 12; run++) {
        const shape = (run % 4) as 0 | 1 | 2 | 3;
        const world = plantedWorld(
          { n, share, inside, outside, shape },
          derivedRandom(n, share * 10, inside * 100, run, 3),
        );
        const { segments } = segmentsOf(world.frame);
        const isFound = segments.some(
          ({ conditions }) => likeness(world.frame, conditions, world.planted) >= 0.4,
        );
        if (isFound) found++;
        const isStrange = ({ cut }: Condition) => !world.related.includes(cut.variable);
        if (segments.some(({ conditions }) => conditions.some(isStrange))) strange++;
      }
      expect(found).toBeGreaterThanOrEqual(least);
      expect(strange).toBeLessThanOrEqual(2);
    },
  );

  it.each([
    [0.02, 0.2],
    [0.5, 0.9],
    [0.7, 0.97],
    [0.85, 1],
  ])('is found where others leave at %f and it at %f', (outside, inside) => {
    let found = 0;
    for (let run = 0; run < 8; run++) {
      const world = plantedWorld(
        { n: 1500, share: 0.15, inside, outside, shape: 0 },
        derivedRandom(run, outside * 100),
      );
      const { segments } = segmentsOf(world.frame);
      if (segments.some(({ conditions }) => likeness(world.frame, conditions, world.planted) >= 0.6)) found++;
    }
    expect(found).toBeGreaterThanOrEqual(7);
  });

  it('has a lower bound that its true rate keeps, for it rests on customers not learned from', () => {
    let above = 0;
    let all = 0;
    for (let run = 0; run < 60; run++) {
      const shape = (run % 4) as 0 | 1 | 2 | 3;
      const world = plantedWorld(
        { n: 900, share: 0.15, inside: 0.5, outside: 0.12, shape },
        derivedRandom(run, 17),
      );
      for (const { conditions, lower } of segmentsOf(world.frame).segments) {
        const planted = plantedAmong(world, conditions);
        all++;
        if (0.5 * planted + 0.12 * (1 - planted) >= lower) above++;
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(above / all).toBeGreaterThanOrEqual(0.93);
  });
});

describe('no planted segment', () => {
  it('is given in at most 3 of 60 tables of noise', () => {
    let some = 0;
    for (const n of [60, 300, 1000, 3000]) {
      for (const base of [0.03, 0.2, 0.5]) {
        for (let run = 0; run < 5; run++) {
          const world = plantedWorld(
            { n, share: 0.1, inside: base, outside: base, shape: 0 },
            derivedRandom(n, base * 100, run),
          );
          if (segmentsOf(world.frame).segments.length > 0) some++;
        }
      }
    }
    expect(some).toBeLessThanOrEqual(3);
  });

  it('is told with how many customers it takes, where there are fewer', () => {
    const world = plantedWorld({ n: 120, share: 0.1, inside: 0.2, outside: 0.2, shape: 0 }, derivedRandom(4));
    const { none } = segmentsOf(world.frame);
    expect(none).toMatchObject({ kind: 'too-small', known: 120 });
    expect(none?.kind === 'too-small' ? none.needed : 0).toBeGreaterThan(120);
  });

  it.each([
    [3, 'too-few'],
    [597, 'too-few'],
  ])('is sought where %i of 600 left', (gone, kind) => {
    const random = derivedRandom(gone);
    const columns = {
      score: rowsOf(600).map(() => random()),
      town: rowsOf(600).map(() => (random() < 0.5 ? 'a' : 'b')),
    };
    const { none, segments } = segmentsOf(
      frameOfColumns(
        columns,
        rowsOf(600).map((row) => (row < gone ? 1 : 0)),
      ),
    );
    expect(none?.kind).toBe(kind);
    expect(segments).toEqual([]);
  });
});

describe('a cause of more customers than segments may hold', () => {
  const random = derivedRandom(12);
  const region = rowsOf(1200).map((row) => (row % 100 < 38 ? 'North' : row % 2 === 0 ? 'South' : 'East'));
  const points = rowsOf(1200).map(() => Math.floor(random() * 200));
  const visits = rowsOf(1200).map(() => Math.floor(random() * 12));

  it('is named whole, once, without a condition that adds nothing', () => {
    const left = region.map((name) => (random() < (name === 'North' ? 0.7 : 0.12) ? 1 : 0));
    const { segments } = segmentsOf(frameOfColumns({ region, points, visits }, left));
    expect(segments.map(({ conditions, large }) => [names(conditions), large])).toEqual([[['region'], true]]);
    expect(segments[0]?.customers).toBe(region.filter((name) => name === 'North').length);
  });

  it('gives way to a sharp group inside of it that has most of what it has', () => {
    const left = region.map((name, row) => {
      const sharp = name === 'North' && (points[row] as number) >= 130;
      return random() < (sharp ? 0.8 : 0.1) ? 1 : 0;
    });
    const { segments } = segmentsOf(frameOfColumns({ region, points, visits }, left));
    expect(segments.map(({ conditions, large }) => [names(conditions), large])).toEqual([
      [['points', 'region'], false],
    ]);
  });
});

describe('a large cause with a sharper group inside of it', () => {
  it.each([600, 1400, 2500])('is told whole, and so is the group: %i', (n) => {
    const random = derivedRandom(n, 44);
    const plan = rowsOf(n).map(() => (random() < 0.45 ? 'A' : random() < 0.5 ? 'B' : 'C'));
    const load = rowsOf(n).map(() => Math.floor(random() * 100));
    const usage = rowsOf(n).map(() => Math.floor(random() * 150));
    const calls = rowsOf(n).map(() => Math.floor(random() * 120));
    const left = plan.map((name, row) => {
      const rate = name !== 'A' ? 0.08 : (load[row] as number) >= 80 ? 0.8 : 0.4;
      return random() < rate ? 1 : 0;
    });
    const { segments } = segmentsOf(frameOfColumns({ plan, load, usage, calls }, left));
    const told = segments.map(
      ({ conditions, large }) => `${names(conditions).join(' ')}${large ? ' large' : ''}`,
    );
    expect(told.sort()).toEqual(['load plan', 'plan large']);
  });
});

describe('more customers of the same world', () => {
  it.each([1000, 10_000, 60_000])('give the same segment: %i', (n) => {
    const random = derivedRandom(n, 5);
    const contract = rowsOf(n).map(() => (random() < 0.3 ? 'Month' : random() < 0.5 ? 'Year' : 'Two years'));
    const complaints = rowsOf(n).map(() => Math.floor(-1.7 * Math.log(1 - random())));
    const age = rowsOf(n).map(() => 18 + Math.floor(random() * 60));
    const charge = rowsOf(n).map(() => Math.round(20 + 80 * random()));
    const left = contract.map((name, row) => {
      const sharp = name === 'Month' && (complaints[row] as number) >= 3;
      return random() < (sharp ? 0.595 : 0.12) ? 1 : 0;
    });
    const { segments } = segmentsOf(frameOfColumns({ contract, complaints, age, charge }, left));
    expect(segments.map(({ conditions }) => names(conditions))).toEqual([['complaints', 'contract']]);
    const [range] = segments[0]!.conditions.filter(({ cut }) => cut.variable === 'complaints');
    expect(range!.cut.cuts[range!.from - 1]).toBe(3);
    expect(range!.to).toBe(range!.cut.ordered - 1);
  });
});

describe('where more leave than stay', () => {
  it('who surely stays is told too', () => {
    const random = derivedRandom(8);
    const plan = rowsOf(900).map(() => (random() < 0.25 ? 'Family' : random() < 0.5 ? 'Solo' : 'Duo'));
    const left = plan.map((name) => (random() < (name === 'Family' ? 0.3 : 0.75) ? 1 : 0));
    const { stays } = segmentsOf(frameOfColumns({ plan, age: rowsOf(900).map(() => random()) }, left));
    expect(stays.map(({ conditions }) => names(conditions))).toEqual([['plan']]);
    expect(stays[0]!.lower).toBeGreaterThan(0.5);
  });
});

describe('counts', () => {
  it('are of everybody, whatever the outcome, and each customer counts once', () => {
    const world = plantedWorld(
      { n: 2000, share: 0.1, inside: 0.75, outside: 0.1, shape: 0 },
      derivedRandom(2),
    );
    const [outcome] = world.frame.outcomes;
    outcome!.state.fill(255, 0, 400);
    const { segments, coverage } = segmentsOf(world.frame);
    const [segment] = segments;
    expect(segment!.customers).toBeGreaterThan(segment!.all.n);
    expect(segment!.fresh).toBe(segment!.customers);
    expect(segment!.named).toBe(segment!.customers);
    expect(segment!.across).toEqual([segment!.customers]);
    expect(coverage).toEqual(segment!.all);
    expect(segment!.holdout.n).toBeLessThan(segment!.all.n);
  });
});

function plantedAmong(
  { frame, planted }: ReturnType<typeof plantedWorld>,
  conditions: readonly Condition[],
): number {
  const all = planted.reduce((sum, is) => sum + is, 0);
  const alike = likeness(frame, conditions, planted);
  const everybody = likeness(frame, conditions, new Uint8Array(frame.size).fill(1)) * frame.size;
  return (alike * (all + everybody)) / (1 + alike) / everybody;
}
