import type { Frame } from '../../../../../core/customers/frame.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { frameOfColumns } from '../frame-of-columns.ts';

/** Customers of whom it is known how probable their leaving is, and, for those whose outcome is hidden, what happened. */
export interface World {
  readonly frame: Frame;
  /** By place. */
  readonly probability: Float64Array;
  /** By place: 1 left, 0 stayed, whether it is known in the frame or not. */
  readonly truth: Uint8Array;
}

/** Draws of one customer: its variables, and its log-odds of leaving. */
interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly below: (count: number) => number;
}
interface Person {
  readonly values: Readonly<Record<string, number>>;
  readonly logOdds: number;
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/**
 * A web shop: newcomers leave, most of all when they complained; cashback holds those who order often; single people leave
 * phones and not groceries; `daysSince` rises and falls; some numbers are missing, and one in a way that tells.
 */
export function webShop(n: number, seed: number, knownShare = 1): World {
  return world(n, seed, knownShare, shopLevels, ({ uniform, normal, below }) => {
    const tenure = Math.floor(uniform() ** 2 * 36);
    const complained = uniform() < 0.28 ? 1 : 0;
    const satisfaction = 1 + below(5);
    const marital = below(3);
    const category = below(5);
    const orders = 1 + Math.floor(-2.2 * Math.log(1 - uniform()));
    const cashback = Math.round(100 + 60 * uniform() + 12 * orders + 15 * normal());
    const daysSince = Math.floor(-5 * Math.log(1 - uniform()));
    const distance = Math.round(5 + 10 * Math.exp(0.6 * normal()));
    const devices = 1 + below(6);
    const tier = below(3);
    const hours = below(5);
    const coupons = below(orders + 1);
    const isMissing = uniform() < 0.06;
    const pull =
      -2.9 +
      2.6 * Math.exp(-tenure / 3) +
      (complained === 1 ? 1.1 + (tenure < 8 ? 0.9 : 0) + (satisfaction >= 4 ? 0.5 : 0) : 0) +
      (marital === 2 ? (category <= 1 ? 1.1 : category === 4 ? -0.5 : 0.2) : 0) -
      (orders >= 3 ? 0.02 : 0.004) * (cashback - 140) +
      (daysSince < 3 ? 0.7 : daysSince > 12 ? 0.9 : -0.3) +
      (distance > 22 ? 0.6 : 0) * (tier === 2 ? 2 : 0.5) +
      0.25 * (devices - 3) +
      (devices >= 5 && complained === 1 && tier > 0 ? 0.8 : 0) +
      (isMissing ? -1.2 : 0);
    const gap = (chance: number, value: number) => (uniform() < chance ? Number.NaN : value);
    return {
      ...{ logOdds: 1.8 * pull },
      values: {
        ...{ tenure: gap(0.04, tenure), complained, satisfaction, marital, category, orders, cashback },
        ...{ daysSince: isMissing ? Number.NaN : daysSince, distance: gap(0.04, distance) },
        ...{ devices, tier, hours, coupons },
      },
    };
  });
}

const shopLevels = {
  complained: ['no', 'yes'],
  marital: ['married', 'divorced', 'single'],
  category: ['phone', 'laptop', 'fashion', 'home', 'grocery'],
  tier: ['1', '2', '3'],
};

/**
 * A phone company: monthly contracts leave, most of all on fibre and without support; charges hurt the young contract more;
 * a two-year contract hides everything else; total charges repeat tenure × charges.
 */
export function phoneCompany(n: number, seed: number, knownShare = 1): World {
  return world(n, seed, knownShare, phoneLevels, ({ uniform, normal, below }) => {
    const contract = [0, 0, 0, 1, 2][below(5)]!;
    const tenure = Math.min(72, 1 + Math.floor(uniform() ** (contract === 0 ? 1.8 : 0.7) * 72));
    const internet = below(3);
    const support = internet === 0 ? 0 : below(2);
    const payment = below(4);
    const senior = uniform() < 0.16 ? 1 : 0;
    const partner = below(2);
    const lines = below(3);
    const streaming = internet === 0 ? 0 : below(3);
    const paperless = below(2);
    const monthly = Math.round((20 + 24 * internet + 6 * lines + 8 * streaming + 4 * normal()) * 100) / 100;
    const total = Math.round(tenure * monthly * (1 + 0.05 * normal()));
    const calls = Math.floor(-1.4 * Math.log(1 - uniform()));
    const logOdds =
      -2.2 +
      (contract === 0 ? 1.3 : contract === 1 ? -0.6 : -2) -
      (contract === 0 ? 0.035 : 0.008) * (tenure - 20) +
      (internet === 2 ? 0.8 + (contract === 0 && support === 0 ? 0.7 : 0) : internet === 0 ? -0.7 : 0) +
      (payment === 3 ? 0.5 + 0.3 * senior : 0) +
      0.012 * (monthly - 60) * (tenure < 12 ? 2 : 0.5) +
      (calls >= 4 ? 1.2 - (support === 1 ? 0.9 : 0) : 0.15 * calls) +
      (partner === 1 && lines > 0 ? -0.5 : 0.1) +
      (streaming === 2 && internet === 2 ? 0.4 : 0) +
      0.15 * paperless;
    return {
      ...{ logOdds },
      values: {
        ...{ contract, tenure, internet, support, payment, senior, partner, lines, streaming, paperless },
        ...{ monthly, total: uniform() < 0.01 ? Number.NaN : total, calls },
      },
    };
  });
}

const phoneLevels = {
  contract: ['month', 'year', 'two years'],
  internet: ['none', 'copper', 'fibre'],
  support: ['no', 'yes'],
  payment: ['card', 'bank', 'post', 'check'],
  senior: ['no', 'yes'],
  partner: ['no', 'yes'],
  paperless: ['no', 'yes'],
};

function world(
  n: number,
  seed: number,
  knownShare: number,
  levels: Readonly<Record<string, readonly string[]>>,
  person: (draws: Draws) => Person,
): World {
  const { next: uniform, normal } = randomFrom(seed);
  const below = (count: number) => Math.floor(uniform() * count);
  const people = Array.from({ length: n }, () => person({ uniform, normal, below }));
  const probability = Float64Array.from(people, ({ logOdds }) => sigmoid(logOdds));
  const truth = Uint8Array.from(probability, (p) => (uniform() < p ? 1 : 0));
  const state = Array.from(truth, (left) => (uniform() < knownShare ? left : 255));
  const columns = Object.keys(people[0]!.values).map((id) => {
    const values = people.map((one) => one.values[id]!);
    const own = levels[id];
    return [id, own === undefined ? values : values.map((code) => own[code]!)] as const;
  });
  return { probability, truth, frame: frameOfColumns(Object.fromEntries(columns), state) };
}
