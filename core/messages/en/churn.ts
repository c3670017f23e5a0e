/** Sentences about who leaves. Texts in braces are already formatted for the reader. */
export const churn = {
  missing: 'not stated',
  range: ({ from, to }: { from: string | null; to: string | null }) =>
    from === null ? `up to ${to}` : to === null ? `${from} or more` : from === to ? from : `${from}–${to}`,
  condition: {
    missing: (d: { feature: string }) => `${d.feature} not stated`,
    level: (d: { feature: string; level: string }) => `${d.feature} ${d.level}`,
    range: (d: { feature: string; from: string | null; to: string | null }) =>
      d.from === null
        ? `${d.feature} up to ${d.to}`
        : d.to === null
          ? `${d.feature} from ${d.from}`
          : d.from === d.to
            ? `${d.feature} ${d.from}`
            : `${d.feature} ${d.from}–${d.to}`,
  },
  title: (conditions: readonly string[]) => `Customers with ${conditions.join(', ')}`,
  sentence: (d: { text: string; n: string; leave: string; sure: string }) =>
    `${d.text}: ${d.n} customers, ${d.leave} of 100 leave, at least ${d.sure} of 100 on customers we had not looked at.`,
  portrait: (d: { label: string; level: string | null; magnitude: string; effect: number; q: number }) =>
    `${d.label}${d.level ? ` ${d.level}` : ''}: ${d.magnitude} difference`,
  why: {
    mannWhitney: 'A number against stayed or left, far from a normal distribution: ranks are compared.',
    chiSquare: 'A category against stayed or left, every expected count at least 5.',
  },
  testResult: (d: { label: string; magnitude: string; holm: number | null }) =>
    `${d.label}: ${(d.holm ?? 1) < 0.05 ? 'detectable' : 'not detectable'}, ${d.magnitude}.`,
  verdict: {
    found: (d: { n: string }) => `${d.n} reliable segments of customers who leave more often were found.`,
    none: 'No reliable segment of customers who leave more often was found.',
    tooFew: (d: { churned: string; needed: string }) =>
      `Only ${d.churned} customers have left; at least ${d.needed} are needed before segments can be proven.`,
  },
  column: {
    risk: 'Churn risk',
    segment: 'Churn segment',
    why: 'Why',
    priority: 'Priority',
    action: 'Action',
    note: (d: { asOf: string }) => `Written by Segmentry as of ${d.asOf}.`,
  },
};
