import type { FrameColumn } from '../../../customers/frame.ts';
import type { Label } from '../../../customers/label.ts';
import type { Settings } from '../../../settings/settings.ts';
import { changedSettings, type ShapingSetting } from './shaping-settings.ts';
import type { TrainedModel } from './trained-model.ts';

/** Why segments were made anew although there is a saved model. */
export type RetrainReason =
  | { readonly code: 'asked' }
  | { readonly code: 'version' }
  | { readonly code: 'settings'; readonly settings: readonly ShapingSetting[] }
  /** Columns that are gone, that hold something else now, or that no analysis may look at any more. */
  | { readonly code: 'gone' | 'unlike' | 'set-aside'; readonly columns: readonly Label[] };

/** Today's columns, and those of the model's that are not there or can no longer be read in its terms. */
export interface ColumnsToday {
  readonly columns: readonly FrameColumn[];
  readonly unread: readonly string[];
}

/**
 * Why can the saved model not place today's customers? Only because the person asked for new segments, changed a setting that
 * shapes them, or a column that it compares by is gone. New columns and levels, another skewness, what seems redundant today
 * and a column that is empty are no reasons: whether the model still fits is for drift to say. Null when it applies.
 */
export function whyAnew(
  model: TrainedModel,
  { columns, unread }: ColumnsToday,
  settings: Settings,
): RetrainReason | null {
  if (settings.segmentation.retrain) return { code: 'asked' };
  if (model.version !== 1) return { code: 'version' };
  const compared = [...model.numbers, ...model.categories].map(({ feature }) => feature);
  const changed = changedSettings(model.settings, settings, compared);
  if (changed.length > 0) return { code: 'settings', settings: changed };
  const known = new Map(columns.map((column) => [column.id, column]));
  const gone = compared.filter((name) => !known.has(name));
  const barred = compared.filter((name) => known.get(name)?.barred);
  const unlike = unread.filter((name) => known.has(name));
  /** A derived column that is gone is still called as it was. */
  const labels = (ids: readonly string[]) =>
    ids.map((id): Label => known.get(id)?.label ?? { kind: 'derived', id });
  if (gone.length > 0) return { code: 'gone', columns: labels(gone) };
  if (barred.length > 0) return { code: 'set-aside', columns: labels(barred) };
  return unlike.length > 0 ? { code: 'unlike', columns: labels(unlike) } : null;
}
