import { capital } from '../../capital.ts';
import { span } from './phrasing.ts';

const magnitudes = { negligible: 'negligible', small: 'small', medium: 'medium', large: 'large' };
type Magnitude = keyof typeof magnitudes;
type Claim = { sure: boolean; magnitude: Magnitude; tooFew: string | null };
const difference = ({ sure, magnitude, tooFew }: Claim) =>
  tooFew !== null
    ? `${capital(tooFew)}.`
    : sure
      ? `Detectable, ${magnitudes[magnitude]}.`
      : 'Not detectable.';

/** What those who left show. Texts in braces are already formatted for the reader. */
export const evidence = {
  missing: 'not stated',
  smallGroups: 'small groups together',
  range: span,
  tooFew: (d: { side: 'churned' | 'stayed'; valued: boolean; needed: string }) =>
    `too few who ${d.side === 'churned' ? 'left' : 'stayed'}${d.valued ? ' with a value' : ''}: at least ${d.needed} are needed`,
  portrait: {
    number: (d: Claim & { label: string; stayed: string; churned: string }) =>
      `${d.label}: median ${d.churned} of those who left against ${d.stayed} of those who stayed. ${difference(d)}`,
    level: (d: Claim & { label: string; level: string; stayed: string; churned: string }) =>
      `${d.label} ${d.level}: ${d.churned} of those who left against ${d.stayed} of those who stayed. ${difference(d)}`,
  },
  why: {
    mannWhitney: (d: { gap: string }) =>
      `A number against stayed or left: ranks are compared, because a mean would follow a few large values (largest ${d.gap} standard deviations from the mean).`,
    welch:
      'A number against stayed or left, without far values: means are compared, the variances being free.',
    ranksToo: (d: { gap: string }) =>
      `Beside the comparison of means: ranks, which no far value moves (largest ${d.gap} standard deviations from the mean).`,
    meansToo: (d: { gap: string }) =>
      `Beside the comparison of ranks: means, which a few large values move (largest ${d.gap} standard deviations from the mean).`,
    ranksOfFew:
      'A number against stayed or left: ranks are compared, because one side has few values, or the same one throughout, and its mean is not known well.',
    meansOfFewToo:
      'Beside the comparison of ranks: means, though one side has few values, or the same one throughout.',
    randomOrders:
      ' p is counted on up to 99,999 random orders, because few values stand beside the commonest, or few customers on one side.',
    'chi-square': 'A category against stayed or left, every expected count at least 5.',
    fisher: 'Two levels against stayed or left, an expected count below 5: counted exactly.',
    'chi-square-random':
      'A category against stayed or left, an expected count below 5: χ² against 9,999 random tables of the same totals.',
  },
  testResult: (d: Claim & { label: string; p: string }) =>
    d.tooFew !== null
      ? `${d.label}: raw p ${d.p}, no verdict: ${d.tooFew}.`
      : `${d.label}: ${d.sure ? `detectable (corrected p ${d.p})` : `not detectable (corrected p ${d.p})`}, ${
          magnitudes[d.magnitude]
        } effect.`,
  /** Of the test that stands beside the chosen one. */
  besideResult: (d: Claim & { label: string; p: string }) =>
    `${d.label}: raw p ${d.p}, for comparison only: not part of the correction, so no verdict; ${
      d.tooFew ?? `${magnitudes[d.magnitude]} effect`
    }.`,
  leak: {
    reason: (d: { figure: string }) =>
      `It gives the outcome away (${d.figure}); it is probably recorded after leaving.`,
    auc: (d: { auc: string }) => `AUC ${d.auc}`,
    presence: (d: { auc: string }) => `by whether there is a value: AUC ${d.auc}`,
    level: (d: { level: string; share: string; n: string }) =>
      `${d.share} of ${d.n} customers with “${d.level}” left`,
    range: (d: { from: string; to: string; share: string; n: string }) =>
      `${d.share} of ${d.n} customers from ${d.from} to ${d.to} left`,
    missing: (d: { share: string; n: string }) => `${d.share} of ${d.n} customers without a value left`,
    sheet: 'as the rows of its own sheet say',
    aftermath: 'its name speaks of leaving, or of what follows it',
  },
  daysAgo: (d: { label: string }) => `${d.label} (days ago)`,
};
