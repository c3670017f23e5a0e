import type { Messages } from '../en/index.ts';

export const segments: Messages['segments'] = {
  trait: {
    age: { more: 'старше', less: 'моложе' },
    income: { more: 'доход выше', less: 'доход ниже' },
    tenure: { more: 'давние клиенты', less: 'новые клиенты' },
    value: { more: 'ценность выше', less: 'ценность ниже' },
    derived: {
      Purchases: { more: 'больше покупок', less: 'меньше покупок' },
      Purchases_Per_Year: { more: 'покупают часто', less: 'покупают редко' },
      Total_Amount: { more: 'тратят больше', less: 'тратят меньше' },
      Mean_Amount: { more: 'покупки крупнее', less: 'покупки мельче' },
      Recency_Days: { more: 'давно не покупали', less: 'недавно покупали' },
      Products_Bought: { more: 'больше продуктов', less: 'меньше продуктов' },
    },
    more: (d) => `${d.label} выше`,
    less: (d) => `${d.label} ниже`,
    without: (d) => `нет данных «${d.label}» (${d.share})`,
    mostly: (d) => `в основном ${d.level} (${d.share})`,
    oftener: (d) => `чаще ${d.level} (${d.share})`,
    flag: (d) => `${d.label}: ${d.level} (${d.share})`,
  },
  commonLevels: [],
  average: 'Близкие к среднему',
  unknown: 'не указано',
  everyone: 'Все клиенты',
  and: (parts) => parts.join(', '),
  describe: (d) =>
    `Клиентов: ${d.n} (${d.share} от всех)${d.traits.length === 0 ? '' : `; ${d.traits.join('; ')}`}.`,
  describeNumber: (d) => `${d.label} в среднем ${d.mean} (у всех ${d.overall})`,
  describeCategory: (d) => `${d.label}: «${d.level}» у ${d.share} (у всех ${d.overall})`,
  describeMissing: (d) => `нет данных «${d.label}» у ${d.share} (у всех ${d.overall})`,
  choice: {
    person: (d) => `Сегментов: ${d.k} — столько задали вы.`,
    model: (d) => `Сегментов: ${d.k} — как при прошлом обновлении, чтобы результаты можно было сравнить.`,
    found: (d) =>
      `Сегментов: ${d.k}. Столько обособленных групп, между которыми клиентов меньше, чем внутри, найдено по столбцам: ${[...d.labels, ...(d.more === 0 ? [] : [`ещё ${d.more}`])].join(', ')}.`,
    continuum: (d) =>
      `Клиенты образуют сплошной ряд: промежутков между группами не найдено. Сегментов: ${d.k} — это удобные границы, а не обособленные группы.`,
    again: (d) =>
      ` Проведённые заново на двух половинах клиентов, они совпадают на ${d.agreement} (1 — полностью, 0 — случайно).`,
    few: (d) =>
      `Сегментов: ${d.k}. Есть ли обособленные группы, не проверялось: клиентов ${d.customers}, а нужно не меньше ${d.needed}.`,
    noGroups:
      ' Клиенты образуют сплошной ряд: промежутков между группами не найдено, так что это удобные границы.',
    otherFound: (d) => ` Данные говорят в пользу другого числа групп: ${d.k}.`,
    disagrees: (d) =>
      ` Простые показатели расходятся: ${[
        d.elbow === null ? '' : `кривая разброса изгибается при ${d.elbow}`,
        d.silhouette === null ? '' : `силуэт наибольший при ${d.silhouette}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
  rule: {
    whole: (d) =>
      `${d.conditions}: таких в сегменте ${d.recall}, и ${d.precision} всех таких клиентов — в нём`,
    level: (d) => `${d.label}: «${d.level}»`,
    from: (d) => `${d.label} от ${d.from}`,
    below: (d) => `${d.label} меньше ${d.below}`,
    between: (d) => `${d.label} от ${d.from}, но меньше ${d.below}`,
    and: (parts) => parts.join('; '),
  },
  drift: {
    feature: (d) =>
      `Признак «${d.feature}» распределён совсем не так, как при создании сегментов (индекс стабильности ${d.psi}, тревога от 0,25). Постройте сегменты заново.`,
    shares: (d) =>
      `Размеры сегментов сильно изменились с их создания (индекс стабильности ${d.psi}, тревога от 0,25). Постройте сегменты заново.`,
    distance: (d) =>
      `Клиенты теперь на ${d.share} дальше от центров своих сегментов, чем при их создании (тревога от 20 %). Постройте сегменты заново.`,
    agreement: (d) =>
      `Построенные заново сегменты прошли бы по другим границам (согласие ${d.ari}, тревога ниже 0,8). Постройте сегменты заново.`,
  },
  because: {
    number: (d) => `${d.label}: теперь в среднем ${d.mean}`,
    category: (d) => `${d.label}: теперь «${d.level}» у ${d.share}`,
  },
  axis: (d) => `Сильнее всего различаются: ${d.features}`,
};
