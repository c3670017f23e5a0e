import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { scatter } from './scatter.ts';

/** Every chart's Vega specification by name. The build replaces this module by its compiled value. */
export const specs = { bars, columns, scatter };

export type ChartName = keyof typeof specs;
