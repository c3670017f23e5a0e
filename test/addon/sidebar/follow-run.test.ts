import { expect, it, vi } from 'vitest';
import { followOtherRun, followOwnRun } from '../../../addon/sidebar/follow-run.ts';
import type { Server } from '../../../addon/sidebar/server.ts';
import type { Progress } from '../../../core/index.ts';

const serverOf = (progress: () => Promise<Awaited<ReturnType<Server['progress']>>>) =>
  ({ progress }) as Server;
const step = (done: number): Progress => ({ stage: 'clustering', done, total: 3 });

it('follows a run of somebody else until the server says that none is under way', async () => {
  vi.useFakeTimers();
  const answers = [step(1), step(2), null];
  const told: number[] = [];
  const server = serverOf(async () => ({ ok: true, value: answers.shift() ?? null }));
  const followed = followOtherRun(server, ({ done }) => told.push(done));
  await vi.runAllTimersAsync();
  await followed;
  expect(told).toEqual([1, 2]);
  vi.useRealTimers();
});

it('gives up on a run that must have been cut off', async () => {
  vi.useFakeTimers();
  let told = 0;
  const followed = followOtherRun(
    serverOf(async () => ({ ok: true, value: step(1) })),
    () => {
      told += 1;
    },
  );
  await vi.advanceTimersByTimeAsync(400_000);
  await followed;
  expect(told).toBeLessThan(1000);
  vi.useRealTimers();
});

it('tells nothing that arrives after the own run has answered', async () => {
  vi.useFakeTimers();
  let over = false;
  const told: number[] = [];
  const server = serverOf(async () => {
    over = true;
    return { ok: true, value: step(3) };
  });
  const followed = followOwnRun(
    server,
    ({ done }) => told.push(done),
    () => over,
  );
  await vi.runAllTimersAsync();
  await followed;
  expect(told).toEqual([]);
  vi.useRealTimers();
});
