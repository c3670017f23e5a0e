import { describe, it } from 'vitest';
import { hasShared } from './shared.ts';

/**
 * Tests on what the project does not carry. Where it is absent the body does not run at all: one skipped test stands for all of
 * them, and its name says what they need.
 *
 * @param needs files or folders of `../shared`, as `data/bank`.
 */
export function describeWithData(needs: readonly string[], name: string, body: () => void): void {
  if (needs.every(hasShared)) describe(name, body);
  else itWithData(needs, name, body);
}

/** One test of the same kind. */
export function itWithData(needs: readonly string[], name: string, body: () => void): void {
  const missing = needs.filter((path) => !hasShared(path)).map((path) => `../shared/${path}`);
  it.skipIf(missing.length > 0)(missing.length > 0 ? `${name} (needs ${missing.join(', ')})` : name, body);
}
