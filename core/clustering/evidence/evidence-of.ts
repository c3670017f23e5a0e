import type { GowerIndex } from '../../stats/gower.ts';
import { gowerSilhouettes, silhouetteScore } from '../../stats/silhouette.ts';
import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import type { Evidence } from './choose-k.ts';
import { freshStability } from './stability.ts';

/** How good is a clustering? Its silhouette, stability and smallest segment. */
export function evidenceOf(
  rows: QuantisedRows,
  gower: GowerIndex,
  { prototypes, labels }: { readonly prototypes: Prototypes; readonly labels: Int32Array },
  seed: number,
): Omit<Evidence, 'cost'> {
  const { k } = prototypes;
  const sampled = labels.subarray(0, gower.rows);
  const silhouettes = gowerSilhouettes(gower, sampled, k);
  const score = silhouetteScore(silhouettes, sampled);
  let squares = 0;
  for (const silhouette of silhouettes) squares += (silhouette - (score ?? 0)) ** 2;
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  return {
    k,
    silhouette: score,
    error: Math.sqrt(squares) / Math.max(1, gower.rows),
    stability: k < 2 ? null : freshStability(rows, k, seed),
    smallest: Math.min(...sizes) / rows.rows,
  };
}
