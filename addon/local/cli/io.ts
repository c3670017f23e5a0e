/** What a command needs of the terminal and the machine. */
export interface Io {
  /** The build's `dist` folder. */
  readonly dist: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is stderr a terminal, on which a line may be written over? */
  readonly live: boolean;
  readonly today: () => string;
  /** Settles when the person asks to stop. */
  readonly stopped: () => Promise<void>;
}
