import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './run-command-line.ts';

// Half the memory of a large workbook for a tenth more time: V8 alone lets the heap grow to several times of what is in use.
setFlagsFromString('--heap-growing-percent=30');

const now = new Date();
const two = (value: number) => String(value).padStart(2, '0');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  dist: fileURLToPath(new URL('..', import.meta.url)),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  live: process.stderr.isTTY === true,
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  today: () => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
});
