import type { KPrototypesPasses, PassSummary, Prototypes } from '../summaries/contract.ts';
import { bySize } from './by-size.ts';
import { scaledCost } from './evidence/scaled-cost.ts';
import { type FindInput, type Found, findByColumns } from './find-by-columns.ts';
import { assignPlainly } from './passes/assign-plainly.ts';
import { costOf } from './passes/cost-of.ts';
import { prototypesOf } from './passes/prototypes-of.ts';
import { summariseRows } from './passes/summarise-rows.ts';
import type { QuantisedRows } from './quantise/rows.ts';
import { narrowed, narrowedPrototypes, widenedPrototypes } from './structure/narrowed.ts';
import { type Structure, structureOf } from './structure/structure-of.ts';

/** Most customers that the search looks at; the passes after it look at everyone. */
export const mostSearched = 20_000;

/**
 * Which clusters does the evidence speak for? Where customers fall into groups along some columns and nobody set their
 * number, those columns alone part them; else all do, into the number that is wanted or recommended.
 */
export function* findClusters(input: FindInput): KPrototypesPasses<Found> {
  const structure = structureOf(input.columns, input.sample.rows, input.seed);
  return input.k === null && structure.kind === 'found' && structure.columns.length < input.columns.length
    ? yield* foundAlong(input, structure)
    : yield* findByColumns(input, structure);
}

/** Clusters by the columns that carry the structure; the others get one centre and part nobody. */
function* foundAlong(
  input: FindInput,
  structure: Structure & { readonly kind: 'found' },
): KPrototypesPasses<Found> {
  const { sample, columns, everyone, warm } = input;
  const picked = structure.columns;
  const narrow = {
    ...input,
    ...narrowed(columns, input.scaler, { picked, rows: sample.rows }),
    everyone: sample.rows,
    warm: warm === null ? null : narrowedPrototypes(columns, warm, picked),
  };
  const found = yield* findByColumns(narrow, structure);
  const prototypes = widenedPrototypes(columns, found.prototypes, { picked, centre: centreOf(sample) });
  const summary = (yield { kind: 'pass', prototypes }) as PassSummary;
  const norm = (yield { kind: 'squares' }) as number;
  const cost =
    sample.rows === everyone
      ? scaledCost(columns, input.scaler, assignPlainly(sample, prototypes), prototypes.k)
      : costOf(summary, prototypesOf(summary, sample, prototypes), sample, norm) / input.scaler.quantum ** 2;
  return {
    ...found,
    along: picked,
    prototypes: bySize(prototypes, summary.counts),
    evidence: { ...found.evidence, cost, smallest: Math.min(...summary.counts) / everyone },
  };
}

/** One prototype of everybody. */
function centreOf(sample: QuantisedRows): Prototypes {
  const none = {
    k: 1,
    numbers: new Float64Array(sample.numbers),
    categories: new Int32Array(sample.categories.length).fill(-1),
  };
  const everyone = Int32Array.from({ length: sample.rows }, (_, row) => row);
  return prototypesOf(summariseRows(sample, everyone, new Int32Array(sample.rows), 1), sample, none);
}
