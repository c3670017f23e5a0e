import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../../dist/widget/', import.meta.url));
const zipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** The module and everything that it imports before it runs; what it asks for later is not followed. */
function loadedAtOnce(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, name] of text.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g))
    loadedAtOnce(join(dirname(path), name!), known);
  return known;
}

const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + zipped(path), 0);

describe('the built widget', () => {
  it('paints first from less than 10 KB of gzip', () => {
    expect(sum(loadedAtOnce(join(dist, 'segment-dashboard.js')))).toBeLessThan(10_240);
  });

  it('is less than 240 KB of gzip as a whole, in both languages', () => {
    const chunks = readdirSync(join(dist, 'chunks')).map((name) => join(dist, 'chunks', name));
    expect(sum([join(dist, 'segment-dashboard.js'), ...chunks])).toBeLessThan(240 * 1024);
  });

  it('carries nothing that evaluates text', () => {
    const chunks = readdirSync(join(dist, 'chunks')).map((name) =>
      readFileSync(join(dist, 'chunks', name), 'utf8'),
    );
    expect(chunks.filter((text) => /\beval\(/.test(text))).toEqual([]);
  });

  it('publishes its attributes, events, properties and parts', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
    const [element] = manifest.modules[0].declarations;
    expect(element.tagName).toBe('segment-dashboard');
    expect(element.attributes.map((one: { name: string }) => one.name)).toEqual([
      'src',
      'lang',
      'theme',
      'page',
    ]);
    expect(element.members.map((one: { name: string }) => one.name)).toEqual(
      expect.arrayContaining(['report', 'filters']),
    );
    expect(element.events).toHaveLength(4);
  });
});
