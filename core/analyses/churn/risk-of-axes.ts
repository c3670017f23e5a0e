import type { Frame } from '../../customers/frame.ts';
import { outlineOf } from '../../customers/outline.ts';
import type { Churn } from '../../report/types.ts';
import { conversed } from '../../summaries/dialogue.ts';
import { answerInMemory } from '../../summaries/in-memory/answer.ts';
import type { Axis } from './axes.ts';
import type { RiskResult } from './risk/churn-risk.ts';
import { churnRisk } from './risk/churn-risk.ts';

/** The risk of every customer as words and columns tell of it: reasons in the order of the axes. */
export interface RiskModel extends Pick<RiskResult, 'risk' | 'reasons' | 'discrimination'> {
  readonly section: Omit<NonNullable<Churn['risk']>, 'leaks'>;
}

/** What is the risk of each customer of a frame, by these axes and no others? */
export function riskOfAxes(frame: Frame, axes: readonly Axis[]): RiskModel {
  const outline = outlineOf(frame);
  const looked = axes.map(({ predictor }) => predictor.id);
  const apart = outline.explaining.map(({ id }) => id).filter((id) => !looked.includes(id));
  const { variables, risk, reasons, importance, discrimination, quality } = conversed(
    churnRisk(outline, new Set(apart)),
    answerInMemory(frame),
  );
  const at = looked.map((id) => variables.indexOf(id));
  const told = axes.map(({ predictor: { id, label } }, k) => ({
    ...{ feature: id, label, importance: importance[at[k]!]! },
  }));
  return {
    risk,
    reasons: at.map((k) => reasons[k]!),
    discrimination,
    section: {
      auc: discrimination.auc,
      brier: quality.brier,
      ece: quality.ece,
      calibration: [...quality.calibration],
      importance: told.sort((a, b) => b.importance - a.importance || (a.feature < b.feature ? -1 : 1)),
    },
  };
}
