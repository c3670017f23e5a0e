import type { Cut } from '../../summaries/contract.ts';
import type { FeatureOutline } from './compared-feature.ts';

/** A feature in bins: a number between these edges, each of which belongs to the bin above it, or levels; missing is the last. */
export function featureCut(feature: FeatureOutline, edges: readonly number[] = []): Cut {
  const { variable, missing } = feature;
  const ordered = feature.kind === 'number' ? edges.length + 1 : 0;
  const known = feature.kind === 'number' ? ordered : feature.levels.length - (feature.gap ? 1 : 0);
  return {
    ...{ variable, ordered, cutBelongs: 'above', cuts: feature.kind === 'number' ? edges : [] },
    size: missing > 0 ? known + 1 : known,
    missing: missing > 0 ? known : -1,
  };
}
