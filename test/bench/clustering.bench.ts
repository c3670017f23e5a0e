import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gowerIndexOf } from '../../core/clustering/evidence/gower-index.ts';
import { createPrunedAssigner } from '../../core/clustering/passes/pruned-assigner.ts';
import { runBatch } from '../../core/clustering/passes/run-batch.ts';
import { totalNorm } from '../../core/clustering/passes/total-norm.ts';
import { layOutRows } from '../../core/clustering/quantise/lay-out-rows.ts';
import type { QuantisedRows } from '../../core/clustering/quantise/rows.ts';
import { rowsAsPrototypes } from '../../core/clustering/quantise/rows-as-prototypes.ts';
import { sweepK } from '../../core/clustering/search/sweep.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { famd } from '../../core/stats/famd.ts';
import { createGowerIndex } from '../../core/stats/gower.ts';
import { derivedRandom } from '../../core/stats/random.ts';
import { gowerSilhouettes } from '../../core/stats/silhouette.ts';
import { codedCustomers } from '../core/analyses/segments/coded-customers.ts';
import {
  insuranceCustomers,
  insuranceFile,
  insuranceReference,
} from '../core/analyses/segments/insurance.ts';
import { normal } from '../core/analyses/segments/planted.ts';
import { createPlainAssigner } from '../core/clustering/plain-assigner.ts';
import { insuranceRows } from '../core/clustering/quantised.ts';
import { hasShared, sharedPath } from '../shared.ts';

/** The shape of `limit.c`: 8 numbers, 6 categories of 8 levels, 5 clusters. */
const shape = { numbers: 8, categories: 6, levels: 8, k: 5 };

function mixedRows(n: number): QuantisedRows {
  const random = derivedRandom(1, n);
  const group = (row: number) => row % shape.k;
  return layOutRows({
    rows: n,
    numbers: Array.from({ length: shape.numbers }, (_, f) =>
      Float64Array.from({ length: n }, (__, row) => {
        const centre = ((group(row) * 7 + f * 3) % 5) - 2;
        return Math.round((normal(random) + centre * 0.8) * 4096);
      }),
    ),
    categories: Array.from({ length: shape.categories }, (_, c) => ({
      codes: Int32Array.from({ length: n }, (__, row) =>
        random() < 0.5 ? (group(row) + c) % shape.levels : Math.floor(random() * shape.levels),
      ),
      levels: shape.levels,
      gamma: Math.round(0.5 * 4096 ** 2),
    })),
  });
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function best(times: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Nanoseconds per row and pass of the tuned C loop over the same number of passes: the median of `times`. */
function limitOf(binary: string, n: number, passes: number, times: number): number {
  const { numbers, categories, levels, k } = shape;
  const output = execFileSync(binary, [n, numbers, categories, levels, k, passes, times].map(String), {
    encoding: 'utf8',
  });
  return Number(/^tuned.* ([\d.]+) ns/m.exec(output)?.[1]);
}

function compileLimit(folder: string): string | null {
  const source = sharedPath('reference/limit.c');
  if (!existsSync(source)) return null;
  const binary = join(folder, 'limit');
  try {
    execFileSync('cc', ['-O3', '-march=native', '-o', binary, source, '-lm'], { stdio: 'ignore' });
    return binary;
  } catch {
    return null;
  }
}

const pairs = 9;

/** Ours and the C loop take turns, so that both meet the same machine; the ratio is the median over the pairs. */
function wholeFits(binary: string | null) {
  return [10_000, 100_000, 1_000_000].map((n) => {
    const rows = mixedRows(n);
    const norm = totalNorm(rows);
    const step = Math.floor(n / shape.k);
    const start = rowsAsPrototypes(
      rows,
      Array.from({ length: shape.k }, (_, j) => j * step + j),
    );
    const assigner = createPrunedAssigner(rows);
    let passes = 0;
    const settle = () => {
      const from = performance.now();
      assigner.begin('far');
      passes = runBatch(rows, assigner, { start, norm }).costs.length;
      return ((performance.now() - from) * 1e6) / n / passes;
    };
    const repeated = (times: number) => median(Array.from({ length: times }, settle));
    const times = Math.max(1, Math.min(15, Math.round(1_000_000 / n)));
    const warm = performance.now() + 1500;
    while (performance.now() < warm) settle();
    const turns = Array.from({ length: pairs }, () => {
      settle();
      const ours = repeated(times);
      const limit = binary === null ? Number.NaN : limitOf(binary, n, passes, times);
      return { ours, limit, ratio: ours / limit };
    });
    const plain = best(2, () => runBatch(rows, createPlainAssigner(rows), { start, norm }));
    const of = (figure: 'ours' | 'limit' | 'ratio') => rounded(median(turns.map((turn) => turn[figure])), 2);
    return {
      customers: n,
      passes,
      'ns per row and pass': of('ours'),
      'plain loop': rounded((plain * 1e6) / n / passes, 2),
      'tuned C': of('limit'),
      'of C, median of pairs': of('ratio'),
      'least of C': rounded(Math.min(...turns.map(({ ratio }) => ratio)), 2),
    };
  });
}

function insurance() {
  const reference = insuranceReference();
  const rows = insuranceRows(reference);
  const customers = insuranceCustomers(reference);
  const { features, rowOf } = codedCustomers(customers, readSettings({}));
  const gower = gowerIndexOf(features, rows.rows);
  const sweep = best(12, () => sweepK({ rows, from: 2, to: 9, start: 'plus-plus', restarts: 10, seed: 1 }));
  const { labels } = reference.k['8']!.best_known;
  const given = rowOf.map((row) => Number(labels[row]));
  const silhouettes = best(5, () => gowerSilhouettes(createGowerIndex(rows.rows, gower.columns), given, 8));
  return [
    { what: 'insurance, k = 2…9, 10 starts each', ms: sweep, peer: 104_701.8 },
    { what: 'insurance, every silhouette, k = 8', ms: silhouettes, peer: 2993 + 45 },
  ];
}

function mixedColumns(n: number) {
  const random = derivedRandom(2, n);
  return {
    numbers: Array.from({ length: 8 }, () => Float64Array.from({ length: n }, () => normal(random))),
    categories: Array.from({ length: 6 }, () => ({
      codes: Int32Array.from({ length: n }, () => Math.floor(random() * 8)),
      levels: 8,
    })),
    labels: Int32Array.from({ length: n }, () => Math.floor(random() * 5)),
  };
}

function large() {
  const n = 100_000;
  const { numbers, categories, labels } = mixedColumns(n);
  const mapped = best(3, () => famd({ rows: n, numbers, categories, axes: 2 }));
  const columns = [
    ...numbers.map((values) => ({ kind: 'number' as const, values, weight: 1 })),
    ...categories.map(({ codes, levels }) => ({ kind: 'category' as const, codes, levels, weight: 1 })),
  ];
  const silhouettes = best(2, () => gowerSilhouettes(createGowerIndex(n, columns), labels, 5));
  return [
    { what: '100,000 customers, FAMD', ms: mapped, peer: 5375.7 },
    { what: '100,000 customers, every silhouette (peer: 10,000)', ms: silhouettes, peer: 68_597 },
  ];
}

/** How much its first map of 100,000 customers raises the peak memory of a process of its own, in MB. */
function memoryOfMap(): number {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'map'], {
    encoding: 'utf8',
  });
  return Number(output);
}

function printMemoryOfMap(): void {
  const n = 100_000;
  const { numbers, categories } = mixedColumns(n);
  const before = process.resourceUsage().maxRSS;
  famd({ rows: n, numbers, categories, axes: 2 });
  console.log((process.resourceUsage().maxRSS - before) / 1024);
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'segmentry-bench-'));
  try {
    console.log('A whole fit: 8 numbers and 6 × 8 levels, k = 5, from fixed customers');
    console.table(wholeFits(compileLimit(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('Against kmodes, gower and prince (their times are from another machine)');
  console.table(
    [...(hasShared(insuranceFile) ? insurance() : []), ...large()].map(({ what, ms, peer }) => ({
      what,
      ms: rounded(ms, 1),
      'peer, ms': peer,
      'times faster': Math.round(peer / ms),
    })),
  );
  console.log(
    'Memory of the FAMD of 100,000 customers beside the columns (the peer’s peak was 1056 MB, 177 MB of it before)',
  );
  console.table([{ 'MB more': rounded(memoryOfMap(), 1), 'peer, MB more': 1056 - 177 }]);
}

if (process.argv[2] === 'map') printMemoryOfMap();
else compare();
