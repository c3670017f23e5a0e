const nap = new Int32Array(new SharedArrayBuffer(4));
const patience = 120_000;

/** Blocks this thread, as a script that computes does, until `done()`. */
export function blockUntil(done: () => boolean): void {
  const until = Date.now() + patience;
  while (!done()) {
    if (Date.now() > until) throw new Error('Nobody let the run go on.');
    Atomics.wait(nap, 0, 0, 5);
  }
}
