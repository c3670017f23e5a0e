import { list } from './phrasing.ts';

/** The risk of single customers, and the columns that are written beside them. */
export const risk = {
  discrimination: (d: { auc: string; lower: string; upper: string }) =>
    ` AUC on customers not learned from ${d.auc}, 95% interval ${d.lower}–${d.upper}.`,
  raises: (reasons: readonly string[]) => `Raised by ${list(reasons)}`,
  lowers: (reasons: readonly string[]) => `Lowered by ${list(reasons)}`,
  column: {
    risk: 'Churn risk',
    riskNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: how probable it is that the customer leaves, 0 to 1. Empty for those who left.`,
    segment: 'Churn segment',
    segmentNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: a proven group that leaves more often. Who belongs to several carries the smallest.`,
    why: 'Why',
    whyNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: what moves the risk of this customer most.`,
    priority: 'Priority',
    priorityNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: 100 is the customer with the most to lose, by risk and value.`,
    action: 'Action',
    actionNote: (d: { asOf: string }) =>
      `Written by Segmentry as of ${d.asOf}: what to offer, and how. Only for customers on the contact list.`,
  },
  action: (d: { offer: string; channel: string }) =>
    d.channel === '' ? d.offer : `${d.offer} (${d.channel})`,
};
