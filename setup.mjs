import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Sets up what is missing and then does what was asked for: `node setup.mjs <start|test|segmentry|build|check|generate|bench|calibrate|faults>`.
 * Needs Node and npm only; says on stderr what it is doing.
 */
const root = fileURLToPath(new URL('.', import.meta.url));
const callerDirectory = process.env.INIT_CWD ?? process.cwd();
const sources = [
  'core',
  'addon',
  'widget',
  'esbuild.config.mjs',
  'appsscript.json',
  'package.json',
  'package-lock.json',
];
const stampFile = join(root, '.cache', 'build-stamp');

const commands = {
  start: (rest) => {
    prepare();
    return node(['dist/cli/segmentry.mjs', 'demo', ...rest]);
  },
  test: (rest) => {
    prepare();
    say('running the tests');
    return node(['node_modules/vitest/vitest.mjs', 'run', ...rest]);
  },
  segmentry: (rest) => {
    prepare();
    return node([join(root, 'dist/cli/segmentry.mjs'), ...rest], callerDirectory);
  },
  build: () => {
    install();
    build();
    return 0;
  },
  check: () => {
    prepare();
    return firstFailure([
      ['types', ['node_modules/typescript/bin/tsc', '-b']],
      ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']],
      ['unused code', ['node_modules/knip/bin/knip.js']],
      [
        'code that only tests use',
        ['node_modules/knip/bin/knip.js', '--production', '--include', 'files,exports'],
      ],
      ['size budgets and generated pages', ['test/tools/check-generated.mjs']],
      ['package', ['test/tools/check-package.mjs']],
    ]);
  },
  generate: () => {
    prepare();
    return node(['test/tools/generate.mjs']);
  },
  bench: (rest) => {
    prepare();
    return node(['test/tools/run-programs.mjs', 'bench', ...rest]);
  },
  calibrate: (rest) => {
    prepare();
    return node(['test/tools/run-programs.mjs', 'calibration', ...rest]);
  },
  faults: (rest) => {
    install();
    process.env.SEGMENTRY_FAULTS = 'all';
    return node(['node_modules/vitest/vitest.mjs', 'run', 'test/addon/faults', ...rest]);
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) fail(`unknown task “${name}”; known: ${Object.keys(commands).join(', ')}`);
process.exitCode = command(rest);

function prepare() {
  install();
  if (
    !existsSync(stampFile) ||
    !existsSync(join(root, 'dist')) ||
    readFileSync(stampFile, 'utf8') !== fingerprint()
  )
    build();
}

function install() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && samePackages(lock, installed)) return;
  say('installing packages (once)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm could not install the packages; see above. Is the registry reachable?');
}

/** Does `node_modules` hold just what the lock file asks for on this machine? */
function samePackages(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return (
    Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    ) && Object.keys(present).every((path) => path in wanted)
  );
}

function build() {
  say('building');
  const status = node(['esbuild.config.mjs']);
  if (status !== 0) process.exit(status);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile, fingerprint());
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addInPlace(hash, join(root, source));
  return hash.digest('hex');
}

function addInPlace(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addInPlace(hash, join(path, entry));
    return;
  }
  hash.update(path).update(readFileSync(path));
}

function firstFailure(steps) {
  for (const [title, args] of steps) {
    say(title);
    const status = node(args);
    if (status !== 0) return status;
  }
  return 0;
}

function node(args, cwd = root) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}

function say(text) {
  process.stderr.write(`segmentry: ${text} …\n`);
}

function fail(text) {
  process.stderr.write(`segmentry: ${text}\n`);
  process.exit(1);
}
