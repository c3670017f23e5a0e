import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { compile } from 'vega-lite';

/** A chart as Vega. It carries no `usermeta`: that could override the caller's options. */
export interface CompiledChart extends Spec {
  usermeta?: never;
}

/**
 * Which Vega does this Vega-Lite specification stand for? The build runs this once and ships the answer, so
 * that Vega-Lite never reaches a reader.
 */
export function vega(specification: TopLevelSpec): CompiledChart {
  const { spec } = compile(
    {
      autosize: { type: 'fit', contains: 'padding' },
      width: 400,
      height: 240,
      padding: { left: 0, top: 0, right: 0, bottom: 5 },
      background: null,
      ...specification,
    } as TopLevelSpec,
    {
      config: {
        aria: false,
        view: { stroke: null },
        axisX: { titleLimit: 420 },
        axisY: { titleLimit: 230 },
        axis: { domain: false, ticks: false, labelPadding: 6, titlePadding: 8, titleFontWeight: 'normal' },
        legend: { disable: true },
      },
      logger: silent,
    },
  );
  const { $schema: _schema, usermeta: _usermeta, ...kept } = spec;
  return kept as CompiledChart;
}

const silent = {
  level: () => silent,
  error: (...reasons: readonly unknown[]) => {
    throw new Error(reasons.join(' '));
  },
  warn: (...reasons: readonly unknown[]) => {
    throw new Error(reasons.join(' '));
  },
  info: () => silent,
  debug: () => silent,
} as never;
