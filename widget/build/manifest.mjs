import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = 'dist/widget';
const run = promisify(execFile);

/** Writes the manifest as the analyzer makes it, with the shipped module's path and without what is private. */
export async function writeManifest() {
  await run(
    process.execPath,
    [
      'node_modules/@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--litelement',
      '--quiet',
      '--globs',
      'widget/segment-dashboard-element.ts',
      '--outdir',
      out,
    ],
    { cwd: root },
  );
  const manifest = JSON.parse(await readFile(`${root}${out}/custom-elements.json`, 'utf8'));
  const path = 'segment-dashboard.js';
  const [element] = manifest.modules[0].declarations;
  const tokens = await readFile(`${root}widget/theme/tokens.ts`, 'utf8');
  const declaration = { name: element.name, module: path };
  const shipped = {
    ...manifest,
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [
          {
            ...element,
            tagName: 'segment-dashboard',
            customElement: true,
            cssProperties: element.cssProperties.map((property) => ({
              ...property,
              default: defaultIn(tokens, property.name),
            })),
            attributes: element.attributes.map(onOneLine),
            members: element.members
              .filter(({ privacy, name }) => privacy !== 'private' && !name.startsWith('#'))
              .map(onOneLine),
          },
        ],
        exports: [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: 'segment-dashboard', declaration },
        ],
      },
    ],
  };
  await writeFile(`${root}${out}/custom-elements.json`, `${JSON.stringify(shipped, null, 2)}\n`);
}

function onOneLine({ description, ...documented }) {
  return { ...documented, description: description.replace(/\s*\n\s*/g, ' ') };
}

/** What a custom property is where the page sets none: one value, or one in light and another in the dark. */
function defaultIn(tokens, name) {
  const values = [...tokens.matchAll(new RegExp(`var\\(${name}, (.+)\\);`, 'g'))].map(([, value]) => value);
  const [light, dark] = new Set(values);
  if (light === undefined) throw new Error(`${name} is documented and not used`);
  return dark === undefined ? light : `${light}, dark ${dark}`;
}

/**
 * The element's declaration as its users see it: an `HTMLElement` with what the manifest lists. What it is built with stays
 * inside, so that nobody has to install it.
 *
 * @param emitted the compiler's declaration, for its imports.
 */
export function elementDeclaration(manifest, emitted) {
  const { name, description, members } = manifest.modules[0].declarations[0];
  const lines = members.flatMap((member) => [
    `  /** ${member.description.replace(' Example: ', '\n   *  @example ')} */`,
    member.kind === 'method'
      ? `  ${member.name}(): ${member.return.type.text};`
      : `  ${member.name}: ${member.type.text};`,
  ]);
  const body = [`/** ${description} */`, `export declare class ${name} extends HTMLElement {`, ...lines, '}'];
  const used = new Set(lines.join(' ').match(/\w+/g));
  const imports = [...emitted.matchAll(/^import type \{ (\w+) \} from '\..*';$/gm)]
    .filter(([, type]) => used.has(type))
    .map(([line]) => line);
  return `${[...imports, ...body].join('\n')}\n`;
}
