import type { RepeatResult, RuleName } from '../../analyses/repeat/repeat-result.ts';
import type { Horizon } from '../../analyses/repeat/told-of-customers.ts';
import { isoDay } from '../../customers/day.ts';
import type { Retention } from '../../report/types.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

export interface RepeatToSay {
  readonly repeat: RepeatResult;
  readonly horizon: Horizon;
  readonly hasAmounts: boolean;
  /** The section of the last refresh. */
  readonly previous: Retention | null;
  readonly locale: Locale;
}

/** A rule whose area is less than this below the model's does nearly as well. */
const nearArea = 0.02;

/** What does the report say of who is slipping away? */
export function repeatInWords(input: RepeatToSay): Retention {
  const { repeat, horizon, hasAmounts, previous, locale } = input;
  const words = messages(locale).retention;
  const before = new Map(previous?.lifecycle.map((one) => [one.id, one.customers]));
  const { window, customers, lifecycle, rfm, model, amounts, value, proof } = repeat;
  const days = formatNumber(horizon.horizonDays, locale);
  const paid = (amount: number) => (hasAmounts ? amount : null);
  return {
    until: isoDay(window.until)!,
    ...{ customers, returned: repeat.returned, basis: repeat.basis },
    verdict: verdictOf(repeat, locale),
    notes: notesOf(repeat, locale),
    model: model && {
      ...{ r: model.model.r, alpha: model.model.alpha, a: model.model.a, b: model.model.b },
      ...{ logLikelihood: model.logLikelihood, iterations: model.iterations, converged: model.converged },
    },
    amounts: amounts && {
      ...amounts.fit.model,
      logLikelihood: amounts.fit.logLikelihood,
      ...{ customers: amounts.customers, correlation: amounts.correlation, used: amounts.used },
    },
    regularity: repeat.regularity,
    holdout: proof && {
      ...{ from: isoDay(proof.from)!, to: isoDay(proof.to)!, customers: proof.customers, again: proof.again },
      ...{ expected: known(proof.expected), actual: proof.actual, error: known(proof.error) },
      ...{ area: proof.area, topFifth: proof.topFifth, share: proof.share },
      classes: groups(proof.classes, true),
      tenths: groups(proof.tenths, false),
    },
    horizonDays: horizon.horizonDays,
    lifecycle: lifecycle.map((group) => ({
      ...{ id: group.stage, label: words.stage[group.stage], text: words.stageText[group.stage]({ days }) },
      ...{ customers: group.customers, share: group.customers / customers },
      ...{ expected: group.expected, amount: paid(group.amount) },
      ...(before.has(group.stage) && { previous: before.get(group.stage)! }),
    })),
    rfm: {
      groups: rfm.groups.map((group) => ({
        ...{ id: group.name, label: words.rfm[group.name], customers: group.customers },
        ...{ share: group.customers / customers, amount: paid(group.amount) },
      })),
      cuts: {
        recency: [...rfm.cuts.recency],
        frequency: [...rfm.cuts.frequency],
        money: [...rfm.cuts.money],
      },
    },
    cohorts: repeat.cohorts.map((cohort) => ({
      month: monthText(cohort.first),
      customers: cohort.customers,
      cells: cohort.cells.map((cell) => ({ ...cell, amount: paid(cell.amount) })),
    })),
    second: [...repeat.second],
    value: value && { months: horizon.valueMonths, discount: horizon.discount, ...value },
  };
}

function verdictOf({ why, basis, proof, regularity, window }: RepeatResult, locale: Locale): string {
  const words = messages(locale).retention;
  if (why.kind === 'short') return words.verdict.short(why);
  if (why.kind === 'few' || why.kind === 'chance' || proof === null) {
    return why.kind === 'chance' ? words.verdict.chance() : words.verdict.few();
  }
  const whole = (number: number) => formatNumber(number, locale, { decimals: 0 });
  const date = (day: number) => formatDate(isoDay(day)!, locale, 'short');
  const area = (of: 'model' | RuleName) => {
    const found = proof.area[of];
    return formatNumber((found ?? Number.NaN) * 100, locale, { decimals: 1 });
  };
  const sentence = words.proof({
    ...{ expected: whole(proof.expected), actual: whole(proof.actual) },
    ...{ from: date(proof.from), to: date(proof.to) },
  });
  if (basis === 'model' || basis === 'none') {
    const simple = Math.max(proof.area.recency ?? 0, proof.area.rfm ?? 0);
    return words.verdict.proven({
      near: simple > (proof.area.model ?? 0) - nearArea,
      ...{ model: area('model'), recency: area('recency'), rfm: area('rfm'), proof: sentence },
    });
  }
  const told = { rule: words.rule[basis], area: area(basis), model: area('model'), proof: sentence };
  if (why.kind === 'hole' && window.hole !== null) {
    const { from, to } = window.hole;
    return words.verdict.hole({ ...told, hole: words.hole({ from: date(from), to: date(to) }) });
  }
  if (why.kind === 'regular') {
    return words.verdict.regular({
      area: told.area,
      regularity: formatNumber(regularity ?? 1, locale, { decimals: 1 }),
    });
  }
  return words.verdict[why.kind === 'no-fit' || why.kind === 'amount' ? why.kind : 'rule'](told);
}

function notesOf({ window, basis, amounts, told }: RepeatResult, locale: Locale): Retention['notes'] {
  const { note } = messages(locale).retention;
  const date = (day: number) => formatDate(isoDay(day)!, locale, 'short');
  const count = (n: number) => ({ n, count: formatNumber(n, locale) });
  const texts = {
    after: window.after > 0 && note.after({ ...count(window.after), until: date(window.until) }),
    before: window.before > 0 && note.before({ ...count(window.before), since: date(window.since) }),
    ended: window.ended && note.ended({ until: date(window.until) }),
    once: basis === 'model' && note.once,
    amounts:
      basis === 'model' &&
      amounts?.used === false &&
      note.amounts({ correlation: formatNumber(amounts.correlation, locale) }),
    value: told !== null && basis !== 'model' && note.value,
  };
  return Object.entries(texts).flatMap(([id, text]) => (text === false ? [] : [{ id, text }]));
}

function groups(
  list: NonNullable<RepeatResult['proof']>['classes'],
  byRepeats: boolean,
): NonNullable<Retention['holdout']>['classes'] {
  return list.map((group, at) => ({
    ...{ repeats: group.repeats, orMore: byRepeats && at === list.length - 1 && group.repeats > 0 },
    ...{ customers: group.customers, expected: known(group.expected), actual: group.actual },
  }));
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
