import type { FrameOutline } from '../../customers/frame.ts';
import type { AnswersTo, Sum } from '../../summaries/contract.ts';
import type { HeadlineAsks } from './ask-headline.ts';

/** The headline figures of customers and sales. */
export interface Headline {
  readonly customers: number;
  /** Null without sales. Within, null where the data cannot give a figure. */
  readonly sales: {
    /** What amount and coverage are called in the sheet; null where no column of it holds them. */
    readonly names: { readonly amount: string | null; readonly coverage: string | null };
    readonly purchases: number;
    readonly totalAmount: number | null;
    readonly averageAmount: number | null;
    readonly averageCoverage: number | null;
    /** Per cent. */
    readonly averageRatio: number | null;
    /** Years. */
    readonly averageTenure: number | null;
  } | null;
}

/**
 * What are the headline figures? Averages run over entries of sales, amounts over purchases; tenure over customers where
 * they say themselves for how long they have been customers.
 */
export function concludeHeadline(frame: FrameOutline, answers: AnswersTo<HeadlineAsks>): Headline {
  const { size: customers, purchases } = frame;
  if (purchases === null) return { customers, sales: null };
  const all = answers.purchases?.[0];
  const total = purchases.hasAmount ? (all?.amount.sum ?? 0) : null;
  const count = all?.purchases ?? 0;
  const perPurchase = purchases.inLines && total !== null && count > 0;
  const own = answers.tenure?.[0];
  return {
    customers,
    sales: {
      names: purchases.names,
      purchases: count,
      totalAmount: total,
      averageAmount: perPurchase ? total / count : meanOf(all?.amount),
      averageCoverage: meanOf(all?.coverage),
      averageRatio: meanOf(all?.ratio),
      averageTenure: own ? (own.n === 0 ? null : own.mean) : meanOf(all?.tenure),
    },
  };
}

function meanOf(sum: Sum | undefined): number | null {
  return sum === undefined || sum.n === 0 ? null : sum.sum / sum.n;
}
