import type { GivenGroups } from '../../../summaries/contract.ts';
import { asked, type Dialogue } from '../../../summaries/dialogue.ts';
import { unpackMembers } from '../model/members.ts';
import type { TrainedModel } from '../model/trained-model.ts';
import type { RetrainReason } from '../model/why-anew.ts';
import type { Drift } from './drift.ts';
import type { Identity } from './identity.ts';
import { type Move, type MoveReason, type WhyMovedInput, whyMoved } from './why-moved.ts';

/** For each customer, by place, the old segment as index; −1 for one that was not there. `left` old ones are gone. */
export interface Past {
  readonly segments: Int32Array;
  readonly left: number;
}

/** Where was each customer at the last refresh? `codes` are the customers' member codes. */
export function pastOf(model: TrainedModel, codes: readonly number[]): Past {
  const segmentOf = new Map<number, number>();
  model.segments.forEach(({ id }, index) => {
    for (const code of unpackMembers(model.members[id] ?? '')) segmentOf.set(code, index);
  });
  const before = segmentOf.size;
  let still = 0;
  const segments = Int32Array.from(codes, (code) => {
    const segment = segmentOf.get(code);
    if (segment !== undefined) still++;
    return segment ?? -1;
  });
  return { segments, left: Math.max(0, before - still) };
}

/** Customers by old and new segment, old × new. */
export function crossTable({ segments }: Past, labels: Int32Array, old: number, fresh: number): Float64Array {
  const table = new Float64Array(old * fresh);
  for (let place = 0; place < labels.length; place++) {
    if (segments[place]! < 0) continue;
    const at = segments[place]! * fresh + labels[place]!;
    table[at] = table[at]! + 1;
  }
  return table;
}

/** What became of a segment, and of which old ones it was made. */
export interface SegmentFate {
  readonly id: string;
  readonly fate: 'kept' | 'new' | 'retired' | 'split' | 'merged';
  readonly from: readonly string[];
}

export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly value: number | null;
  readonly because: MoveReason | null;
}

export interface Changes {
  readonly previousAsOf: string;
  /** `assigned` with the saved model, or `retrained`. */
  readonly mode: 'assigned' | 'retrained';
  /** Why they were made anew; null where customers were assigned. */
  readonly because: RetrainReason | null;
  readonly moved: number;
  readonly joined: number;
  readonly left: number;
  readonly valueMoved: number | null;
  /** Largest first. */
  readonly migration: readonly Migration[];
  /** Today's segments, then those that are gone. */
  readonly segments: readonly SegmentFate[];
  /** Of the saved model. What is proposed is proposed of segments in force: never right after they were made anew. */
  readonly drift: Drift;
}

export interface ChangesInput extends Omit<WhyMovedInput, 'moves' | 'movers'> {
  readonly model: TrainedModel;
  readonly mode: 'assigned' | 'retrained';
  readonly because: RetrainReason | null;
  readonly past: Past;
  /** By place. */
  readonly labels: Int32Array;
  readonly identities: readonly Identity[];
  /** What customers bring, as a variable; null when the data carry none. */
  readonly money: string | null;
  readonly drift: Drift;
}

/** What changed since the last refresh? Who moved, from where to where and why, and what became of each segment. */
export function* segmentChanges(input: ChangesInput): Dialogue<Changes> {
  const { model, mode, because, past, labels, identities, money, drift } = input;
  const { moves, movers } = movesOf(input);
  const reasons = yield* whyMoved({ ...input, moves, movers });
  const { values } = yield* asked({
    values:
      money === null || moves.length === 0
        ? null
        : { summary: 'moments', variable: money, by: { groups: movers } },
  });
  const migration = moves.map(({ from, to, customers }, move) => ({
    from: model.segments[from]!.id,
    to: identities[to]!.id,
    customers,
    value: values === null ? null : values[move]!.sum,
    because: reasons[move]!,
  }));
  return {
    previousAsOf: model.asOf,
    mode,
    because,
    moved: migration.reduce((sum, { customers }) => sum + customers, 0),
    joined: past.segments.filter((segment) => segment < 0).length,
    left: past.left,
    valueMoved: money === null ? null : migration.reduce((sum, { value }) => sum + (value ?? 0), 0),
    migration,
    segments: fates(model, identities, crossTable(past, labels, model.segments.length, identities.length)),
    drift: mode === 'assigned' ? drift : { ...drift, retrain: false, reason: null },
  };
}

/** Which moves are there, the largest first, and who made which? */
function movesOf({ model, past, labels, identities }: ChangesInput): {
  readonly moves: readonly Move[];
  readonly movers: GivenGroups;
} {
  const common = crossTable(past, labels, model.segments.length, identities.length);
  const moves = Array.from(common, (customers, at): Move => {
    const from = Math.floor(at / identities.length);
    return { from, to: at % identities.length, customers };
  })
    .filter(({ from, to, customers }) => customers > 0 && model.segments[from]!.id !== identities[to]!.id)
    .sort((a, b) => b.customers - a.customers || a.from - b.from || a.to - b.to);
  const moveOf = new Map(moves.map(({ from, to }, move) => [from * identities.length + to, move]));
  return {
    moves,
    movers: {
      keys: moves.map(({ from, to }) => `${from} ${to}`),
      codes: labels.map((to, place) => {
        const from = past.segments[place]!;
        return from < 0 ? -1 : (moveOf.get(from * identities.length + to) ?? -1);
      }),
    },
  };
}

/** A part this large of a segment makes a split or a merger. */
const largePart = 0.3;

function fates(
  { segments: old }: TrainedModel,
  identities: readonly Identity[],
  common: Float64Array,
): SegmentFate[] {
  const fresh = identities.length;
  const at = (i: number, j: number) => common[i * fresh + j]!;
  const oldSize = old.map((_, i) => identities.reduce((sum, __, j) => sum + at(i, j), 0));
  const newSize = identities.map((_, j) => old.reduce((sum, __, i) => sum + at(i, j), 0));
  const parts = old.map((_, i) =>
    identities.map((__, j) => j).filter((j) => at(i, j) > largePart * oldSize[i]!),
  );
  const sources = identities.map((_, j) =>
    old.map((__, i) => i).filter((i) => at(i, j) > largePart * newSize[j]!),
  );
  const listed = identities.map(({ id, old: kept }, j): SegmentFate => {
    const from = sources[j]!;
    const halves = from.filter((i) => parts[i]!.length > 1 && parts[i]!.includes(j));
    const fate = from.length > 1 ? 'merged' : halves.length > 0 ? 'split' : kept >= 0 ? 'kept' : 'new';
    const shown = fate === 'new' ? [] : from.length > 0 ? from : [kept];
    return { id, fate, from: shown.map((i) => old[i]!.id) };
  });
  const alive = new Set(identities.map(({ id }) => id));
  const retired = old
    .filter(({ id }) => !alive.has(id))
    .map(({ id }) => ({ id, fate: 'retired' as const, from: [] }));
  return [...listed, ...retired];
}
