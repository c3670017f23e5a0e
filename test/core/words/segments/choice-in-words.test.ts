import { describe, expect, it } from 'vitest';
import type { ChoiceReason } from '../../../../core/analyses/segments/choice-reason.ts';
import type { Label } from '../../../../core/customers/label.ts';
import { choiceInWords } from '../../../../core/words/segments/choice-in-words.ts';

const along = ['Age', 'Income', 'Tenure_Years', 'Plan', 'City'].map((name): Label => ({ kind: 'own', name }));
const both = (reason: ChoiceReason) => (['en', 'ru'] as const).map((locale) => choiceInWords(reason, locale));

describe('why so many segments', () => {
  it('names the columns along which groups were found, four at most, and what points elsewhere', () => {
    const [en, ru] = both({ code: 'found', k: 4, along, mixture: null, elbow: 3, silhouette: null });
    expect(en).toMatch(/^4 segments: .*Age, Income, Tenure years, Plan, 1 more\. .*bends at 3\.$/);
    expect(ru).toMatch(/^Сегментов: 4\. .*Age, Income, Tenure years, Plan, ещё 1\. .*изгибается при 3\.$/);
  });

  it('says nothing of other measures that agree', () => {
    const [en, ru] = both({
      ...{ code: 'found', k: 4, along: along.slice(0, 1) },
      ...{ mixture: null, elbow: null, silhouette: null },
    });
    expect(en).toMatch(/along Age\.$/);
    expect(ru).toMatch(/по столбцам: Age\.$/);
  });

  it('says when finer groups do not come out again', () => {
    const [en, ru] = both({ code: 'found', k: 3, along, mixture: 5, elbow: null, silhouette: null });
    expect(en).toMatch(/Finer ones.*5.*do not come out again/);
    expect(ru).toMatch(/более мелкие \(5\).*не повторяется/);
  });

  it('calls cuts of a continuum that, with how well they come out again', () => {
    const [en, ru] = both({ code: 'continuum', k: 3, stability: 0.62 });
    expect(en).toMatch(/continuum.*convenient cuts.*agree to 0\.62/);
    expect(ru).toMatch(/сплошной ряд.*удобные границы.*совпадают на 0,62/);
  });

  it('says how many customers are needed where there are too few', () => {
    const [en, ru] = both({ code: 'few', k: 2, customers: 60, needed: 100 });
    expect(en).toMatch(/not tested.*60.*100/);
    expect(ru).toMatch(/не проверялось.*60.*100/);
  });

  it('respects a person, and tells them of a continuum or of another number of groups', () => {
    for (const [at, said] of [/continuum/, /сплошной ряд/].entries()) {
      expect(both({ code: 'person', k: 5, structure: 'continuum', other: null })[at]).toMatch(said);
      expect(both({ code: 'model', k: 5, structure: 'continuum' })[at]).toMatch(said);
      expect(both({ code: 'model', k: 5, structure: 'found' })[at]).not.toMatch(said);
    }
    const [en, ru] = both({ code: 'person', k: 5, structure: 'found', other: 8 });
    expect(en).toMatch(/5 segments, as set by you\. The evidence points to 8 groups/);
    expect(ru).toMatch(/столько задали вы\. Данные говорят в пользу другого числа групп: 8/);
  });
});
