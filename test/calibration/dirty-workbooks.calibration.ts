import { dirtyFailure } from '../fixtures/dirty-run.ts';

/** Of a thousand dirty workbooks in eight languages, how many are refused or miscounted? */
const runs = 1000;
const failures = Array.from({ length: runs }, (_, seed) => dirtyFailure(60 + seed)).filter(
  (one) => one !== null,
);
for (const failure of failures) console.log(failure);
console.log(`${runs} dirty workbooks: ${failures.length} refused or miscounted`);
if (failures.length > 0) throw new Error('dirty workbooks are refused or miscounted');
