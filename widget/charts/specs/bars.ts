import { vega } from '../compile.ts';
import { bandAxis, bandParams, nameAbove } from './band.ts';
import { ink } from './ink.ts';

/** Horizontal bars with their value written at the end; a faint bar behind each shows it before filtering. */
export const bars = vega({
  params: [...ink, ...bandParams],
  data: { name: 'rows' },
  encoding: { y: bandAxis() },
  layer: [
    {
      mark: { type: 'bar', cornerRadiusEnd: 2, color: { expr: 'grid' } },
      encoding: {
        x: {
          field: 'whole',
          type: 'quantitative',
          stack: null,
          axis: null,
          scale: { domainMin: 0, domainMax: { expr: 'top * width / max(60, width - room)' }, nice: false },
        },
      },
    },
    {
      mark: { type: 'bar', cornerRadiusEnd: 2 },
      encoding: {
        x: { field: 'value', type: 'quantitative', stack: null, axis: null },
        color: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    {
      mark: { type: 'text', align: 'left', dx: 6, fontSize: 12, color: { expr: 'fg' } },
      encoding: {
        x: { field: 'end', type: 'quantitative' },
        text: { field: 'text', type: 'nominal' },
      },
    },
    nameAbove(),
  ],
});
