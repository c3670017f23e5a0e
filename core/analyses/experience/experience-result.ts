import type { Interval } from '../../stats/intervals/interval.ts';

/** What goes with satisfaction, at which touchpoint and for whom, in ids and numbers. */
export interface ExperienceResult {
  readonly satisfaction: Satisfaction;
  /** Customers of all who said how satisfied they are. */
  readonly answered: number;
  readonly customers: number;
  /** Customers whom the figures are of, what all touchpoints explain together, and what of it holds for customers not looked at. */
  readonly explained: Explained;
  /** Why no driver is told; null where some are. */
  readonly none: NoDriver | null;
  /** Most important first. Only such as are told apart from noise. */
  readonly drivers: readonly Driver[];
  /** The others. */
  readonly belowNoise: readonly string[];
  /** The share of the explained part that a column of noise reaches by chance. */
  readonly noise: number;
  /** The mean of the touchpoints' ratings, and the mean of their importance: the lines of the map. Null without ratings. */
  readonly middle: { readonly performance: number; readonly importance: number } | null;
  /** By the column, and by the customer segments, where the drivers differ from group to group; null where they do not. */
  readonly byKind: DriversByKind | null;
  readonly bySegment: DriversByKind | null;
  readonly asymmetry: readonly Asymmetry[];
  readonly scores: Scores;
}

/**
 * How satisfied are customers? `share`: of satisfied ones; `csat`: of scores of 4 and 5; `nps`: the share of scores from 9 on less
 * that up to 6; `mean`: of the scores. Whoever did not answer is in none.
 */
export interface Scores {
  readonly measure: 'share' | 'csat' | 'nps' | 'mean';
  readonly all: Score;
  /** Columns, and the segments, by whose groups satisfaction differs; the clearest first. */
  readonly by: readonly ScoresByKind[];
  /** How many were looked at. */
  readonly tried: number;
}

export interface Score extends Share {
  readonly mean: number;
  readonly answered: number;
  readonly customers: number;
}

export interface ScoresByKind {
  /** Null: the customer segments. */
  readonly feature: string | null;
  /** Corrected for all that were looked at. */
  readonly p: number;
  readonly groups: readonly (Score & { readonly group: string })[];
}

/** A column of texts, of which one says "dissatisfied", or one of scores. */
export interface Satisfaction {
  readonly column: string;
  readonly kind: 'share' | 'score';
  /** The share of satisfied customers, or the mean score. */
  readonly mean: number;
}

export interface Explained extends Interval {
  readonly r2: number;
  readonly n: number;
  readonly crossValidated: number;
  /** Customers who miss a touchpoint were counted with its mean. */
  readonly filled: boolean;
}

/** Too few customers answered; too few were satisfied, or dissatisfied; nothing is explained; nothing stands out of noise. */
export type NoDriver = 'few' | 'few-of-one' | 'not-explained' | 'noise';

export interface Share extends Interval {
  readonly value: number;
}

export interface Driver {
  readonly feature: string;
  /** Share of the explained part. */
  readonly importance: Share;
  /** Johnson's relative weight, of the whole variance. */
  readonly weight: Share;
  /** The Shapley value of R²; null where there are too many touchpoints. */
  readonly shapley: number | null;
  /** Beside the others; of standardised columns. */
  readonly slope: number;
  /** Alone. */
  readonly correlation: number;
  readonly direction: 'up' | 'down' | 'mixed';
  /** The mean rating; null where it is no rating. */
  readonly performance: number | null;
  readonly quadrant: Quadrant | null;
}

export type Quadrant = 'fix' | 'keep' | 'low' | 'overdone';

export interface GroupDrivers {
  /** A level, or the id of a segment. */
  readonly group: string;
  readonly n: number;
  readonly r2: number;
  /** Most important first, at most three, only such as are told apart from noise. */
  readonly drivers: readonly { readonly feature: string; readonly importance: Share }[];
}

/** That drivers differ between groups, with the chance of as great a difference where there is none. */
export interface DriversByKind {
  /** Null: the customer segments. */
  readonly feature: string | null;
  /** Corrected for all columns that were tried. */
  readonly p: number;
  readonly tried: number;
  /** What slopes of their own add to the explained share within the groups. */
  readonly gain: number;
  readonly groups: readonly GroupDrivers[];
}

/** What a low and a high value of a touchpoint change, against the middle and beside the other touchpoints. */
export interface Asymmetry {
  readonly feature: string;
  readonly low: Share;
  readonly high: Share;
  readonly kind: 'dissatisfier' | 'delighter' | 'both' | 'unclear';
}
