import { LuDecomposition, Matrix } from 'ml-matrix';
import { correlationRatio } from '../../../stats/association/correlation-ratio.ts';
import { cramersV } from '../../../stats/association/cramers-v.ts';
import { phikOf } from '../../../stats/association/phik.ts';
import type { ContingencyTable } from '../../../stats/contingency.ts';
import type { AskOf } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import type { Base } from './base.ts';
import { customersKnown, outcome } from './customers-known.ts';
import type { VariableFigures } from './variable-figures.ts';

/** How strongly a variable goes together with the outcome; null where that is not defined. */
export interface Association {
  readonly feature: string;
  readonly phik: number | null;
  readonly z: number | null;
  readonly cramersV: number | null;
  readonly correlationRatio: number | null;
}

/** φK and its significance of each with each, the outcome's column last, and how well all others tell each. */
export interface AssociationMatrix {
  readonly features: readonly string[];
  readonly phik: readonly (readonly (number | null)[])[];
  readonly z: readonly (readonly (number | null)[])[];
  readonly global: readonly (number | null)[];
}

export interface Associations {
  readonly associations: readonly Association[];
  readonly matrix: AssociationMatrix;
}

const mostColumns = 20;

/**
 * How strongly do variables and the outcome go together, each with each?
 *
 * φK with its significance, the global correlation of each with all others, and towards the outcome also Cramér's V
 * and the correlation ratio. Missing values are left out pair by pair; numbers of more than 15 values are cut into
 * ten quantile bins. At most 20 columns.
 *
 * @param column of the outcome.
 */
export function* churnAssociations(
  figures: readonly VariableFigures[],
  base: Base,
  column: string,
): Dialogue<Associations> {
  const shown = figures.slice(0, mostColumns);
  const cuts = yield* askedEach(
    shown.map(
      ({ variable: { id } }): AskOf<'cuts'> => ({
        ...{ summary: 'cuts', variable: id, scheme: { scheme: 'quantiles', known: outcome } },
      }),
    ),
  );
  const sides = [...cuts, { outcome }];
  const asked = cuts.flatMap((rows, i) =>
    sides.slice(i).map(
      (columns): AskOf<'contingency'> => ({
        ...{ summary: 'contingency', rows, columns, among: customersKnown, complete: true },
      }),
    ),
  );
  const tables = [...(yield* askedEach(asked)), ofItself(base)];
  const cells = upperTriangle(tables, sides.length);
  const told = cells.map((row) => row.map(phikOf));
  const pick = (i: number, j: number) => told[Math.min(i, j)]![Math.abs(i - j)]!;
  const phik = sides.map((_, i) => sides.map((__, j) => (i === j ? 1 : orNull(pick(i, j).phik))));
  const z = sides.map((_, i) => sides.map((__, j) => orNull(pick(i, j).z)));
  const last = cuts.length;
  const associations = shown.map(({ variable: { id, kind }, groups }, i) => ({
    feature: id,
    phik: phik[i]![last]!,
    z: z[i]![last]!,
    cramersV: kind === 'category' ? orNull(cramersV(cells[i]!.at(-1)!).v) : null,
    correlationRatio: groups && orNull(correlationRatio(groups)),
  }));
  associations.sort((a, b) => (b.phik ?? 0) - (a.phik ?? 0) || (a.feature < b.feature ? -1 : 1));
  const features = [...shown.map(({ variable }) => variable.id), column];
  return { associations, matrix: { features, phik, z, global: globalOf(phik) } };
}

/** The outcome against itself. */
function ofItself({ customers, churned }: Base): ContingencyTable {
  return { rows: 2, columns: 2, counts: Float64Array.of(customers - churned, 0, 0, churned) };
}

/** Row after row, each from its diagonal on. */
function upperTriangle(tables: readonly ContingencyTable[], size: number): ContingencyTable[][] {
  let next = 0;
  return Array.from({ length: size }, (_, row) => {
    const from = next;
    next += size - row;
    return tables.slice(from, next);
  });
}

/** How well do all others together tell each column? √(1 − 1 / (V · V⁻¹)) on the diagonal; null when singular. */
function globalOf(phik: readonly (readonly (number | null)[])[]): (number | null)[] {
  const matrix = new Matrix(phik.map((row) => row.map((value) => value ?? 0)));
  try {
    const inverted = new LuDecomposition(matrix).solve(Matrix.eye(matrix.rows));
    return phik.map((_, i) => {
      const share = 1 - 1 / inverted.get(i, i);
      return Number.isFinite(share) ? Math.sqrt(Math.min(1, Math.max(0, share))) : null;
    });
  } catch {
    return phik.map(() => null);
  }
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
