import { vega } from '../compile.ts';
import { bandAxis, bandParams, nameAbove } from './band.ts';
import { ink } from './ink.ts';

/**
 * Rates ranked, with their intervals on customers not looked at; hatched up to what chance alone reaches, the
 * thin line is everybody.
 */
export const ranked = vega({
  params: [...ink, ...bandParams],
  encoding: {
    y: bandAxis(),
    x: {
      type: 'quantitative',
      scale: { domain: [0, { expr: 'top * width / max(60, width - room)' }], nice: false },
      axis: { title: null, format: '.0%', tickCount: 5, grid: true },
    },
  },
  layer: [
    {
      data: { name: 'rows' },
      mark: { type: 'bar', cornerRadiusEnd: 2 },
      encoding: {
        x: { field: 'rate', type: 'quantitative', stack: null },
        color: { field: 'color', type: 'nominal', scale: null },
      },
    },
    {
      data: { name: 'hatch' },
      mark: {
        type: 'point',
        shape: 'M-0.5,0.5L0.5,-0.5',
        strokeWidth: 1.1,
        color: { expr: 'paper' },
        opacity: 0.75,
      },
      encoding: {
        x: { field: 'x', type: 'quantitative' },
        size: { value: { expr: "pow(bandwidth('y') * 0.96, 2)" } },
      },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'tick', thickness: 2, color: { expr: 'fg' }, bandSize: 22 },
      encoding: { x: { field: 'noise', type: 'quantitative' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'rule', strokeWidth: 2, color: { expr: 'fg' } },
      encoding: { x: { field: 'lower', type: 'quantitative' }, x2: { field: 'upper' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'text', align: 'left', dx: 8, fontSize: 12, color: { expr: 'fg' } },
      encoding: { x: { field: 'upper', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { name: 'whole' },
      mark: { type: 'rule', strokeWidth: 1, color: { expr: 'fg' } },
      encoding: { x: { field: 'rate', type: 'quantitative' }, y: { value: 0 }, y2: { value: 'height' } },
    },
    nameAbove('rows', true),
    nameAbove(),
  ],
});
