import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { noteThirdParties } from './build/third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the core as ES modules, `index.js` whole and `report.js` the report alone, and writes the JSON schema of the report,
 * as JSON and as a module. Only what `package.json` lists as dependencies stays outside: they are installed with the package.
 */
export async function buildCore() {
  const { dependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: { index: 'core/index.ts', report: 'core/report/index.ts' },
    outdir: 'dist/core',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    external: Object.keys(dependencies),
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [noteThirdParties],
  });
  const schema = JSON.stringify(await reportJsonSchema(), null, 2);
  await mkdir('dist/types', { recursive: true });
  await writeFile('dist/report.schema.json', `${schema}\n`);
  await writeFile('dist/schema.js', `export const reportSchema = ${schema};\n`);
  await writeFile('dist/types/schema.d.ts', schemaDeclaration);
}

const schemaDeclaration = `/** JSON schema (draft 2020-12) of Segmentry's report, version 1. The file \`segmentry/report.schema.json\` holds the same. */
export declare const reportSchema: {
  readonly $schema: string;
  readonly title: string;
  readonly type: 'object';
  readonly required: readonly string[];
  readonly properties: { readonly [name: string]: object };
};
`;

/** The published schema of the report, derived from the one that the program validates with. */
export async function reportJsonSchema() {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ['core/report/schema/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { reportSchema } = await import(`data:text/javascript;base64,${source}`);
  return {
    ...toJsonSchema(reportSchema, { target: 'draft-2020-12', ignoreActions: ['finite'] }),
    title: 'Segmentry report, version 1',
  };
}
