import { fileURLToPath } from 'node:url';
import { runCommandLine } from './run-command-line.ts';

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
