import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from './pack.mjs';

/**
 * Fails when the packed package would disappoint whoever installs it: publint looks at the manifest and the files, Are the types
 * wrong? at what compilers find. Needs a built `dist`.
 */
const tarball = new Uint8Array(readFileSync(pack(resolve('.cache/package'))));
const failures = [...(await manifestFailures()), ...(await typeFailures())];
for (const failure of failures) console.error(failure);
if (failures.length === 0) console.log('package: nothing to say against it');
process.exitCode = failures.length === 0 ? 0 : 1;

async function manifestFailures() {
  const { messages, pkg } = await publint({
    pack: { tarball: tarball.buffer },
    level: 'suggestion',
    strict: true,
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/** Only modules are shipped: what `require` and compilers that know no `exports` find is not asked. */
async function typeFailures() {
  const { types, problems = [] } = await checkPackage(createPackageFromTarballData(tarball));
  if (!types) return ['types: the package has none'];
  return problems
    .filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')
    .filter(({ resolutionOption }) => resolutionOption !== 'node10')
    .map(({ kind, trace: _, ...where }) => `types: ${problemKindInfo[kind].title} ${JSON.stringify(where)}`);
}
