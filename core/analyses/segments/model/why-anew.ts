import type { Label } from '../../../customers/label.ts';
import type { Customers } from '../../../customers/types.ts';
import type { Settings } from '../../../settings/settings.ts';
import { unreadable } from './features-of-model.ts';
import { changedSettings, type ShapingSetting } from './shaping-settings.ts';
import type { TrainedModel } from './trained-model.ts';

/** Why segments were made anew although there is a saved model. */
export type RetrainReason =
  | { readonly code: 'asked' }
  | { readonly code: 'version' }
  | { readonly code: 'settings'; readonly settings: readonly ShapingSetting[] }
  /** Columns that are gone, that hold something else now, or that no analysis may look at any more. */
  | { readonly code: 'gone' | 'unlike' | 'set-aside'; readonly columns: readonly Label[] };

/**
 * Why can the saved model not place today's customers? Only because the person asked for new segments, changed a setting that
 * shapes them, or a column that it compares by is gone. New columns and levels, another skewness, what seems redundant today
 * and a column that is empty are no reasons: whether the model still fits is for drift to say. Null when it applies.
 */
export function whyAnew(model: TrainedModel, customers: Customers, settings: Settings): RetrainReason | null {
  if (settings.segmentation.retrain) return { code: 'asked' };
  if (model.version !== 1) return { code: 'version' };
  const compared = [...model.numbers, ...model.categories].map(({ feature }) => feature);
  const changed = changedSettings(model.settings, settings, compared);
  if (changed.length > 0) return { code: 'settings', settings: changed };
  const { setAside = [], outcome } = customers;
  const { gone, unlike } = unreadable(model, customers);
  const barred = compared.filter((name) => setAside.includes(name) || name === outcome?.column);
  const labels = (ids: readonly string[]) => ids.map((id) => labelOf(customers, id));
  if (gone.length > 0) return { code: 'gone', columns: labels(gone) };
  if (barred.length > 0) return { code: 'set-aside', columns: labels(barred) };
  return unlike.length > 0 ? { code: 'unlike', columns: labels(unlike) } : null;
}

/** A derived column that is gone is still called as it was. */
function labelOf({ features }: Pick<Customers, 'features'>, id: string): Label {
  return features.find((feature) => feature.id === id)?.label ?? { kind: 'derived', id };
}
