import { expect, it } from 'vitest';
import { fitCalibration } from '../../../../../core/analyses/churn/risk/calibration.ts';
import { churnRisk } from '../../../../../core/analyses/churn/risk/churn-risk.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../../core/customers/outline.ts';
import { areaUnderCurve } from '../../../../../core/stats/area-under-curve.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import { describeWithData } from '../../../../with-data.ts';
import { bankCustomers } from '../bank.ts';

describeWithData(
  ['data/bank'],
  'the risk of leaving the bank, learned on one half by id and judged on the other',
  () => {
    const asOf = '2026-04-28';
    const truth = frameOf(bankCustomers(), asOf).outcomes[0]!.state;

    /** What boosting of any depth reaches, tuned by cross-validation on the half that is learned from. */
    it.each([
      [0, 0.891],
      [1, 0.898],
    ])('is within .01 of what boosting of any depth reaches, and calibrated: half %i', (half, boosting) => {
      const frame = frameOf(
        bankCustomers((row) => Number(row[0]) % 2 === half),
        asOf,
      );
      const { risk } = conversed(churnRisk(outlineOf(frame), new Set()), answerInMemory(frame));
      const { state } = frame.outcomes[0]!;
      const judged = Int32Array.from(truth.keys()).filter((place) => state[place] === 255);
      expect(areaUnderCurve(risk, truth, judged)).toBeGreaterThan(boosting - 0.01);
      const { slope } = fitCalibration(
        risk.map((share) => Math.log(share / (1 - share))),
        truth,
        judged,
      );
      expect(slope).toBeGreaterThan(0.9);
      expect(slope).toBeLessThan(1.1);
    });
  },
);
