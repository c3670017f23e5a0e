import { SegmentryError } from '../../errors.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Column, Table } from '../../table/types.ts';
import { correctedCramersV, type Grouped, groupRows } from '../../understand/columns/association.ts';
import { isCutOf } from '../../understand/columns/cut-of.ts';
import { type Likeness, likenessOf } from '../../understand/columns/likeness.ts';
import { helpsFromLog } from '../../understand/columns/log-scale.ts';
import { originsOf } from '../derive/lineage.ts';
import type { Feature, FeatureReason } from '../types.ts';
import { because, type Candidate } from './candidate.ts';
import { unfit } from './unfit.ts';

interface Choice {
  readonly table: Table;
  readonly candidates: readonly Candidate[];
  readonly outcome: string | null;
  readonly leaks: readonly string[];
  /** The features that the person chose, or null. */
  readonly chosen: readonly string[] | null;
  /** A logarithm is taken with standard scaling alone; a range is that of the values as they are. */
  readonly scaling: Settings['segmentation']['scaling'];
}

type Reasons = Map<string, FeatureReason>;

const limits = {
  /** Corrected Cramér's V under which a column goes together with nothing. */
  relation: 0.2,
  features: 24,
  /** The same, for going together with the outcome. */
  relationToOutcome: 0.1,
};

/**
 * By which columns are customers compared? By those the person chose; else by every column that describes a
 * customer, is neither key, outcome, leak, text nor constant, says something the others do not, and goes together
 * with at least one other.
 *
 * @throws `input.column-missing` when a chosen feature is not a column.
 */
export function chooseFeatures(choice: Choice): readonly Feature[] {
  const reasons = choice.chosen ? byPerson(choice, choice.chosen) : byData(choice);
  const { table, scaling } = choice;
  return choice.candidates.map(({ column, label }) => {
    const reason = reasons.get(column.name) ?? null;
    const log = reason === null && scaling === 'standard' && helpsFromLog(column, table.rows);
    return {
      id: column.name,
      label,
      kind: column.kind,
      unit: column.kind === 'number' ? column.unit : '',
      from: column.from ?? [],
      used: reason === null,
      log,
      reason: log ? because('log') : reason,
    };
  });
}

function byPerson({ candidates, table }: Choice, chosen: readonly string[]): Reasons {
  const wanted = new Set<string>();
  for (const name of chosen) {
    const found = candidates.find(({ column }) => column.name === name);
    if (!found) {
      const available = candidates.map(({ column }) => column.name).join(', ');
      throw new SegmentryError('input.column-missing', { sheet: table.name, column: name, available });
    }
    wanted.add(found.column.name);
  }
  const reasons: Reasons = new Map();
  for (const { column } of candidates) {
    if (!wanted.has(column.name)) reasons.set(column.name, because('not-chosen'));
  }
  return reasons;
}

function byData(choice: Choice): Reasons {
  const { candidates, table } = choice;
  const reasons: Reasons = new Map();
  const left: Candidate[] = [];
  for (const candidate of candidates) {
    const reason = unfit(candidate, choice);
    if (reason === null) left.push(candidate);
    else reasons.set(candidate.column.name, reason);
  }
  const ranked = left.slice().sort((a, b) => rank(a) - rank(b) || levelsOf(b) - levelsOf(a));
  const grouped = new Map<Candidate, Grouped>();
  for (const candidate of ranked) {
    const groups = groupRows(candidate.column, table.rows);
    if (groups) grouped.set(candidate, groups);
  }
  const alike = likenessOf(table.rows);
  const distinctive: Candidate[] = [];
  for (const candidate of ranked) {
    const isGroup = candidate.derived && candidate.column.kind === 'category';
    const source = isGroup ? sourceOf(candidate, distinctive, table) : null;
    const twin = twinOf(candidate, distinctive, alike);
    const parent = source === null && twin === null ? parentOf(candidate, left) : null;
    if (source !== null) reasons.set(candidate.column.name, because('contained', { column: source }));
    else if (twin) reasons.set(candidate.column.name, because('duplicate', twin));
    else if (parent) reasons.set(candidate.column.name, because('contained', { column: parent }));
    else distinctive.push(candidate);
  }
  const outcome = candidates.filter(({ column }) => column.name === choice.outcome);
  for (const candidate of outcome) {
    const groups = groupRows(candidate.column, table.rows);
    if (groups) grouped.set(candidate, groups);
  }
  for (const candidate of distinctive.length > 4 ? distinctive : []) {
    if (candidate.wanted || speaksForItself(candidate)) continue;
    if (strongestRelation(candidate, distinctive, grouped) >= limits.relation) continue;
    if (strongestRelation(candidate, outcome, grouped) >= limits.relationToOutcome) continue;
    reasons.set(candidate.column.name, because('unrelated'));
  }
  const used = distinctive.filter(({ column }) => !reasons.has(column.name));
  if (used.length < 3) for (const { column } of distinctive) reasons.delete(column.name);
  for (const { column } of used.slice(limits.features)) reasons.set(column.name, because('crowded'));
  return reasons;
}

/** A number whose meaning is known is compared by even where it goes together with nothing. */
function speaksForItself({ column, role, derived }: Candidate): boolean {
  return column.kind === 'number' && (derived || (role !== null && role !== 'feature'));
}

/** Age and income before other columns, numbers before levels, which may be groups of them, own before derived. */
function rank({ column, role, derived }: Candidate): number {
  if (column.kind === 'number' && (role === 'age' || role === 'income')) return 0;
  return (column.kind === 'number' ? 1 : 2) + (derived ? 0.5 : 0);
}

/** The finer of two groupings says what the coarser says. */
function levelsOf({ column }: Candidate): number {
  return column.kind === 'category' ? column.levels.length : column.kind === 'flag' ? 2 : 0;
}

/** The column kept that this one is the groups of. */
function sourceOf({ column }: Candidate, kept: readonly Candidate[], table: Table): string | null {
  const origins = originsOf(column, table);
  return kept.find((other) => origins.includes(other.column.name))?.column.name ?? null;
}

/** The number that this one is cut from; what the person wants stands for itself. */
function parentOf({ column, wanted }: Candidate, left: readonly Candidate[]): string | null {
  const isParent = (other: Column) => isCutOf(column, other) && !isCutOf(other, column);
  return wanted ? null : (left.find((other) => isParent(other.column))?.column.name ?? null);
}

/** The column kept that already says what this one says. */
function twinOf(
  { column }: Candidate,
  kept: readonly Candidate[],
  alike: Likeness,
): FeatureReason['details'] | null {
  for (const other of kept) {
    const likeness = alike(column, other.column);
    if (likeness !== null) return { column: other.column.name, ...likeness };
  }
  return null;
}

function strongestRelation(
  candidate: Candidate,
  others: readonly Candidate[],
  grouped: ReadonlyMap<Candidate, Grouped>,
): number {
  const own = grouped.get(candidate);
  if (!own) return 0;
  let strongest = 0;
  for (const other of others) {
    const groups = grouped.get(other);
    if (other !== candidate && groups) strongest = Math.max(strongest, correctedCramersV(own, groups));
  }
  return strongest;
}
