import type { Io } from './io.ts';
import type { CliMessages } from './messages/index.ts';

/** Tells on stderr how far a run is: one line written over on a terminal, one line a stage elsewhere. */
export function progressLine(
  io: Io,
  words: CliMessages,
): {
  readonly tell: (progress: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
  }) => void;
  readonly end: () => void;
} {
  let stage = '';
  let open = false;
  return {
    tell(progress) {
      const name = words.stages[progress.stage] ?? progress.stage;
      if (io.live) {
        const share = progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0;
        io.err(`\r\u001b[K${name} ${share}%`);
        open = true;
      } else if (progress.stage !== stage) io.err(`${name} …\n`);
      stage = progress.stage;
    },
    end() {
      if (open) io.err('\r\u001b[K');
      open = false;
    },
  };
}
