import { SegmentryError } from '../errors.ts';
import type { Settings } from '../settings/settings.ts';
import { columnNamed, isMissing } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import { meaningsOf } from '../table/vocabulary/meanings.ts';
import { correctedCramersV, type Grouped, groupRows } from '../understand/columns/association.ts';
import { type Likeness, likenessOf } from '../understand/columns/likeness.ts';
import { helpsFromLog } from '../understand/columns/log-scale.ts';
import type { ColumnRole, Feature } from '../understand/types.ts';
import type { Messages } from '../words/index.ts';

/** What is known of a column of the customers table when features are chosen. */
export interface Candidate {
  readonly column: Column;
  readonly label: string;
  readonly role: ColumnRole | null;
  readonly derived: boolean;
  /** The person gave it the role of a feature. */
  readonly wanted: boolean;
}

interface Choice {
  readonly table: Table;
  readonly candidates: readonly Candidate[];
  readonly outcome: string | null;
  readonly leaks: readonly string[];
  /** The features that the person chose, or null. */
  readonly chosen: readonly string[] | null;
  /** A logarithm is taken with standard scaling alone; a range is that of the values as they are. */
  readonly scaling: Settings['segmentation']['scaling'];
  readonly text: Messages['prepare'];
}

const limits = {
  /** Share of one value above which a column says nothing. */
  sameness: 0.98,
  levels: 30,
  missing: 0.5,
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
  const { table, scaling, text } = choice;
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
      reason: log ? text.features.log({}) : reason,
    };
  });
}

function byPerson({ candidates, table, text }: Choice, chosen: readonly string[]): Map<string, string> {
  const wanted = new Set<string>();
  for (const name of chosen) {
    const found = candidates.find(({ column, label }) => column.name === name || label === name);
    if (!found) {
      const available = candidates.map(({ column }) => column.name).join(', ');
      throw new SegmentryError('input.column-missing', { sheet: table.name, column: name, available });
    }
    wanted.add(found.column.name);
  }
  const reasons = new Map<string, string>();
  for (const { column } of candidates) {
    if (!wanted.has(column.name)) reasons.set(column.name, text.features['not-chosen']({}));
  }
  return reasons;
}

function byData(choice: Choice): Map<string, string> {
  const { candidates, table, text } = choice;
  const reasons = new Map<string, string>();
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
    const source =
      candidate.derived && candidate.column.kind === 'category' ? sourceOf(candidate, distinctive) : null;
    const twin = twinOf(candidate, distinctive, alike, text);
    if (source) reasons.set(candidate.column.name, text.features.contained({ column: source.label }));
    else if (twin) reasons.set(candidate.column.name, text.features.duplicate(twin));
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
    reasons.set(candidate.column.name, text.features.unrelated({}));
  }
  const used = distinctive.filter(({ column }) => !reasons.has(column.name));
  if (used.length < 3) for (const { column } of distinctive) reasons.delete(column.name);
  for (const { column } of used.slice(limits.features)) reasons.set(column.name, text.features.crowded({}));
  return reasons;
}

/** Why a column cannot be a feature whatever the others are, or null. */
function unfit({ column, role, derived, wanted }: Candidate, choice: Choice): string | null {
  const { text, table, outcome, leaks } = choice;
  if (column.name === outcome || role === 'outcome') return text.features.outcome({});
  if (role === 'key') return text.features.key({});
  if (role === 'personal') return text.features.personal({});
  if (leaks.includes(column.name)) return text.features.leak({ outcome: outcome ?? '' });
  if (column.kind === 'id') return text.features.identifier({});
  if (column.kind === 'text') return text.features.text({});
  if (column.kind === 'date')
    return text.features[isTurnedIntoTime(column, table) ? 'date' : 'date-unused']({});
  const { same, missing } = spread(column, table.rows);
  if (same > limits.sameness) return text.features.constant({});
  if (role === 'ignored') return text.features.ignored({});
  if (wanted) return null;
  if (missing > limits.missing) return text.features.missing({ share: missing });
  if (column.kind === 'category' && column.levels.length > limits.levels) {
    return text.features.levels({ count: column.levels.length });
  }
  const meanings: ReadonlySet<string> = derived ? new Set() : meaningsOf(column.name);
  if (meanings.has('preference') || (meanings.has('contact') && column.kind !== 'number')) {
    return text.features.contact({});
  }
  if (meanings.has('birth')) return text.features.date({});
  if (meanings.has('lifetime-value')) return text.features.value({});
  if (role === 'city') return text.features.place({});
  if (derived && column.name === 'Top_Product') return text.features.product({});
  if (column.name === 'Lifetime_Value') return text.features.value({});
  const broader = derived ? broaderColumn(column.name, table) : null;
  const labels: Readonly<Record<string, string>> = text.derived;
  if (broader !== null) return text.features.contained({ column: labels[broader] ?? broader });
  return null;
}

/** Is there a column of the time since this date? */
function isTurnedIntoTime({ name, from }: Column, { columns }: Table): boolean {
  const origins = new Set([name, ...(from ?? [])]);
  return columns.some((other) => other.kind === 'number' && other.from?.some((one) => origins.has(one)));
}

/** The column that already says what this roll-up says, so that buying does not outweigh everything else. */
function broaderColumn(name: string, table: Table): string | null {
  const has = (id: string) => (columnNamed(table, id) ? id : null);
  switch (name) {
    case 'Total_Amount':
      return has('Premium_to_Coverage');
    case 'Mean_Amount':
      return has('Premium_to_Coverage') ?? has('Total_Amount');
    case 'Amount_Trend':
      return has('Recency_Days');
    case 'Mean_Gap_Days':
    case 'Purchases_Per_Year':
    case 'Products_Bought':
    case 'Items_Bought':
      return has('Purchases');
    default:
      return null;
  }
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
function sourceOf({ column }: Candidate, kept: readonly Candidate[]): Candidate | null {
  return kept.find((other) => column.from?.includes(other.column.name)) ?? null;
}

/** The column kept that already says what this one says. */
function twinOf(
  { column }: Candidate,
  kept: readonly Candidate[],
  alike: Likeness,
  text: Messages['prepare'],
): { readonly column: string; readonly measure: string } | null {
  for (const other of kept) {
    const found = alike(column, other.column);
    if (found === null) continue;
    const symbol = found.measure === 'phik' ? 'φK' : 'r';
    return { column: other.label, measure: `${symbol} = ${text.decimal(found.value)}` };
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

/** The share of the commonest value among the known, 0 when there are too many values for a high one; and of the missing. */
function spread(column: Column, rows: number): { readonly same: number; readonly missing: number } {
  const counts = new Map<number | string, number>();
  const many = rows * (1 - limits.sameness) + 1;
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) {
      missing++;
      continue;
    }
    if (counts.size > many) continue;
    const value = (column.kind === 'category' ? column.codes[row] : column.values[row]) as number | string;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const known = rows - missing;
  let most = 0;
  if (counts.size <= many) for (const count of counts.values()) most = Math.max(most, count);
  return { same: known === 0 ? 1 : most / known, missing: rows === 0 ? 1 : missing / rows };
}
