import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../core/index.ts';
import { readDeclarations, readSettingsDocs } from '../tools/declarations.mjs';
import { compile, type EmptyProject, emptyProject } from './empty-project.ts';
import { snippetsIn } from './snippets.ts';

let project: EmptyProject;
beforeAll(() => {
  project = emptyProject();
}, 60_000);
afterAll(() => project.remove());

const declarations = (entry: string) => readDeclarations(join(project.segmentry, 'dist/types', entry));
const documented = ['README.md', 'docs/api.md'];

describe('the documentation of the core', () => {
  it('says of every export what it is, and of every function and class how it is used', () => {
    const all = [...declarations('core/index.d.ts'), ...declarations('core/report/index.d.ts')];
    expect(all.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
    const callable = all.filter(({ kind }) => kind === 'function' || kind === 'class');
    expect(callable.length).toBeGreaterThan(10);
    expect(callable.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('says of every option of a function what it is by default, what follows from it, and how it is given', () => {
    const all = declarations('core/index.d.ts');
    const isAsked = (name: string) =>
      all.some(({ kind, text }) => kind === 'function' && text.includes(`: ${name})`));
    const inputs = all.filter(({ kind, name }) => kind === 'interface' && isAsked(name));
    expect(inputs.map(({ name }) => name)).toEqual(['AnalysisInput', 'InspectInput']);
    const bare = inputs.flatMap(({ name, members }) =>
      members
        .filter(
          (member) =>
            member.description === '' ||
            member.example === undefined ||
            member.optional !== (member.default !== undefined),
        )
        .map(({ path }) => `${name}.${path}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the documentation of the settings', () => {
  const settings = () => readSettingsDocs(join(project.segmentry, 'dist/types/core/index.d.ts'));

  it('leaves none out', () => {
    expect(settings().map(({ path }) => path)).toEqual(
      expect.arrayContaining([...leavesOf(readSettings({}))]),
    );
  });

  it('says the default that is in force', () => {
    const said = settings().map(({ path, default: text }) => [
      path,
      JSON.parse(/^`(.*?)`/.exec(text ?? '')![1]!),
    ]);
    expect(said).toEqual(settings().map(({ path }) => [path, valueAt(readSettings({}), path)]));
  });

  it('gives an example of each that is taken and is not the default', () => {
    for (const { path, example, description } of settings()) {
      expect(description, path).not.toBe('');
      const value = valueAt(readSettings(JSON.parse(example!)), path);
      expect(value, path).not.toEqual(valueAt(readSettings({}), path));
    }
  });
});

interface Documented {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  readonly kind?: string;
}

interface ElementManifest {
  readonly attributes: readonly Documented[];
  readonly members: readonly Documented[];
  readonly cssProperties: readonly Documented[];
}

const element = (): ElementManifest =>
  JSON.parse(readFileSync(join(project.segmentry, 'dist/widget/custom-elements.json'), 'utf8')).modules[0]
    .declarations[0];
const exampleOf = ({ description }: Documented) => / Example: `(.+)`$/.exec(description)?.[1] ?? '';

describe('the documentation of the element', () => {
  it('says of every attribute, property and method what follows from it, and how it is used', () => {
    const { attributes, members } = element();
    expect(members.length).toBeGreaterThan(attributes.length);
    const shown = [...attributes, ...members].map((one) => [one.name, exampleOf(one)]);
    expect(shown.filter(([name, example]) => !example!.includes(name!))).toEqual([]);
  });

  it('says the default of every attribute and custom property', () => {
    const { attributes, cssProperties } = element();
    expect([...attributes, ...cssProperties].filter((one) => !one.default)).toEqual([]);
  });
});

describe('examples', () => {
  const snippets = () =>
    documented.flatMap((page) => snippetsIn(readFileSync(join(project.segmentry, page), 'utf8')));

  /** Each example of an option in the place that it is for. */
  const options = () =>
    declarations('core/index.d.ts').flatMap(({ name, members }) =>
      members.flatMap(({ path, example }) =>
        example === undefined ? [] : `export const ${name}_${path}: Partial<core.${name}> = { ${example} };`,
      ),
    );

  /** Each example of a property or a method as it stands. */
  const statements = () => {
    const { attributes, members } = element();
    return members
      .filter(({ name }) => attributes.every((attribute) => attribute.name !== name))
      .map(exampleOf);
  };

  it.each(['bundler', 'nodenext'] as const)('compile where modules are resolved by %s', (resolution) => {
    expect(snippets().length).toBeGreaterThan(10);
    expect(options().length).toBeGreaterThan(10);
    expect(statements().length).toBeGreaterThan(2);
    const files = snippets().map((code, at) => project.write(`snippet-${at}.ts`, code));
    const prelude = `import * as core from 'segmentry/core';
      import type { SegmentDashboard } from 'segmentry/widget';
      const { playbookSheet, readSettings } = core;
      declare const last: core.Analysis;
      declare const report: core.Report;
      declare const stop: number;
      declare const dashboard: SegmentDashboard;`;
    const others = project.write('others.ts', [prelude, ...options(), ...statements()].join('\n'));
    expect(compile(project, [...files, others], resolution)).toBe('');
  });

  it('run, and print what they say', () => {
    const files = snippets().map((code, at) =>
      project.write(`snippet-${at}.mjs`, transformSync(code, { loader: 'ts', format: 'esm' }).code),
    );
    const all = files.map(
      (file) => `await import(${JSON.stringify(pathToFileURL(file).href)}); console.log('—');`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, [project.write('all.mjs', all.join('\n'))], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const promised = snippets().map((code) =>
      [...code.matchAll(/\bconsole\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => `${text}\n`).join(''),
    );
    expect(promised.filter((text) => text !== '').length).toBeGreaterThan(10);
    expect(stdout.split('—\n')).toEqual([...promised, '']);
  });
});

/** `segmentation.k` and so on: what holds no settings but a value, be it an empty record. */
function leavesOf(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
      ? leavesOf(inner, `${path}${name}.`)
      : [`${path}${name}`],
  );
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);
}
