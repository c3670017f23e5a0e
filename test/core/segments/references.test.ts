import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kPrototypes } from '../../../core/segments/k-prototypes.ts';
import { settle } from '../../../core/segments/local-search.ts';
import { caoStart } from '../../../core/segments/starts.ts';
import { totalNorm } from '../../../core/segments/summary.ts';
import { hasShared, sharedJson, sharedPath } from '../../shared.ts';
import { insuranceReference } from './insurance.ts';
import { insuranceQuantum, insuranceRows, prototypes, quantisedRows } from './quantised.ts';

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

interface Modes {
  readonly soybean_small: { readonly X: readonly string[] } & Readonly<Record<string, SoybeanFit>>;
  readonly bank: {
    readonly levels: Readonly<Record<string, readonly (string | number)[]>>;
    readonly cao_init_k8_codes: readonly (readonly number[])[];
  } & Readonly<Record<`kmodes_k${number}`, { readonly lloyd: Labelled }>>;
}

describe.skipIf(!hasShared)('batch passes from the reference’s own starts', () => {
  const insurance = insuranceReference();
  const rows = insuranceRows(insurance);
  const norm = totalNorm(rows);
  const unit = insuranceQuantum ** 2;

  it.each([2, 3, 4, 5, 6, 7, 8, 9])('give the same insurance labels in as many passes for k = %i', (k) => {
    const { init_num, init_cat, lloyd } = insurance.k[k]!;
    const fit = settle(rows, prototypes(init_num, init_cat, insuranceQuantum), norm);
    expect([...fit.labels].join('')).toBe(lloyd.labels);
    expect(fit.costs).toHaveLength(lloyd.n_pass);
    expect(Math.abs(fit.cost / unit / lloyd.cost - 1)).toBeLessThan(2e-6);
  });

  it.each([0, 1, 2])('give the same labels on synthetic set %i', (index) => {
    const set = sharedJson<Synthetic>('reference/kproto_synth.json').sets[index]!;
    const quantum = 2 ** 14;
    const data = quantisedRows({ numbers: set.X, categories: set.C, gamma: set.gamma, quantum });
    const fit = settle(data, prototypes(set.init_num, set.init_cat, quantum), totalNorm(data));
    expect([...fit.labels].join('')).toBe(set.lloyd.labels);
    expect(fit.costs).toHaveLength(set.lloyd.n_pass);
    expect(Math.abs(fit.cost / quantum ** 2 / set.lloyd.cost - 1)).toBeLessThan(5e-6);
  });
});

describe.skipIf(!hasShared)('the default search', () => {
  it('costs no more than the reference from any of its starts on the synthetic sets', () => {
    const { sets, online_vs_lloyd_on_B_200_inits } = sharedJson<Synthetic>('reference/kproto_synth.json');
    const quantum = 2 ** 14;
    for (const { name, X, C, gamma, k, lloyd, online } of sets) {
      const data = quantisedRows({ numbers: X, categories: C, gamma, quantum });
      const least = name.startsWith('B')
        ? online_vs_lloyd_on_B_200_inits.min_online
        : Math.min(lloyd.cost, online.cost);
      expect(kPrototypes(data, { k }).cost / quantum ** 2).toBeLessThan(least * (1 + 5e-6));
    }
  });
});

describe.skipIf(!hasShared)('on categories alone', () => {
  it.each([2, 3, 4, 5])('Cao’s start and k-modes equal the reference on soybeans for k = %i', (k) => {
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

  it('Cao’s start and k-modes equal the reference on ten thousand bank clients', () => {
    const { bank } = sharedJson<Modes>('reference/kmodes_cao.json');
    const [header, ...lines] = readFileSync(sharedPath('data/bank/bank_scrooge.csv'), 'utf8')
      .trim()
      .split('\n');
    const names = header!.trim().split(',');
    const columns = ['city', 'gender', 'credit_card', 'last_activity', 'products', 'equity'];
    const categories = lines.map((line) => {
      const cells = line.trim().split(',');
      return columns.map((name) =>
        bank.levels[name]!.findIndex((level) => String(level) === cells[names.indexOf(name)]),
      );
    });
    const data = quantisedRows({ numbers: [], categories, gamma: 1, quantum: 1 });
    expect([...caoStart(data, 8).categories]).toEqual(bank.cao_init_k8_codes.flat());
    for (const k of [3, 5, 8]) {
      const { lloyd } = bank[`kmodes_k${k}`]!;
      const fit = settle(data, caoStart(data, k), 0);
      expect([...fit.labels].join('') === lloyd.labels).toBe(true);
      expect(fit.cost).toBe(lloyd.cost);
    }
  });
});
