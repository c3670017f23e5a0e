/**
 * Horizontal bands with their names beside them, or, where the chart is narrow (`above`), over them. Shared by
 * the charts that have one row a thing.
 */
export const bandParams = [
  { name: 'above', value: false },
  { name: 'nameLimit', value: 180 },
  /** Pixels kept free beyond the longest bar for the text there. */
  { name: 'room', value: 76 },
];

export function bandAxis() {
  return {
    field: 'label',
    type: 'nominal' as const,
    sort: null,
    axis: {
      title: null,
      labelExpr: "above ? '' : datum.label",
      labelLimit: { expr: 'nameLimit' },
    },
    scale: { paddingInner: { expr: 'above ? 0.5 : 0.28' }, paddingOuter: { expr: 'above ? 0.34 : 0.14' } },
  };
}

/** The name over the band, from rows with one mark a name; `halo` keeps lines behind it from crossing it. */
export function nameAbove(data = 'rows', halo = false) {
  return {
    data: { name: data },
    mark: {
      type: 'text' as const,
      align: 'left' as const,
      baseline: 'bottom' as const,
      fontSize: 12,
      ...(halo ? { stroke: { expr: 'paper' }, strokeWidth: 4 } : {}),
      color: { expr: 'fg' },
      text: { expr: "above ? datum.label : ''" },
      limit: { expr: 'width' },
      yOffset: { expr: "-bandwidth('y') / 2 - 2" },
    },
    encoding: { x: { value: 0 } },
  };
}
