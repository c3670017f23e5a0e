import type { Cell, Workbook } from '../../../core/table/types.ts';
import { type Random, randomFrom } from '../../fixtures/random.ts';

export interface MadeOptions {
  readonly customers?: number;
  readonly seed?: number;
  /** Customers whose outcome is not known. */
  readonly unknown?: number;
  /** Customers without a purchase. */
  readonly idle?: number;
  readonly churn?: boolean;
  readonly sales?: boolean;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly city: string;
  /** Cities lie in regions. */
  readonly region: string;
  readonly plan: string;
  readonly gender: string;
  readonly age: number;
  readonly income: number;
  readonly visits: number;
  readonly left: string | null;
}

export interface MadeWorkbook {
  readonly workbook: Workbook;
  /** Texts that belong to one customer each: none of them may leave. */
  readonly secrets: readonly string[];
}

const cities = [
  ['Northgate', 0.34],
  ['Southmere', 0.27],
  ['Eastwick', 0.2],
  ['Westbury', 0.12],
  ['Midholm', 0.045],
  ['Lonewick', 0.012],
] as const;

const regions: Readonly<Record<string, string>> = {
  ...{ Northgate: 'Upper', Midholm: 'Upper', Southmere: 'Lower', Lonewick: 'Lower' },
  ...{ Eastwick: 'Outer', Westbury: 'Outer', Soloham: 'Outer' },
};

const products = [
  ['Basic cover', 'Home', 'Private', 0.3],
  ['Plus cover', 'Home', 'Private', 0.22],
  ['Road cover', 'Motor', 'Private', 0.2],
  ['Fleet cover', 'Motor', 'Business', 0.14],
  ['Office cover', 'Office', 'Business', 0.1],
  ['Vault cover', 'Office', 'Business', 0.025],
  ['Yacht cover', 'Marine', 'Leisure', 0.01],
] as const;

/**
 * Invented customers with what gives people away: one who lives alone in a city, a handful in another, a product and a type
 * of product that few buy, a rare plan, groups inside groups, free text, and amounts that no two sales share.
 */
export function madeWorkbook(options: MadeOptions = {}): MadeWorkbook {
  const { customers = 360, seed = 1, unknown = 0, idle = 0, churn = true, sales = true } = options;
  const random = randomFrom(seed);
  const people = Array.from({ length: customers }, (_, at) => person(at, random, at < unknown));
  const customerCells: Cell[][] = [
    [
      'Customer_ID',
      'Full_Name',
      'Email',
      'Phone',
      'City',
      'Region',
      'Age',
      'Income',
      'Visits',
      'Plan',
      'Gender',
      'Note',
    ],
    ...people.map((one): Cell[] => [
      ...[one.id, one.name, one.email, one.phone, one.city, one.region, one.age, one.income, one.visits],
      ...[one.plan, one.gender, one.note],
    ]),
  ];
  if (churn) {
    customerCells.forEach((row, at) => {
      row.push(at === 0 ? 'Churned' : (people[at - 1]?.left ?? ''));
    });
  }
  const sheets = [{ name: 'customers', cells: customerCells }];
  if (sales) {
    sheets.push({ name: 'sales', cells: salesOf(people.slice(idle), random) });
    const rows = products.map(([name, type, category], at): Cell[] => [`P${at}`, name, type, category]);
    sheets.push({
      name: 'products',
      cells: [['Product_ID', 'Product_Name', 'Product_Type', 'Product_Category'], ...rows],
    });
  }
  return {
    workbook: { name: 'Made', sheets },
    secrets: people.flatMap(({ id, name, email, phone, note }) => [id, name, email, phone, note]),
  };
}

function person(at: number, random: Random, silent: boolean): Person {
  const old = random.next() < 0.45;
  const age = Math.round(old ? 52 + 9 * random.normal() : 31 + 6 * random.normal());
  const visits = Math.max(0, Math.round(6 + 4 * random.normal()));
  const plan = pick(random, [
    ['Standard', old ? 0.3 : 0.7],
    ['Premium', old ? 0.62 : 0.26],
    ['Trial', 0.03],
    ['Staff', 0.01],
  ]);
  const leaves = random.next() < (plan === 'Premium' && visits < 5 ? 0.75 : 0.2);
  const city = at === 5 ? 'Soloham' : pick(random, cities);
  return {
    id: `KX-${String(70_001 + 13 * at)}`,
    name: `Zorbin${at} Quellwick${at}`,
    email: `zorbin.${at}@quellwick.example`,
    phone: `+44 7700 9${String(10_000 + at)}`,
    note: `asked for clause ${at} about the ${['roof', 'van', 'shed'][at % 3]} in letter ${7000 + at}`,
    city,
    region: regions[city] ?? 'Far',
    plan,
    gender: random.next() < 0.52 ? 'F' : 'M',
    age: Math.min(88, Math.max(18, age)),
    income: Math.round((old ? 61_000 : 34_000) + 9000 * random.normal()) + at / 100,
    visits,
    left: silent ? null : leaves ? 'Yes' : 'No',
  };
}

function salesOf(people: readonly Person[], random: Random): Cell[][] {
  const rows: Cell[][] = [['Sale_ID', 'Customer_ID', 'Product_ID', 'Amount', 'Purchase_Date']];
  for (const { id } of people) {
    const purchases = random.next() < 0.18 ? 2 : 1;
    for (let purchase = 0; purchase < purchases; purchase++) {
      const product = pickIndex(
        random,
        products.map((one) => one[3]),
      );
      const amount = Math.round(20_000 + 480_000 * random.next() + 0.37 * rows.length * 100) / 100;
      const year = 2008 + Math.floor(18 * Math.sqrt(random.next()));
      const day = `${year}-${String(1 + Math.floor(12 * random.next())).padStart(2, '0')}-11`;
      rows.push([`S${rows.length}`, id, `P${product}`, amount, day]);
    }
  }
  return rows;
}

function pick(random: Random, levels: readonly (readonly [string, number])[]): string {
  return levels[
    pickIndex(
      random,
      levels.map(([, weight]) => weight),
    )
  ]![0];
}

function pickIndex(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return at < 0 ? weights.length - 1 : at;
}
