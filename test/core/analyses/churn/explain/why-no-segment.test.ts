import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../../../core/analyses/churn/analyse-churn.ts';
import { axisOf } from '../../../../../core/analyses/churn/axes.ts';
import { cohortOf } from '../../../../../core/analyses/churn/cohort.ts';
import { whyNoSegment } from '../../../../../core/analyses/churn/explain/why-no-segment.ts';
import { searchedLift } from '../../../../../core/analyses/churn/search/price-sets/chosen-rules.ts';
import { leastAside, leastMembers } from '../../../../../core/analyses/churn/search/price-sets/price-sets.ts';
import { ruleParts, searchSegments } from '../../../../../core/analyses/churn/search/prove-segments.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import type { Customers } from '../../../../../core/customers/types.ts';
import { readSettings } from '../../../../../core/settings/settings.ts';
import { discoveryShare } from '../../../../../core/summaries/discovery-side.ts';
import { oneSegment } from '../bank.ts';
import { generatedBank, randomFrom } from '../generated-bank.ts';

/** A bank whose customers leave as `rate` says by whether they are active and at which branch they are. */
function bankOf(n: number, seed: number, rate: (active: boolean, branch: number) => number): Customers {
  const { customers } = generatedBank(n, seed);
  const random = randomFrom(seed + 1);
  const codes = (name: string) => {
    const column = customers.table.columns.find((one) => one.name === name)!;
    return column.kind === 'category' ? column.codes : new Int32Array();
  };
  const [active, branch] = [codes('active'), codes('branch')];
  const churned = Uint8Array.from(active, (one, at) => (random() < rate(one === 1, branch[at]!) ? 1 : 0));
  return { ...customers, outcome: { ...customers.outcome!, churned } };
}

function verdictOf(customers: Customers, churn = {}, locale: 'en' | 'ru' = 'en'): string {
  const segmentation = oneSegment(customers.table.rows);
  const settings = readSettings({ churn });
  const { section } = analyseChurn({
    ...{ customers, frame: frameOf(customers, '2026-04-28') },
    ...{ segmentation, settings, asOf: '2026-04-28', locale },
  })!;
  expect(section.segments).toEqual([]);
  return section.verdict;
}

const falsely = /nothing stood up|ни один не подтвердился/;

describe('why there is no segment', () => {
  it.each([
    [300, 0.25],
    [500, 0.25],
    [590, 0.25],
    [700, 0.2],
  ])('of %i customers within %f: too few, and how many it takes by the floors in force', (n, maxShare) => {
    const customers = bankOf(n, 3, (active, branch) => (active && branch < 10 ? 0.8 : 0.15));
    const needed = Math.ceil(
      Math.max(leastMembers(0) / maxShare, leastAside / ((1 - discoveryShare) * maxShare)) - 1e-9,
    );
    for (const locale of ['en', 'ru'] as const) {
      const verdict = verdictOf(customers, { maxShare }, locale);
      expect(verdict).not.toMatch(falsely);
      expect(verdict).toMatch(
        locale === 'en' ? /because there are too few customers/ : /слишком мало клиентов/,
      );
      for (const figure of [needed, n, leastMembers(n), leastAside]) expect(verdict).toContain(` ${figure}`);
    }
  });

  it('too few leavers are told with those who stayed', () => {
    const customers = bankOf(400, 3, () => 0.05);
    const left = customers.outcome!.churned.reduce((sum, one) => sum + one, 0);
    expect(verdictOf(customers)).toMatch(
      new RegExp(
        `^${left} customers are known to have left and ${400 - left} to have stayed; at least 50 of each`,
      ),
    );
    expect(verdictOf(customers, {}, 'ru')).toContain(`об оставшихся: ${400 - left}`);
  });

  it('a share that no group can fit into is named', () => {
    const customers = bankOf(900, 3, (active) => (active ? 0.4 : 0.1));
    const verdict = verdictOf(customers, { maxShare: 0.015 });
    expect(verdict).toMatch(/^No segment could be looked for: .*1\.5% .*at least 100/);
    expect(verdictOf(customers, { maxShare: 0.015 }, 'ru')).toMatch(/^Искать сегменты нельзя/);
  });

  it('among enough customers without a pattern nothing could be looked at, or what was did not stand up', () => {
    let [looked, unseen] = [0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const customers = bankOf(1200, 40 + seed, () => 0.3);
      const cohort = cohortOf(customers, '2026-04-28', 'en')!;
      const found = searchSegments(cohort, cohort.predictors, readSettings({}).churn);
      const verdict = verdictOf(customers);
      if (found.looked.some(({ holdout }) => holdout.n >= leastAside)) {
        looked++;
        expect(verdict).toMatch(
          new RegExp(`${falsely.source.split('|')[0]}.*\\(${found.looked.length} group`),
        );
      } else {
        unseen++;
        expect(verdict).not.toMatch(falsely);
      }
    }
    expect(looked + unseen).toBe(6);
  });

  it('where most leave no group can leave so much more often: nothing was looked at', () => {
    const customers = bankOf(2000, 8, (active) => (active ? 0.72 : 0.64));
    const verdict = verdictOf(customers);
    expect(verdict).not.toMatch(falsely);
    expect(verdict).toContain(`no group can leave ${searchedLift} times as often`);
    expect(verdictOf(customers, {}, 'ru')).toMatch(/ни одна группа не может уходить в 1,7 раза чаще/);
  });

  it('a group that stood up and is larger than the share is named with its figures', () => {
    const customers = bankOf(2400, 9, (active) => (active ? 0.8 : 0.04));
    for (const locale of ['en', 'ru'] as const) {
      const verdict = verdictOf(customers, { maxShare: 0.07, maxConditions: 1 }, locale);
      expect(verdict).not.toMatch(falsely);
      expect(verdict).toMatch(
        locale === 'en' ? /“Active customers” stood up/ : /«Активные клиенты» подтвердилась/,
      );
      expect(verdict).toContain('churn.maxShare');
    }
  });

  it('groups of which too few were kept aside are told with how many that takes', () => {
    const customers = bankOf(1000, 4, (active, branch) => (active && branch < 5 ? 0.9 : 0.05));
    const cohort = cohortOf(customers, '2026-04-28', 'en')!;
    const settings = readSettings({}).churn;
    const found = searchSegments(cohort, cohort.predictors, settings);
    const axes = cohort.predictors.map((predictor) => axisOf(predictor, ruleParts));
    const few = found.looked
      .filter(({ members }) => members.reduce((sum, one) => sum + one, 0) > 0)
      .map((one) => ({ ...one, stands: false, holdout: { ...one.holdout, n: Math.min(48, one.holdout.n) } }));
    const verdict = whyNoSegment({
      ...{ cohort, axes, base: 0.15, maxShare: settings.maxShare, locale: 'en' },
      found: { segments: [], looked: few },
    });
    expect(few.length).toBeGreaterThan(0);
    expect(verdict).not.toMatch(falsely);
    expect(verdict).toContain('hold 48 at most, and 60 are needed');
    expect(verdict).toContain(`about ${Math.ceil((1000 * leastAside) / 48).toLocaleString('en')} customers`);
  });

  it('what stood up and is no better than chance is not said to have fallen', () => {
    const customers = bankOf(1000, 4, (active, branch) => (active && branch < 5 ? 0.9 : 0.05));
    const cohort = cohortOf(customers, '2026-04-28', 'ru')!;
    const found = searchSegments(cohort, cohort.predictors, readSettings({}).churn);
    const axes = cohort.predictors.map((predictor) => axisOf(predictor, ruleParts));
    const some = { ...found, segments: found.looked.slice(0, 1) };
    for (const locale of ['en', 'ru'] as const)
      expect(whyNoSegment({ cohort, axes, base: 0.15, maxShare: 0.25, locale, found: some })).toMatch(
        locale === 'en' ? /1 group stood up .* by chance/ : /подтвердилось групп: 1, .*случайной/,
      );
  });
});
