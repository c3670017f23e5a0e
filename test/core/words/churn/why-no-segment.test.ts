import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../../core/analyse-churn.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { whyNoSegment } from '../../../../core/words/churn/why-no-segment.ts';
import { oneSegment } from '../../analyses/churn/bank.ts';
import { generatedBank, randomFrom } from '../../analyses/churn/generated-bank.ts';

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

function sectionOf(customers: Customers, churn = {}, locale: 'en' | 'ru' = 'en') {
  return analyseChurn({
    ...{ frame: frameOf(customers, '2026-04-28'), segments: oneSegment(customers.table.rows) },
    ...{ settings: readSettings({ churn }), asOf: '2026-04-28', locale },
  })!.section;
}

describe('why there is no segment', () => {
  it('few customers without a pattern are told with how many it takes', () => {
    const customers = bankOf(150, 3, () => 0.2);
    for (const locale of ['en', 'ru'] as const) {
      const { segments, verdict } = sectionOf(customers, {}, locale);
      expect(segments).toEqual([]);
      const [, needed = '0', known] = /(\d{3,}) (?:customers|клиент).*?(150)/.exec(verdict) ?? [];
      expect(known).toBe('150');
      expect(Number(needed)).toBeGreaterThan(150);
    }
  });

  it('few leavers are told with those who stayed', () => {
    const customers = bankOf(400, 3, () => 0.01);
    const left = customers.outcome!.churned.reduce((sum, one) => sum + one, 0);
    expect(left).toBeLessThan(10);
    expect(sectionOf(customers).verdict).toContain(
      `${left} customers are known to have left and ${400 - left} to have stayed; at least 10 of each`,
    );
    expect(sectionOf(customers, {}, 'ru').verdict).toContain(`об оставшихся: ${400 - left}`);
  });

  it('among enough customers without a pattern nothing is claimed, and that is said', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const customers = bankOf(2000, 40 + seed, () => 0.3);
      expect(sectionOf(customers).verdict).toMatch(/^No reliable segment of customers who leave more often/);
      expect(sectionOf(customers, {}, 'ru').verdict).toMatch(/^Надёжных сегментов с повышенным оттоком нет/);
    }
  });

  it('a group larger than the share is no reason: it is named whole', () => {
    const customers = bankOf(2400, 9, (active) => (active ? 0.8 : 0.04));
    const { segments } = sectionOf(customers, { maxShare: 0.07, maxConditions: 1 });
    expect(segments.map(({ text, large }) => [text, large])).toEqual([['Active customers', true]]);
    expect(segments[0]!.sentence).toContain('More customers than you can write to at once');
  });

  it.each([
    [{ kind: 'no-columns' }, 'No column is left', 'Не осталось столбцов'],
    [{ kind: 'nothing-found' }, 'no group stood out', 'ни одна группа не выделяется'],
    [{ kind: 'none-held', looked: 1 }, 'of one group that stood out', '(1)'],
    [{ kind: 'none-held', looked: 7 }, 'of 7 groups that stood out', '(7)'],
  ] as const)('%j is said in both languages', (none, english, russian) => {
    expect(whyNoSegment(none, 'en')).toContain(english);
    expect(whyNoSegment(none, 'ru')).toContain(russian);
  });
});

describe('where more leave than stay', () => {
  it('the share that stays is told, of all and of those in no segment', () => {
    const customers = bankOf(2000, 8, (active) => (active ? 0.85 : 0.45));
    expect(sectionOf(customers, { maxShare: 0.6 }).verdict).toMatch(
      / More leave than stay: 3\d of 100 stay\. Of those in no segment 5\d of 100 do\./,
    );
    expect(sectionOf(customers, { maxShare: 0.6 }, 'ru').verdict).toContain('Уходит больше, чем остаётся');
  });
});
