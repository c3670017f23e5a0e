import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../../core/analyse-churn.ts';
import { churnRisk } from '../../../../core/analyses/churn/risk/churn-risk.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { oneSegment } from './bank.ts';
import { generatedBank, withShuffledOutcome } from './generated-bank.ts';

describe('an outcome that has nothing to do with anything', () => {
  const customers = withShuffledOutcome(generatedBank(400, 5));
  const analysed = (locale: 'en' | 'ru') =>
    analyseChurn({
      frame: frameOf(customers, '2026-04-28'),
      segments: oneSegment(400),
      settings: readSettings({}),
      asOf: '2026-04-28',
      locale,
    })!;

  it('gives no risk, no column, no plan and no list of contacts', () => {
    const { section, columns, plan, sheets } = analysed('en');
    expect(section.risk).toBeNull();
    expect(columns).toEqual([]);
    expect(plan).toBeNull();
    expect(sheets).toEqual([]);
  });

  it('says that no reliable risk can be told, with the area under the curve and its interval', () => {
    const { verdict, discrimination } = analysed('en').section;
    const { auc, lower, upper } = discrimination!;
    const short = (value: number) => Number(value.toFixed(2));
    expect(lower).toBeLessThan(0.54);
    expect(verdict).toContain('No reliable risk of single customers can be told');
    expect(verdict).toContain(`AUC ${short(auc)}, between ${short(lower)} and ${short(upper)}`);
    expect(analysed('ru').section.verdict).toContain('Надёжно оценить риск отдельных клиентов нельзя');
  });

  it('passes for a risk in at most 5 of 100 shuffles', () => {
    const generated = generatedBank(300, 11);
    let reliable = 0;
    for (let shuffle = 0; shuffle < 100; shuffle++) {
      const frame = frameOf(withShuffledOutcome(generated), '2026-04-28');
      const risk = conversed(churnRisk(outlineOf(frame), new Set()), answerInMemory(frame));
      if (risk.discrimination.reliable) reliable++;
    }
    expect(reliable).toBeLessThanOrEqual(5);
  });
});
