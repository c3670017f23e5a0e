import type { Progress } from '../../core/index.ts';
import type { Server } from './server.ts';

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * How far is the refresh? Tells every new answer of `progress` until `over()`, or until the server says that nothing
 * is under way. Polls two times a second, which keeps far from the limits of a document's calls.
 */
export async function followRun(
  server: Server,
  tell: (progress: Progress) => void,
  over: (() => boolean) | null = null,
): Promise<void> {
  for (;;) {
    await pause(over === null ? 500 : 250);
    if (over?.()) return;
    const answer = await server.progress();
    if (over?.()) return;
    if (answer.ok && answer.value !== null) tell(answer.value);
    else if (over === null) return;
  }
}
