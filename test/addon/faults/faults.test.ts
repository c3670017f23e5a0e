import { describe, expect, it } from 'vitest';
import { edits } from './edits.ts';
import { scenariosOf } from './scenarios.ts';
import { callsOf, isWrite, type Trouble, tryOut } from './trial.ts';

/** `npm run faults` tries everything; the tests try each edit in each run, and each tenth fault. */
const isFull = process.env['SEGMENTRY_FAULTS'] === 'all';
const every = isFull ? 1 : 10;
const hour = 3_600_000;

const scenarios = [0, ...(isFull ? [4] : [])].flatMap((spare) =>
  Object.entries(scenariosOf(spare)).map(
    ([title, scenario]) => [spare === 0 ? title : `${title}, with room at the right`, scenario] as const,
  ),
);

/**
 * What nobody can keep: something that appears in the very cells that are being written, after the last look at them.
 * The call that follows is the one that overwrites it.
 */
function isInTheInstant(trouble: Trouble, call: string | undefined): boolean {
  if (trouble.kind !== 'edit' || !/^(?:Range\.setValues|Sheet\.deleteColumns)$/.test(call ?? ''))
    return false;
  return ['type over a cell of ours', 'duplicate one of ours'].includes(trouble.name);
}

function report(line: string): void {
  if (isFull) process.stderr.write(`${line}\n`);
}

describe.each(scenarios)('%s', (title, scenario) => {
  const calls = callsOf(scenario);
  const judged = (troubles: readonly Trouble[]) => {
    const wrong: string[] = [];
    let [tried, inTheInstant] = [0, 0];
    for (const trouble of troubles) {
      const call = calls[trouble.call - 1];
      const verdict = tryOut(scenario, trouble);
      if (!verdict.happened) continue;
      tried++;
      if (verdict.wrong.length === 0) continue;
      if (isInTheInstant(trouble, call)) {
        inTheInstant++;
        continue;
      }
      const what = trouble.kind === 'edit' ? trouble.name : trouble.kind;
      wrong.push(`${what} at ${trouble.call} ${call}: ${verdict.wrong.join(' | ')}`);
      report(`  ${wrong[wrong.length - 1]}`);
    }
    report(
      `${title}: ${calls.length} calls, ${tried} tried, ${inTheInstant} lost in the instant, ${wrong.length} wrong`,
    );
    return wrong;
  };

  it(
    'loses nothing and ends all old or all new, whatever people do before and after any write',
    () => {
      const writes = calls.flatMap((call, at) => (isWrite(call) ? [at + 1] : []));
      const moments = [...new Set(writes.flatMap((call) => [call, call + 1]))];
      const values = calls.indexOf('Range.setValues') + 1;
      const troubles = Object.entries(edits).flatMap(([name, edit], index) => {
        const chosen = isFull ? moments : [values, moments[(index * 7) % moments.length]!];
        return [...new Set(chosen)].map((call): Trouble => ({ kind: 'edit', name, edit, call }));
      });
      expect(judged(troubles)).toEqual([]);
    },
    hour,
  );

  it.each(['failure', 'kill'] as const)(
    'is as before or complete after a %s at any service call',
    (kind) => {
      const numbers = calls
        .map((_, at) => at + 1)
        .filter((call) => call % every === (kind === 'kill' ? 5 : 0) % every);
      expect(judged(numbers.map((call) => ({ kind, call })))).toEqual([]);
    },
    hour,
  );
});
