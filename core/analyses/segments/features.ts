import type { FrameOutline, VariableOutline } from '../../customers/frame.ts';
import { SegmentryError } from '../../errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from './compared-feature.ts';
import { featureCut } from './feature-cut.ts';
import { withInformativeGaps } from './informative-gaps.ts';
import { oneGroup } from './one-group.ts';
import { type Spread, spreadsOf } from './spreads.ts';

/** What customers are compared by, and how far apart they are in each number, in the order of the numbers. */
export interface Compared {
  readonly features: readonly FeatureOutline[];
  readonly spreads: readonly Spread[];
}

/**
 * By what are customers compared? The features that settings name, else those in use; flags become categories,
 * constants and columns of other kinds are left out. With standard scaling, amounts marked for it are compared by their
 * logarithm. Where it tells
 * something that a category is missing, missing becomes a level of its own.
 *
 * @throws `input.column-missing` when settings name a column that is not there, `input.no-features` when none is left.
 */
export function* comparedFeatures(
  outline: FrameOutline,
  settings: Settings['segmentation'],
): Dialogue<Compared> {
  const wanted = wantedOf(outline, settings);
  const numbers = wanted.filter((feature): feature is NumberOutline => feature.kind === 'number');
  const categories = wanted.filter((feature): feature is CategoryOutline => feature.kind === 'category');
  const spreads = new Map(
    (yield* spreadsOf(numbers)).map((spread, at): [string, Spread] => [numbers[at]!.id, spread]),
  );
  const constant = yield* constantsOf(categories, outline.size);
  const varies = ({ kind, id }: FeatureOutline) => {
    const spread = spreads.get(id);
    return kind === 'category' ? !constant.has(id) : spread !== undefined && spread.least < spread.most;
  };
  const features = wanted.filter(varies);
  if (features.length === 0) throw new SegmentryError('input.no-features', { sheet: outline.sheet });
  return {
    features: yield* withInformativeGaps(features, outline.size),
    spreads: features.flatMap(({ kind, id }) => (kind === 'number' ? [spreads.get(id)!] : [])),
  };
}

function wantedOf(outline: FrameOutline, settings: Settings['segmentation']): readonly FeatureOutline[] {
  const { sheet, columns, variables } = outline;
  const names = settings.features ?? variables.filter(({ use }) => use.compared).map(({ id }) => id);
  return [...new Set(names)].flatMap((name): readonly FeatureOutline[] => {
    const column = columns.find(({ id }) => id === name);
    if (column === undefined) {
      const available = columns.map(({ id }) => id).join(', ');
      throw new SegmentryError('input.column-missing', { sheet, column: name, available });
    }
    const variable = variables.find(({ id }) => id === name);
    const weight = settings.weights[name] ?? 1;
    if (variable === undefined || weight <= 0) return [];
    return asFeature(variable, { label: column.label, weight, standard: settings.scaling === 'standard' });
  });
}

interface FeatureOptions extends Pick<FeatureOutline, 'label' | 'weight'> {
  readonly standard: boolean;
}

/** None for a date, and for a text that has a meaning. */
function asFeature(
  variable: VariableOutline,
  { label, weight, standard }: FeatureOptions,
): readonly FeatureOutline[] {
  const { id, missing, use } = variable;
  const shared = { id, variable: id, label, weight, missing };
  if (variable.column === 'date' || variable.column === 'text' || variable.column === 'id') return [];
  return variable.kind === 'number'
    ? [{ ...shared, kind: 'number', unit: variable.unit, log: standard && use.log }]
    : [{ ...shared, kind: 'category', levels: variable.levels, gap: false }];
}

/** Categories of one value, "missing" counting as one. */
function* constantsOf(categories: readonly CategoryOutline[], size: number): Dialogue<ReadonlySet<string>> {
  const groups = oneGroup(size);
  const counts = yield* askedEach(
    categories.map((feature) => ({
      ...({
        summary: 'contingency',
        rows: featureCut(feature),
        columns: { groups },
        complete: false,
      } as const),
    })),
  );
  const constant = categories.filter((_, at) => counts[at]!.counts.filter((count) => count > 0).length <= 1);
  return new Set(constant.map(({ id }) => id));
}
