import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';

/**
 * Does this checkout answer as another one did? `node test/tools/same-reports.mjs keep DIR` refreshes every workbook
 * under `../shared/data` and `../shared/cases` in both languages and keeps what comes out; `… compare DIR` does it again and names
 * every file and every field of a report that differs. `generatedAt` alone may differ.
 */
const [task, folder, ...words] = process.argv.slice(2);
if (!['keep', 'compare'].includes(task) || !folder) {
  console.error('usage: node test/tools/same-reports.mjs keep|compare DIR [words of workbook names]');
  process.exit(2);
}

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared');
const command = join(root, 'dist/cli/segmentry.mjs');
const kept = resolve(folder);
const made = task === 'keep' ? kept : mkdtempSync(join(tmpdir(), 'segmentry-reports-'));
const mostDifferences = 12;

let different = 0;
for (const workbook of workbooks()) {
  for (const locale of ['en', 'ru']) {
    const name = join(relative(shared, workbook), locale);
    refresh(workbook, locale, join(made, name));
    if (task === 'compare' && !same(join(kept, name), join(made, name), name)) different += 1;
  }
}
if (task === 'compare') {
  rmSync(made, { recursive: true });
  console.log(different === 0 ? 'all the same' : `${different} differ`);
  process.exitCode = different === 0 ? 0 : 1;
}

function workbooks() {
  const folders = ['data', 'cases'].flatMap((name) => foldersIn(join(shared, name)));
  const files = readdirSync(join(shared, 'cases/reading')).map((file) => join(shared, 'cases/reading', file));
  return [...folders.filter((path) => basename(path) !== 'reading'), ...files].filter(
    (path) => words.length === 0 || words.some((word) => path.includes(word)),
  );
}

function foldersIn(path) {
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((entry) => statSync(entry).isDirectory());
}

function refresh(workbook, locale, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, '..'), { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, 'refresh', workbook, '--out', out, '--as-of', '2026-04-28', '--locale', locale, '--quiet'],
    { encoding: 'utf8' },
  );
  if (status === 0) return;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  spawnSync('tee', [join(out, 'refused.txt')], { input: `${status} ${stderr}` });
}

function same(before, after, name) {
  const files = new Set([...filesIn(before), ...filesIn(after)]);
  const differing = [...files]
    .filter((file) => !/dashboard\.html|\.xlsx$/.test(file))
    .filter((file) => {
      const [left, right] = [before, after].map((path) => comparable(join(path, file)));
      return left !== right;
    });
  if (differing.length === 0) return true;
  console.log(`\n${name}: ${differing.join(', ')}`);
  if (differing.includes('report.json')) {
    const [left, right] = [before, after].map((path) => parsed(join(path, 'report.json')));
    for (const line of differences(left, right, 'report').slice(0, mostDifferences)) console.log(`  ${line}`);
  }
  for (const file of differing.filter((file) => file === 'refused.txt'))
    for (const path of [before, after])
      if (existsSync(join(path, file))) console.log(`  ${readFileSync(join(path, file), 'utf8').trim()}`);
  return false;
}

function filesIn(path, under = '') {
  if (!existsSync(path)) return [];
  return readdirSync(join(path, under)).flatMap((entry) => {
    const file = join(under, entry);
    return statSync(join(path, file)).isDirectory() ? filesIn(path, file) : [file];
  });
}

function comparable(file) {
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8').replace(/"generatedAt": ?"[^"]*"/g, '');
}

function parsed(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function differences(left, right, path) {
  if (Object.is(left, right) || path === 'report.generatedAt') return [];
  const bothObjects = [left, right].every((value) => typeof value === 'object' && value !== null);
  if (!bothObjects || Array.isArray(left) !== Array.isArray(right))
    return [`${path}: ${brief(left)} → ${brief(right)}`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differences(left[key], right[key], `${path}.${key}`));
}

function brief(value) {
  const text = JSON.stringify(value) ?? 'none';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
