import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { totalNorm } from '../../../../core/clustering/passes/total-norm.ts';
import { kPrototypes } from '../../../../core/clustering/search/k-prototypes.ts';
import { settle } from '../../../../core/clustering/search/local-search.ts';
import { caoStart } from '../../../../core/clustering/search/starts.ts';
import { sweepK } from '../../../../core/clustering/search/sweep.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';
import { sharedJson, sharedPath } from '../../../shared.ts';
import { describeWithData } from '../../../with-data.ts';
import { insuranceFile, insuranceReference } from '../../analyses/segments/insurance.ts';
import { huangBestOf, type MixedTable, mixedCost } from '../huang.ts';
import { insuranceQuantum, insuranceRows, insuranceTable, prototypes, quantisedRows } from '../quantised.ts';

interface Labelled {
  readonly labels: string;
  readonly cost: number;
  readonly n_pass: number;
}

interface SyntheticSet {
  readonly name: string;
  readonly k: number;
  readonly gamma: number;
  readonly X: readonly (readonly number[])[];
  readonly C: readonly (readonly number[])[];
  readonly init_num: readonly (readonly number[])[];
  readonly init_cat: readonly (readonly number[])[];
  readonly lloyd: Labelled;
  readonly online: Labelled;
}

interface Synthetic {
  readonly sets: readonly SyntheticSet[];
  readonly online_vs_lloyd_on_B_200_inits: { readonly min_online: number };
}

type SoybeanFit = Labelled & { readonly cao_init: readonly string[]; readonly lloyd: Labelled };

interface MixedFit {
  readonly num: readonly string[];
  readonly cat: readonly string[];
  readonly init_num: readonly (readonly number[])[];
  readonly init_cat: readonly (readonly number[])[];
  readonly lloyd: Labelled;
}

interface Modes {
  readonly soybean_small: { readonly X: readonly string[] } & Readonly<Record<string, SoybeanFit>>;
  readonly bank: {
    readonly levels: Readonly<Record<string, readonly (string | number)[]>>;
    readonly cao_init_k8_codes: readonly (readonly number[])[];
    readonly kprototypes_k4: MixedFit;
    readonly kprototypes_k5: MixedFit;
  } & Readonly<Record<`kmodes_k${number}`, { readonly lloyd: Labelled }>>;
}

const bankFiles = ['data/bank', 'reference/kmodes_cao.json'];
const synthetic = referenceFigures<Synthetic>('kproto_synth');
const sets = synthetic.sets.map((set, index) => [set.name, set, index] as const);

describe('batch passes from the reference’s own starts', () => {
  it.each(sets)('give the same labels on synthetic set %s', (_, set) => {
    const quantum = 2 ** 14;
    const data = quantisedRows({ numbers: set.X, categories: set.C, gamma: set.gamma, quantum });
    const fit = settle(data, prototypes(set.init_num, set.init_cat, quantum), totalNorm(data));
    expect([...fit.labels].join('')).toBe(set.lloyd.labels);
    expect(fit.costs).toHaveLength(set.lloyd.n_pass);
    expect(Math.abs(fit.cost / quantum ** 2 / set.lloyd.cost - 1)).toBeLessThan(5e-6);
  });
});

describeWithData(
  [insuranceFile],
  'batch passes from the reference’s own starts on insurance customers',
  () => {
    const insurance = insuranceReference();
    const rows = insuranceRows(insurance);
    const norm = totalNorm(rows);
    const unit = insuranceQuantum ** 2;

    it.each([2, 3, 4, 5, 6, 7, 8, 9])('give the same labels in as many passes for k = %i', (k) => {
      const { init_num, init_cat, lloyd } = insurance.k[k]!;
      const fit = settle(rows, prototypes(init_num, init_cat, insuranceQuantum), norm);
      expect([...fit.labels].join('')).toBe(lloyd.labels);
      expect(fit.costs).toHaveLength(lloyd.n_pass);
      expect(Math.abs(fit.cost / unit / lloyd.cost - 1)).toBeLessThan(2e-6);
    });
  },
);

describeWithData([insuranceFile], 'the default search on insurance customers', () => {
  const { restarts } = readSettings({}).segmentation;
  const insurance = insuranceReference();
  const rows = insuranceRows(insurance);
  const table = insuranceTable(insurance);

  it.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'never costs more than the best known for k = 2…9, with seed %i',
    (seed) => {
      const fits = sweepK({ rows, from: 2, to: 9, start: 'plus-plus', restarts, seed });
      for (const { prototypes, labels } of fits) {
        const { k } = prototypes;
        const cost = mixedCost(table, labels, k);
        expect(cost, `k = ${k}`).toBeLessThanOrEqual(insurance.k[k]!.best_known.cost * (1 + 1e-9));
      }
    },
  );
});

describe('the default search', () => {
  it.each(sets)(
    'costs no more than the reference from any of its starts on synthetic set %s',
    (name, set) => {
      const { X, C, gamma, k, lloyd, online } = set;
      const quantum = 2 ** 14;
      const data = quantisedRows({ numbers: X, categories: C, gamma, quantum });
      const least = name.startsWith('B')
        ? synthetic.online_vs_lloyd_on_B_200_inits.min_online
        : Math.min(lloyd.cost, online.cost);
      expect(kPrototypes(data, { k }).cost / quantum ** 2).toBeLessThan(least * (1 + 5e-6));
    },
  );

  it.each(sets)('costs no more than the best of ten textbook fits on synthetic set %s', (_, set, index) => {
    const { X, C, gamma, k } = set;
    const { labels } = kPrototypes(quantisedRows({ numbers: X, categories: C, gamma, quantum: 2 ** 14 }), {
      k,
    });
    const plain: MixedTable = { numbers: X, codes: C, gamma };
    const reference = huangBestOf(10, plain, k, derivedRandom(5, index));
    expect(mixedCost(plain, labels, k)).toBeLessThanOrEqual(mixedCost(plain, reference, k) * (1 + 1e-9));
  });
});

describeWithData(['reference/kmodes_cao.json'], 'on the categories of 47 soybeans', () => {
  it.each([2, 3, 4, 5])('Cao’s start and k-modes equal the reference for k = %i', (k) => {
    const { X, ...fits } = sharedJson<Modes>('reference/kmodes_cao.json').soybean_small;
    const { cao_init, lloyd } = fits[`k${k}`]!;
    const data = quantisedRows({
      numbers: [],
      categories: X.map((row) => [...row].map(Number)),
      gamma: 1,
      quantum: 1,
    });
    const start = caoStart(data, k);
    expect([...start.categories].join('')).toBe(cao_init.join(''));
    const fit = settle(data, start, 0);
    expect([...fit.labels].join('')).toBe(lloyd.labels);
    expect(fit.cost).toBe(lloyd.cost);
    expect(kPrototypes(data, { k }).cost).toBeLessThanOrEqual(lloyd.cost);
  });
});

describeWithData(bankFiles, 'on the categories of ten thousand bank clients', () => {
  it('Cao’s start and k-modes equal the reference', () => {
    const { bank } = sharedJson<Modes>('reference/kmodes_cao.json');
    const columns = ['city', 'gender', 'credit_card', 'last_activity', 'products', 'equity'];
    const data = quantisedRows({ numbers: [], categories: bankCodes(bank, columns), gamma: 1, quantum: 1 });
    expect([...caoStart(data, 8).categories]).toEqual(bank.cao_init_k8_codes.flat());
    for (const k of [3, 5, 8]) {
      const { lloyd } = bank[`kmodes_k${k}`]!;
      const fit = settle(data, caoStart(data, k), 0);
      expect([...fit.labels].join('') === lloyd.labels).toBe(true);
      expect(fit.cost).toBe(lloyd.cost);
    }
  });
});

describeWithData(bankFiles, 'bank clients by six standardised numbers and four categories', () => {
  const { bank } = sharedJson<Modes>('reference/kmodes_cao.json');
  const cells = bankCells();
  const numbers = standardisedBank(bank.kprototypes_k4.num, cells);
  const categories = bankCodes(bank, bank.kprototypes_k4.cat);

  /** With a quantum of 2⁻¹² of a standard deviation one client of 10,000 lies nearer the border than its rounding. */
  it.each([
    [4, 12, 0],
    [5, 12, 1],
    [4, 14, 0],
    [5, 14, 0],
  ] as const)('k = %i with a quantum of 2^−%i: %i labels differ from the reference', (k, bits, differing) => {
    const quantum = 2 ** bits;
    const { init_num, init_cat, lloyd } = bank[`kprototypes_k${k}`];
    const data = quantisedRows({ numbers, categories, gamma: 0.5, quantum });
    const fit = settle(data, prototypes(init_num, init_cat, quantum), totalNorm(data));
    const gaps = [...lloyd.labels].filter((digit, row) => Number(digit) !== fit.labels[row]).length;
    expect(gaps).toBe(differing);
    expect(Math.abs(fit.cost / quantum ** 2 / lloyd.cost - 1)).toBeLessThan(1e-5);
  });
});

function bankCells(): Map<string, string[]> {
  const lines = readFileSync(sharedPath('data/bank/bank_scrooge.csv'), 'utf8').trim().split('\n');
  const [header, ...rows] = lines.map((line) => line.trim().split(','));
  return new Map(header!.map((name, column) => [name, rows.map((row) => row[column]!)]));
}

function bankCodes({ levels }: Modes['bank'], columns: readonly string[]): number[][] {
  const cells = bankCells();
  return cells
    .get('USERID')!
    .map((_, row) =>
      columns.map((name) => levels[name]!.findIndex((level) => String(level) === cells.get(name)![row])),
    );
}

/** As the reference did: age 40 and balance 0 where missing, logarithms of balance and salary, z-scores. */
function standardisedBank(
  names: readonly string[],
  cells: ReadonlyMap<string, readonly string[]>,
): number[][] {
  const plain = (name: string, missing: number) =>
    cells.get(name)!.map((cell) => (cell === '' ? missing : Number(cell)));
  const columns = names.map((name) => {
    const values =
      name === 'log1p_balance'
        ? plain('balance', 0).map(Math.log1p)
        : name === 'log1p_salary'
          ? plain('EST_SALARY', 0).map(Math.log1p)
          : plain(name, 40);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return values.map((value) => (value - mean) / sd);
  });
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}
