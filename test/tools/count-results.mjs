import { readFileSync } from 'node:fs';

/**
 * Adds up runs of Vitest: `count-results.mjs NAME=FILE…` prints a line for each and one for all of them. A file that could not be run at
 * all counts as one failure.
 */
const runs = process.argv.slice(2).map((argument) => {
  const [name, file] = argument.split('=');
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const crashed = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    name,
    passed: numPassedTests,
    failed: numFailedTests + crashed.length,
    skipped: numPendingTests + numTodoTests,
  };
});

for (const run of runs) console.log(`${run.name}: ${line([run])}`);
console.log(line(runs));

function line(counted) {
  return ['passed', 'failed', 'skipped']
    .map((kind) => `${counted.reduce((sum, run) => sum + run[kind], 0)} ${kind}`)
    .join(', ');
}
