import { capital } from '../../capital.ts';
import type { segments as english } from '../../en/churn/segments.ts';
import { pluralRu } from '../../plural.ts';
import { list, span } from './phrasing.ts';

const countOf = (text: string) => Number(text.replace(/\D/g, ''));
const customersRu = (n: string) => `${n} ${pluralRu(countOf(n), 'клиент', 'клиента', 'клиентов')}`;

export const segments: typeof english = {
  condition: {
    missing: (d) => `«${d.feature}» не указано`,
    level: (d) => `«${d.feature}» = ${d.level}`,
    range: (d) => (d.from === null && d.to === null ? `«${d.feature}» указано` : `«${d.feature}» ${span(d)}`),
  },
  phrase: {
    men: 'мужчины',
    women: 'женщины',
    activity: { yes: 'активные', no: 'неактивные' },
    card: { yes: 'с картой', no: 'без карты' },
    place: (d) => `из города ${d.city}`,
    aged: (d) =>
      d.from === null ? `до ${d.to} лет` : d.to === null ? `от ${d.from} лет` : `в возрасте ${span(d)} лет`,
    span,
    amount: {
      balance: (s) => `с балансом ${s}`,
      income: (s) => `с доходом ${s}`,
      score: (s) => `с баллом скоринга ${s}`,
      products: (s) => `с числом продуктов ${s}`,
      equity: (s) => `с оценкой собственности ${s}`,
      tenure: (s) => `со стажем ${s}`,
    },
    stated: {
      balance: { yes: 'с указанным балансом', no: 'без указанного баланса' },
      income: { yes: 'с указанным доходом', no: 'без указанного дохода' },
      score: { yes: 'с баллом скоринга', no: 'без балла скоринга' },
      products: { yes: 'с указанным числом продуктов', no: 'без указанного числа продуктов' },
      equity: { yes: 'с оценкой собственности', no: 'без оценки собственности' },
      tenure: { yes: 'с указанным стажем', no: 'без указанного стажа' },
    },
  },
  title: (phrases) => {
    const of = (slot: string) => phrases.filter((phrase) => phrase.slot === slot).map(({ text }) => text);
    const head = [...of('adjective'), of('noun')[0] ?? 'клиенты', ...of('place'), ...of('aged')].join(' ');
    const owned = of('with');
    const other = of('other');
    const full = owned.length === 0 ? head : `${head} ${list(owned)}`;
    return capital(other.length === 0 ? full : `${full}, ${other.join(', ')}`);
  },
  sentence: (d) =>
    `${d.text}: ${customersRu(d.n)}, уходят ${d.leave} из 100, а среди клиентов, которых мы при поиске не видели, — не менее ${d.sure} из 100.${d.large ? ' Это больше клиентов, чем можно охватить письмами сразу: в план попадают те, у кого риск выше.' : ''}`,
  split: (d) =>
    `Сегмент неоднороден: если «${d.feature}» ${d.level}, уходят ${d.leave} из 100, среди остальных — ${d.other} из 100. Стоит подготовить два письма.`,
};
