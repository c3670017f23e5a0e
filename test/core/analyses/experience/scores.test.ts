import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../../core/customers/frame.ts';
import { randomFrom } from '../../../fixtures/random.ts';
import { frameOfColumns } from '../churn/frame-of-columns.ts';
import { experienceIn } from './satisfied-world.ts';

/** Tickets with a score that some gave, a channel that moves it or not, and a team that never does. */
function tickets(header: string, scoreOf: (draw: number, channel: string) => number, gap = 0): Frame {
  const { next } = randomFrom(2003);
  const size = 1200;
  const channel = Array.from({ length: size }, (_, at) => ['mail', 'phone', 'chat'][at % 3]!);
  const team = Array.from({ length: size }, () => (next() < 0.5 ? 'north' : 'south'));
  const score = channel.map((one) => (next() < gap ? Number.NaN : scoreOf(next(), one)));
  const minutes = channel.map(() => 5 + 100 * next());
  const frame = frameOfColumns(
    { [header]: score, 'First response minutes': minutes, Channel: channel, Team: team },
    new Array<number>(size).fill(0),
  );
  return { ...frame, outcomes: [] };
}

const five = (draw: number) => 1 + Math.floor(5 * draw);

describe('scores of satisfaction', () => {
  test('of 1 to 5 are told by the share of 4 and 5, of those who answered', () => {
    const frame = tickets('CSAT score', five, 0.25);
    const { scores, none } = experienceIn(frame)!;
    expect(none).toBe('not-explained');
    const column = frame.variables.find(({ id }) => id === 'CSAT score');
    const given = column?.kind === 'number' ? column.sorted : new Float64Array();
    const good = given.filter((value) => value >= 4).length;
    expect(scores.measure).toBe('csat');
    expect(scores.all).toMatchObject({ answered: given.length, customers: 1200, value: good / given.length });
    expect(scores.all.mean).toBeCloseTo(given.reduce((sum, value) => sum + value, 0) / given.length, 12);
    expect([scores.by, scores.tried]).toEqual([[], 2]);
  });

  test('of 0 to 10 are a net promoter score where they are called so', () => {
    const frame = tickets('NPS', (draw) => Math.floor(11 * draw));
    const { scores } = experienceIn(frame)!;
    const column = frame.variables.find(({ id }) => id === 'NPS');
    const given = column?.kind === 'number' ? column.sorted : new Float64Array();
    const share = (of: (value: number) => boolean) => given.filter(of).length / given.length;
    expect(scores.measure).toBe('nps');
    expect(scores.all.value).toBeCloseTo(share((value) => value >= 9) - share((value) => value <= 6), 12);
    expect(scores.all.lower).toBeLessThan(scores.all.value);
    expect(experienceIn(tickets('Satisfaction', (draw) => Math.floor(11 * draw)))!.scores.measure).toBe(
      'mean',
    );
  });

  test('are compared by channel where they differ, and by nothing else', () => {
    const frame = tickets('CSAT', (draw, channel) => five(channel === 'phone' ? Math.sqrt(draw) : draw));
    const { by } = experienceIn(frame)!.scores;
    expect(by.map(({ feature }) => feature)).toEqual(['Channel']);
    const value = (name: string) => by[0]!.groups.find(({ group }) => group === name)!;
    expect(value('phone').lower).toBeGreaterThan(value('mail').upper);
    expect(by[0]!.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(1200);
  });
});
