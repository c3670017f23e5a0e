import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const source = buildSync({
  entryPoints: [fileURLToPath(new URL('../../../addon/google/young-methods.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
}).outputFiles[0]!.text;

const forget = `delete Object.hasOwn; delete String.prototype.at; delete String.prototype.replaceAll;
  delete Array.prototype.at; delete Object.getPrototypeOf(Int8Array.prototype).at;`;

/** The value of an expression in an engine that has the methods, and in one that we bring them to. */
function both(expression: string): readonly string[] {
  const old = createContext({});
  runInContext(forget, old);
  runInContext(source, old);
  const run = (context: object) => JSON.stringify(runInContext(`(${expression})`, context) ?? null) as string;
  return [run(createContext({})), run(old)];
}

describe('methods that an old engine lacks', () => {
  it.each([
    'Object.hasOwn({ a: 1 }, "a")',
    'Object.hasOwn(Object.create({ a: 1 }), "a")',
    '[1, 2, 3].at(-1)',
    '[1, 2, 3].at(1.9)',
    '[1, 2, 3].at(7)',
    '"abc".at(-2)',
    'new Float64Array([1, 2]).at(-2)',
    '"a.b.c".replaceAll(".", "$")',
    '"a.b.c".replaceAll(/[a-c]/g, "x")',
  ])('answer as in a young one: %s', (expression) => {
    const [young, old] = both(expression);
    expect(old).toBe(young);
  });

  it('stay as they are where the engine has them', () => {
    const context = createContext({});
    runInContext('globalThis.before = Array.prototype.at', context);
    runInContext(source, context);
    expect(runInContext('before === Array.prototype.at', context)).toBe(true);
  });
});
