export type Contract = 'monthly' | 'yearly';
export type Channel = 'app' | 'web' | 'shop' | 'phone';
export type Household = 'single' | 'couple' | 'family';

/** A kind of customer that the sample is made of. Ages in years, money in pounds. */
export interface PlantedSegment {
  readonly id: 'students' | 'families' | 'connoisseurs' | 'seniors';
  readonly share: number;
  readonly age: { readonly mean: number; readonly sd: number };
  readonly income: { readonly mean: number; readonly sd: number };
  readonly household: readonly (readonly [Household, number])[];
  readonly contract: readonly (readonly [Contract, number])[];
  readonly channel: readonly (readonly [Channel, number])[];
  /** Years since joining. */
  readonly tenure: { readonly low: number; readonly high: number };
  /** Orders in a year. */
  readonly orders: number;
  /** What they like to buy: weights by product type. */
  readonly taste: Readonly<Record<ProductType, number>>;
}

export type ProductType = 'beans' | 'capsules' | 'machine' | 'accessory' | 'course';

/** A coffee shop's club: four kinds of members that differ in age, income, household and taste. */
export const plantedSegments: readonly PlantedSegment[] = [
  {
    id: 'students',
    share: 0.31,
    age: { mean: 23, sd: 2.5 },
    income: { mean: 17_500, sd: 3200 },
    household: [
      ['single', 92],
      ['couple', 8],
    ],
    contract: [
      ['monthly', 85],
      ['yearly', 15],
    ],
    channel: [
      ['app', 82],
      ['web', 14],
      ['shop', 4],
    ],
    tenure: { low: 0.2, high: 2.5 },
    orders: 3.2,
    taste: { beans: 3, capsules: 6, machine: 0.2, accessory: 2, course: 0.2 },
  },
  {
    id: 'families',
    share: 0.29,
    age: { mean: 39, sd: 4 },
    income: { mean: 43_000, sd: 5500 },
    household: [
      ['family', 90],
      ['couple', 10],
    ],
    contract: [
      ['monthly', 40],
      ['yearly', 60],
    ],
    channel: [
      ['web', 78],
      ['app', 14],
      ['shop', 8],
    ],
    tenure: { low: 2, high: 7 },
    orders: 5.5,
    taste: { beans: 6, capsules: 4, machine: 0.6, accessory: 2, course: 0.1 },
  },
  {
    id: 'connoisseurs',
    share: 0.18,
    age: { mean: 50, sd: 4.5 },
    income: { mean: 91_000, sd: 10_000 },
    household: [
      ['couple', 88],
      ['single', 12],
    ],
    contract: [
      ['yearly', 90],
      ['monthly', 10],
    ],
    channel: [
      ['shop', 70],
      ['web', 30],
    ],
    tenure: { low: 1.5, high: 8 },
    orders: 8,
    taste: { beans: 8, capsules: 1, machine: 1.4, accessory: 4, course: 2 },
  },
  {
    id: 'seniors',
    share: 0.22,
    age: { mean: 69, sd: 4.5 },
    income: { mean: 26_500, sd: 3800 },
    household: [
      ['couple', 70],
      ['single', 30],
    ],
    contract: [
      ['yearly', 75],
      ['monthly', 25],
    ],
    channel: [
      ['phone', 66],
      ['shop', 34],
    ],
    tenure: { low: 6, high: 14 },
    orders: 4,
    taste: { beans: 7, capsules: 1.5, machine: 0.15, accessory: 0.6, course: 0.05 },
  },
];

/**
 * How likely is it that a member cancelled? Monthly contracts with three or more complaints are the trouble; new
 * members without a contract for the year follow.
 */
export function cancelProbability(member: {
  readonly contract: Contract;
  readonly complaints: number;
  readonly tenure: number;
}): number {
  if (member.contract === 'monthly' && member.complaints >= 3) return 0.68;
  if (member.contract === 'monthly' && member.tenure < 1) return 0.34;
  return member.complaints >= 3 ? 0.16 : 0.07;
}
