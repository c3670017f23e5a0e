import type {
  CodedColumns,
  KPrototypesSource,
  PassSummary,
  Places,
  Prototypes,
} from '../../../core/summaries/contract.ts';

/** The answers as the contract words them, one customer and one prototype at a time. */
export function plainPasses(columns: CodedColumns): KPrototypesSource {
  const rows = Array.from({ length: columns.rows }, (_, row) => row);
  const place = (prototypes: Prototypes): Places => {
    const distances = rows.map((row) =>
      Array.from({ length: prototypes.k }, (_, j) => distance(columns, row, prototypes, j)),
    );
    const labels = distances.map((own) => own.indexOf(Math.min(...own)));
    return {
      labels: Int32Array.from(labels),
      near: Float64Array.from(rows, (row) => distances[row]![labels[row]!]!),
      far: Float64Array.from(rows, (row) => Math.min(...distances[row]!.filter((_, j) => j !== labels[row]))),
    };
  };
  return {
    squares: () => {
      let sum = 0n;
      for (const values of columns.numbers)
        for (const value of values) if (!Number.isNaN(value)) sum += BigInt(value) * BigInt(value);
      return Number(sum);
    },
    pass: (prototypes) => summarise(columns, place(prototypes).labels, prototypes.k),
    farthest: (prototypes, count) => {
      let served = prototypes;
      const taken: number[] = [];
      for (let pick = 0; pick < count; pick++) {
        const { near } = place(served);
        taken.push(near.indexOf(near.reduce((most, each) => Math.max(most, each), near[0]!)));
        served = joined(prototypes, customersAsPrototypes(columns, taken));
      }
      return customersAsPrototypes(columns, taken);
    },
    place,
  };
}

function distance(
  { numbers, categories }: CodedColumns,
  row: number,
  prototypes: Prototypes,
  j: number,
): number {
  let sum = 0;
  numbers.forEach((values, f) => {
    const gap = values[row]! - prototypes.numbers[j * numbers.length + f]!;
    if (!Number.isNaN(gap)) sum += gap * gap;
  });
  categories.forEach(({ codes, gamma }, c) => {
    const level = codes[row]!;
    if (level < 0 || level !== prototypes.categories[j * categories.length + c]) sum += gamma;
  });
  return sum;
}

function summarise({ numbers, categories }: CodedColumns, labels: Int32Array, k: number): PassSummary {
  const p = numbers.length;
  const width = categories.reduce((sum, { levels }) => sum + levels, 0);
  const summary = {
    counts: new Float64Array(k),
    sums: new Float64Array(k * p),
    observed: new Float64Array(k * p),
    levels: new Float64Array(k * width),
  };
  labels.forEach((j, row) => {
    summary.counts[j]! += 1;
    numbers.forEach((values, f) => {
      if (Number.isNaN(values[row]!)) return;
      summary.sums[j * p + f]! += values[row]!;
      summary.observed[j * p + f]! += 1;
    });
    let offset = j * width;
    for (const { codes, levels } of categories) {
      if (codes[row]! >= 0) summary.levels[offset + codes[row]!]! += 1;
      offset += levels;
    }
  });
  return summary;
}

function customersAsPrototypes({ numbers, categories }: CodedColumns, picked: readonly number[]): Prototypes {
  return {
    k: picked.length,
    numbers: Float64Array.from(picked.flatMap((row) => numbers.map((values) => values[row]! || 0))),
    categories: Int32Array.from(picked.flatMap((row) => categories.map(({ codes }) => codes[row]!))),
  };
}

function joined(a: Prototypes, b: Prototypes): Prototypes {
  return {
    k: a.k + b.k,
    numbers: Float64Array.of(...a.numbers, ...b.numbers),
    categories: Int32Array.of(...a.categories, ...b.categories),
  };
}
