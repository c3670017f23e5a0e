import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeclarations } from '../tools/declarations.mjs';
import { compile, type EmptyProject, emptyProject } from './empty-project.ts';

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => project.remove());

/** The packages that built files of the package import, bundled or not. */
async function packagesIn(...files: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: project.segmentry,
    entryPoints: [...files],
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const names = imports
    .filter(({ external }) => external)
    .map(({ path }) => /^(@[^/]+\/)?[^/]+/.exec(path)![0]);
  return [...new Set(names)].filter((name) => !isBuiltin(name)).sort();
}

/** Runs a module in the project as Node does. */
function run(file: string, code: string): { readonly out: string; readonly err: string } {
  const path = project.write(file, code);
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', path], { encoding: 'utf8' });
  return { out: stdout, err: stderr };
}

describe('the tarball', () => {
  it('holds what is built and what explains it: no source, no test, no source map', () => {
    const tops = new Set(project.files.map((file) => file.split('/')[0]));
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'package.json',
    ]);
    const strange = /\.map$|(?<!\.d)\.[cm]?tsx?$|\btests?\/|\.test\.|tsconfig|\.tsbuildinfo$/;
    expect(project.files.filter((file) => strange.test(file))).toEqual([]);
    const scripts = project.files.filter((file) => /\.m?js$/.test(file));
    const text = (file: string) => readFileSync(join(project.segmentry, file), 'utf8');
    expect(scripts.filter((file) => text(file).includes('sourceMappingURL='))).toEqual([]);
  });

  it('holds every file that the manifest names', () => {
    const { exports, bin } = project.manifest;
    const named = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = [...named, ...Object.values(bin)].filter(
      (file) => !existsSync(join(project.segmentry, file)),
    );
    expect(missing).toEqual([]);
  });

  it('carries the licence of every package whose code it holds', async () => {
    const notices = readFileSync(join(project.segmentry, 'dist/third-party-licences.txt'), 'utf8');
    for (const name of ['lit', 'vega-view', 'hono', 'csv-parse', 'fflate', 'saxes', 'valibot', 'ml-matrix'])
      expect(notices).toMatch(new RegExp(`^${name} \\d[\\d.]* \\(`, 'm'));
    expect(notices).toMatch(/^@stdlib\/math-base-special-betainc /m);
    expect(notices).not.toMatch(/^(esbuild|vitest|vega-lite) /m);
  });
});

describe('what is installed with it', () => {
  it('is what the core imports, no more and no less', async () => {
    const { dependencies } = project.manifest;
    expect(await packagesIn('dist/core/index.js', 'dist/core/report.js')).toEqual(Object.keys(dependencies));
  });

  it('is nothing for the widget, the schema and the command line', async () => {
    expect(await packagesIn('dist/widget/segment-dashboard.js')).toEqual([]);
    expect(await packagesIn('dist/schema.js')).toEqual([]);
    expect(await packagesIn('dist/cli/segmentry.mjs', 'dist/local/workbook-thread.mjs')).toEqual([]);
  });

  it('is all that the declarations lead to', () => {
    const imported = project.files
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => readFileSync(join(project.segmentry, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
      .flatMap((text) => [...text.matchAll(/(?:\bfrom|\bimport) ?\(?['"]([^.'"][^'"]*)/g)])
      .map(([, name]) => name!);
    const { dependencies } = project.manifest;
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('comes from any registry: the lock names none', () => {
    const lock = readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8');
    expect(lock).not.toMatch(/"resolved"|registry/);
  });
});

describe('types', () => {
  const consumer = `
    import type { Analysis, Settings } from 'segmentry/core';
    import * as core from 'segmentry/core';
    import * as report from 'segmentry/report';
    import type { Report } from 'segmentry/report';
    import schemaFile from 'segmentry/report.schema.json' with { type: 'json' };
    import { reportSchema } from 'segmentry/schema';
    import type { Filters } from 'segmentry/widget';
    import { SegmentDashboard } from 'segmentry/widget';

    type IsAny<T> = 0 extends 1 & T ? true : false;
    type AnyIn<M> = { [K in keyof M]-?: IsAny<M[K]> extends true ? K : never }[keyof M];
    type None<T> = [T] extends [never] ? true : false;

    export const typed: [
      None<AnyIn<typeof core>>, None<AnyIn<typeof report>>, None<AnyIn<Analysis>>, None<AnyIn<Settings>>, None<AnyIn<Report>>,
      None<AnyIn<Report['segmentation']>>, None<AnyIn<Settings['segmentation']>>, None<AnyIn<Omit<SegmentDashboard, keyof HTMLElement>>>,
    ] = [true, true, true, true, true, true, true, true];
    export const same: Report = {} as core.Report;
    export const titles: string[] = [reportSchema.title, schemaFile.title];
    export const filters: Filters = { city: ['Leeds'] };
    export const element: HTMLElement = new SegmentDashboard();
    document.querySelector('segment-dashboard')!.filters = filters;
    document.addEventListener('segment-dashboard-select', ({ detail }) => detail.key.toUpperCase());

    // @ts-expect-error no such page
    new SegmentDashboard().page = 'prices';
    // @ts-expect-error a number, or null
    core.readSettings({}).segmentation.k = 'four';
    // @ts-expect-error what it is built with is nobody's business
    new SegmentDashboard().requestUpdate();
  `;

  it.each(['bundler', 'nodenext'] as const)(
    'are found and complete where modules are resolved by %s',
    (resolution) => {
      project.write('consumer.ts', consumer);
      expect(compile(project, ['consumer.ts'], resolution)).toBe('');
    },
  );

  it('of the core and the report need no browser', () => {
    project.write(
      'server.ts',
      `import { analyse, type AnalysisInput, type Report } from 'segmentry/core';
       import { readReport } from 'segmentry/report';
       export const run = (input: AnalysisInput): Report => readReport(analyse(input).report);`,
    );
    expect(compile(project, ['server.ts'], 'nodenext', { lib: ['ES2022'], types: ['node'] })).toBe('');
  });
});

describe('modules', () => {
  it('of the report carry no dictionary', async () => {
    const { outputFiles } = await build({
      absWorkingDir: project.segmentry,
      entryPoints: ['dist/core/report.js'],
      bundle: true,
      write: false,
      format: 'esm',
      packages: 'external',
    });
    const text = outputFiles.map((file) => file.text).join('');
    expect(text).toContain('input.report-invalid');
    expect(text).not.toMatch(/[а-яё]{3}/i);
  });

  it('give in Node what their declarations promise', () => {
    const promised = (entry: string) =>
      readDeclarations(join(project.segmentry, 'dist/types', entry))
        .filter(({ kind }) => kind !== 'interface' && kind !== 'type')
        .map(({ name }) => name)
        .sort();
    const { out, err } = run(
      'exports.mjs',
      `const names = {};
       for (const name of ['core', 'report', 'schema', 'widget']) names[name] = Object.keys(await import('segmentry/' + name)).sort();
       console.log(JSON.stringify(names));`,
    );
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      core: promised('core/index.d.ts'),
      report: promised('core/report/index.d.ts'),
      schema: ['reportSchema'],
      widget: ['SegmentDashboard'],
    });
  });

  it('are all there is to import', () => {
    const { out } = run(
      'inside.mjs',
      `for (const path of ['segmentry', 'segmentry/dist/core/index.js', 'segmentry/core/index.ts'])
         console.log(await import(path).then(() => 'open', ({ code }) => code));`,
    );
    expect(out.trim().split('\n')).toEqual(Array(3).fill('ERR_PACKAGE_PATH_NOT_EXPORTED'));
  });

  it('throw one error class, wherever it is caught', () => {
    const { out } = run(
      'errors.mjs',
      `import { SegmentryError } from 'segmentry/core';
       import { readReport } from 'segmentry/report';
       try { readReport(null); } catch (error) { console.log(error instanceof SegmentryError, error.code); }`,
    );
    expect(out.trim()).toBe('true input.report-invalid');
  });

  it('of the schema and its file say the same', () => {
    const { out, err } = run(
      'schema.mjs',
      `import file from 'segmentry/report.schema.json' with { type: 'json' };
       import { reportSchema } from 'segmentry/schema';
       import { isDeepStrictEqual } from 'node:util';
       console.log(isDeepStrictEqual(file, reportSchema), file.required.includes('segmentation'));`,
    );
    expect(err).toBe('');
    expect(out.trim()).toBe('true true');
  });

  it('of the widget pass in Node and leave its globals alone', () => {
    const { out, err } = run(
      'widget.mjs',
      `const before = Object.getOwnPropertyNames(globalThis);
       const { SegmentDashboard } = await import('segmentry/widget');
       const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
       console.log(typeof SegmentDashboard, added.filter((name) => !/^(lit|reactiveElement)/.test(name)));`,
    );
    expect(err).toBe('');
    expect(out.trim()).toBe('function []');
  });

  it('of the widget define the element where a browser is set up after Node has started', () => {
    const { out, err } = run(
      'late-browser.mjs',
      `const defined = new Map();
       globalThis.HTMLElement = class { static here = true; };
       globalThis.document = { createTreeWalker: () => ({}) };
       globalThis.customElements = { get: (name) => defined.get(name), define: (name, type) => defined.set(name, type) };
       const { SegmentDashboard } = await import('segmentry/widget');
       console.log(defined.get('segment-dashboard') === SegmentDashboard, SegmentDashboard.here);`,
    );
    expect(err).toBe('');
    expect(out.trim()).toBe('true true');
  });
});

describe('bundlers', () => {
  const bundled = async (contents: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project.folder },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    return outputFiles[0]!.text;
  };

  it('keep the widget that is imported for its element alone', async () => {
    expect(await bundled("import 'segmentry/widget';")).toContain('segment-dashboard');
  });

  it('drop a core that nobody uses', async () => {
    expect(await bundled("import { analyse } from 'segmentry/core'; console.log(1);")).toBe(
      'console.log(1);\n',
    );
  });
});
