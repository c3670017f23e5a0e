import { describe, expect, it } from 'vitest';
import { churnBreakdowns } from '../../../../../core/analyses/churn/evidence/breakdowns.ts';
import { churnEvidence } from '../../../../../core/analyses/churn/evidence/evidence.ts';
import { proxyFeatures } from '../../../../../core/analyses/churn/evidence/proxies.ts';
import type { Frame } from '../../../../../core/customers/frame.ts';
import { outlineOf } from '../../../../../core/customers/outline.ts';
import type { Answer, Ask } from '../../../../../core/summaries/contract.ts';
import { conversed, type Dialogue } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { plainAnswers } from '../../../summaries/plain-answers.ts';
import { smallFrame } from '../../../summaries/small-frame.ts';

const frame = smallFrame(160, randomFrom(5).next);
const outline = outlineOf(frame);
const evidence = () => churnEvidence(outline, { outcome: outline.outcomes[0]!, least: 5 });

/** Young people of the first town make one churn segment; customers are in three segments, or in none. */
function breakdowns() {
  const among = {
    variable: 'age',
    size: 3,
    ordered: 2,
    cuts: [40],
    cutBelongs: 'above',
    missing: 2,
  } as const;
  const town = { variable: 'town', size: 5, ordered: 0, cuts: [], cutBelongs: 'above', missing: 4 } as const;
  return churnBreakdowns(outline, {
    segments: { codes: Int32Array.from(frame.keys, (_, place) => (place % 4) - 1), keys: ['a', 'b', 'c'] },
    proven: [
      { id: 'h1', rule: [{ cut: among, from: 0, to: 0 }] },
      {
        id: 'h2',
        rule: [
          { cut: among, from: 1, to: 1 },
          { cut: town, from: 0, to: 1 },
        ],
      },
    ],
    least: 5,
  });
}

/** Cuts as in memory, for they are a choice; all else one customer at a time. */
function plainly(of: Frame): Answer {
  const [chosen, plain] = [answerInMemory(of), plainAnswers(of)];
  return (ask) => (ask.summary === 'cuts' ? chosen(ask) : plain(ask));
}

function roundsOf<Result>(dialogue: Dialogue<Result>): readonly (readonly Ask[])[] {
  const answer = answerInMemory(frame);
  const rounds: (readonly Ask[])[] = [];
  let turn = dialogue.next();
  while (!turn.done) {
    rounds.push(turn.value);
    turn = dialogue.next(turn.value.map((ask) => answer(ask)));
  }
  return rounds;
}

describe('the evidence of churn', () => {
  it.each([
    ['what those who left show', evidence],
    ['who leaves by town and segment', breakdowns],
    ['what tells a protected attribute', () => proxyFeatures(outline)],
  ])('is the same whoever answers: %s', (_, dialogue: () => Dialogue<unknown>) => {
    expect(conversed(dialogue(), plainly(frame))).toEqual(conversed(dialogue(), answerInMemory(frame)));
  });

  it('asks no question twice, and in six rounds', () => {
    const rounds = roundsOf(evidence());
    const asks = rounds.flat().map((ask) => JSON.stringify(ask));
    expect(new Set(asks).size).toBe(asks.length);
    expect(rounds).toHaveLength(6);
    expect(roundsOf(breakdowns())).toHaveLength(3);
  });

  it('is numbers and ids: whatever is called otherwise in another language is left to words', () => {
    const { portraits, tests, curves } = conversed(evidence(), answerInMemory(frame));
    const ids = new Set(outline.variables.map(({ id }) => id));
    for (const { feature } of [...portraits, ...tests, ...curves]) expect(ids).toContain(feature);
    const [age] = curves.filter(({ feature }) => feature === 'age');
    expect(age?.bins.at(-1)).toMatchObject({ missing: true, level: null, from: null, to: null });
    expect(age?.bins[1]?.from).toBe(age?.bins[0]?.to);
  });

  it('looks at no column that almost is the outcome', () => {
    const leak = { column: 'age', sign: { kind: 'area', area: 0.99 } } as const;
    const leaking: Frame = {
      ...frame,
      variables: frame.variables.map((one) =>
        one.id === 'age' ? { ...one, use: { ...one.use, leak } } : one,
      ),
    };
    const told = conversed(
      churnEvidence(outlineOf(leaking), { outcome: outline.outcomes[0]!, least: 5 }),
      answerInMemory(leaking),
    );
    expect(JSON.stringify(told)).not.toContain('"age"');
    expect(told.matrix.features).toEqual(['load', 'income', 'town', 'plan', 'Left']);
  });
});
