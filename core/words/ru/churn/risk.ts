import type { risk as english } from '../../en/churn/risk.ts';

export const risk: typeof english = {
  discrimination: (d) =>
    ` AUC на клиентах, не участвовавших в обучении, — ${d.auc}, 95-процентный интервал ${d.lower}–${d.upper}.`,
  raises: (reasons) => `Повышают риск: ${reasons.join('; ')}`,
  lowers: (reasons) => `Снижают риск: ${reasons.join('; ')}`,
  column: {
    risk: 'Риск оттока',
    riskNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: вероятность ухода клиента, от 0 до 1. У ушедших пусто.`,
    segment: 'Сегмент оттока',
    segmentNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: доказанная группа, из которой уходят чаще. Кто входит в несколько, отнесён к наименьшей.`,
    why: 'Почему',
    whyNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: что сильнее всего влияет на риск этого клиента.`,
    priority: 'Приоритет',
    priorityNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: 100 — клиент, с которым можно потерять больше всего, по риску и ценности.`,
    action: 'Действие',
    actionNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: что предложить и как. Только у клиентов из списка контактов.`,
  },
  action: (d) => (d.channel === '' ? d.offer : `${d.offer} (${d.channel})`),
};
