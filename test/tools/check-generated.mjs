import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generatedPages } from './generated-pages.mjs';

/** Fails when a bundle is over its budget or a committed generated page is stale. */
const failures = [...sizeFailures(), ...(await stalePages())];
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

function sizeFailures() {
  const budgets = JSON.parse(readFileSync(new URL('./size-budgets.json', import.meta.url), 'utf8'));
  return budgets.flatMap((budget) => {
    const files = budget.file === undefined ? reachable(budget) : [budget.file];
    const missing = files.filter((file) => !existsSync(file));
    if (missing.length > 0 || files.length === 0)
      return [`${budget.label}: ${missing.join(', ')} was not built`];
    const contents = files.map((file) => readFileSync(file));
    const raw = contents.reduce((total, content) => total + content.length, 0);
    const gzip = contents.reduce((total, content) => total + gzipSync(content, { level: 9 }).length, 0);
    const [size, limit] = budget.raw === undefined ? [gzip, budget.gzip] : [raw, budget.raw];
    const line = `${budget.label}: ${kilobytes(size)} of ${kilobytes(limit)}${budget.raw === undefined ? ' gzip' : ''}`;
    console.log(line);
    return size > limit ? [`${line}: over its budget`] : [];
  });
}

/** The entry and every chunk that it can load, or only those that are loaded at once with it. */
function reachable({ folder, entry, atOnce = false }) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const path = join(folder, name);
    if (!existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    if (atOnce) {
      for (const [, other] of text.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g))
        visit(join(dirname(name), other));
      return;
    }
    for (const other of readdirSync(folder, { recursive: true })) {
      const local = String(other).replaceAll('\\', '/');
      if (local.endsWith('.js') && text.includes(local.split('/').at(-1))) visit(local);
    }
  };
  visit(entry);
  return [...seen].map((name) => join(folder, name));
}

async function stalePages() {
  const pages = await generatedPages();
  return pages
    .filter(([path, fresh]) => !existsSync(path) || readFileSync(path, 'utf8') !== fresh)
    .map(([path]) => `${path} is stale: run npm run generate`);
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
