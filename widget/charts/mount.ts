import type { Config, Item, Spec, View } from 'vega';
import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Locale } from '../../core/words/locale/index.ts';
import type { ChartModel, ChartRow } from '../models/chart-model.ts';
import type { ChartTheme } from '../theme/read-theme.ts';
import { numberLocale } from './number-locale.ts';
import { specs } from './specs/index.ts';

interface MountOptions {
  readonly container: HTMLElement;
  readonly model: ChartModel;
  readonly theme: ChartTheme;
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
}

/** A chart on the screen. */
export interface MountedChart {
  readonly view: View;
  /** New figures for the same kind of chart. */
  readonly update: (model: ChartModel, width: number, height: number) => Promise<void>;
  readonly finalize: () => void;
}

/** Vega warns of a scale without values, which an absent second measure is. */
const errorsOnly = 1;

/**
 * Draws a model as vector graphics under a strict content security policy: the specification was compiled when
 * the dashboard was built, its expressions are interpreted and never evaluated.
 */
export async function mountChart({
  container,
  model,
  theme,
  locale,
  width,
  height,
}: MountOptions): Promise<MountedChart> {
  const { view, finalize } = await embed(container, prepare(specs[model.spec], model, theme, width, height), {
    mode: 'vega',
    ast: true,
    expr: expressionInterpreter,
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    tooltip: false,
    hover: false,
    logLevel: errorsOnly,
    config: inkConfig(theme, locale),
  });
  let drawn = model;
  return {
    view,
    finalize,
    update: async (next, nextWidth, nextHeight) => {
      for (const [name, rows] of Object.entries(next.data)) {
        if (!sameRows(drawn.data[name], rows)) view.data(name, colored(rows, theme));
      }
      for (const [name, value] of Object.entries(paramsFor(next, nextWidth))) view.signal(name, value);
      drawn = next;
      await view.width(nextWidth).height(nextHeight).runAsync();
    },
  };
}

function prepare(spec: Spec, model: ChartModel, theme: ChartTheme, width: number, height: number): Spec {
  const given: Record<string, unknown> = { ...theme, ...paramsFor(model, width) };
  const signals = (spec.signals ?? []).map((signal) =>
    signal.name in given ? { ...signal, value: given[signal.name] } : signal,
  );
  const data = (spec.data ?? []).map((source) => {
    const rows = model.data[source.name];
    return rows === undefined ? source : { ...source, values: colored(rows, theme) };
  });
  return { ...spec, width, height, signals, data } as Spec;
}

/** Below this many pixels a row's name stands above its bar, not beside it. */
const narrow = 420;

/** What a name may take of the chart's width. */
const nameShare = 0.42;

function hasNamedBands({ spec }: ChartModel): boolean {
  return spec === 'bars' || spec === 'ranked' || spec === 'stacked';
}

/** About as wide is a letter of a name, in pixels. */
const letter = 6.4;

/** Whole sentences stand above their bars at any width, and so do names that would be cut beside them. */
function namesAbove(model: ChartModel, width: number): boolean {
  if (!hasNamedBands(model)) return false;
  const longest = Math.max(0, ...(model.data['rows'] ?? []).map(({ label }) => String(label ?? '').length));
  return width < narrow || model.spec === 'ranked' || longest * letter > width * nameShare;
}

function paramsFor(model: ChartModel, width: number): ChartModel['params'] {
  return hasNamedBands(model)
    ? { ...model.params, above: namesAbove(model, width), nameLimit: width * nameShare }
    : model.params;
}

/** How tall must this chart be at least, and how tall may it grow beside a taller card? */
export function heightsFor(
  model: ChartModel,
  width: number,
): { readonly least: number; readonly most: number } {
  const least = leastHeight(model, width);
  return { least, most: Math.round(least * mostGrowth) };
}

/** Beyond this a chart looks stretched. */
const mostGrowth = 1.7;

function leastHeight(model: ChartModel, width: number): number {
  return namesAbove(model, width) ? Math.round(model.height * 1.45) : model.height;
}

/** Rows name the theme's inks; marks need colours. Vega adds to what it is given, so it gets copies. */
function colored(rows: readonly ChartRow[], theme: ChartTheme): ChartRow[] {
  const ink = (value: unknown) =>
    value === 'mark' || value === 'muted' || value === 'fg' || value === 'paper' ? theme[value] : value;
  return rows.map(
    (row) => ({ ...row, color: ink(row['color']), textColor: ink(row['textColor']) }) as ChartRow,
  );
}

function inkConfig({ fg, muted, grid, font }: ChartTheme, locale: Locale): Config {
  return {
    locale: { number: numberLocale(locale) },
    axis: {
      labelColor: fg,
      titleColor: muted,
      gridColor: grid,
      labelFont: font,
      titleFont: font,
      labelFontSize: 12,
      titleFontSize: 12,
    },
    text: { font },
  };
}

function sameRows(before: readonly ChartRow[] | undefined, now: readonly ChartRow[]): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** The key of the row that a mark stands for, null for axes and the like. */
export function keyOf(item: Item | null | undefined): string | null {
  const datum: unknown = item?.datum;
  if (typeof datum !== 'object' || datum === null) return null;
  const key: unknown = (datum as Record<string, unknown>)['key'];
  return typeof key === 'string' ? key : null;
}
