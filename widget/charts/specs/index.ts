import { bars } from './bars.ts';
import { calibration } from './calibration.ts';
import { columns } from './columns.ts';
import { curve } from './curve.ts';
import { donut } from './donut.ts';
import { effects } from './effects.ts';
import { heatmap } from './heatmap.ts';
import { line } from './line.ts';
import { planCurve } from './plan-curve.ts';
import { priorities } from './priorities.ts';
import { radar } from './radar.ts';
import { ranked } from './ranked.ts';
import { scatter } from './scatter.ts';
import { stacked } from './stacked.ts';

/** Every chart's Vega specification by name. The build replaces this module by its compiled value. */
export const specs = {
  bars,
  calibration,
  columns,
  curve,
  donut,
  effects,
  heatmap,
  line,
  planCurve,
  priorities,
  radar,
  ranked,
  scatter,
  stacked,
};

export type ChartName = keyof typeof specs;
