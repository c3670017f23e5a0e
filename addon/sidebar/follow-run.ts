import type { Progress } from '../../core/index.ts';
import type { Server } from './server.ts';

const pauses = { own: 250, other: 500 };
/** Apps Script ends every run after six minutes: whoever says longer that it is under way was cut off. */
const longestRun = 390_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * How far is the refresh that this page started? Tells every answer of `progress` until `over()`.
 *
 * Polls a few times a second, one call at a time, which keeps far from the limits of a document's calls.
 */
export async function followOwnRun(
  server: Server,
  tell: (progress: Progress) => void,
  over: () => boolean,
): Promise<void> {
  while (!over()) {
    await pause(pauses.own);
    const answer = over() ? null : await server.progress();
    if (answer?.ok && answer.value !== null && !over()) tell(answer.value);
  }
}

/** How far is a refresh that was started elsewhere? Ends when the server says that none is under way any more. */
export async function followOtherRun(server: Server, tell: (progress: Progress) => void): Promise<void> {
  const end = Date.now() + longestRun;
  while (Date.now() < end) {
    await pause(pauses.other);
    const answer = await server.progress();
    if (answer.ok && answer.value === null) return;
    if (answer.ok && answer.value !== null) tell(answer.value);
  }
}
