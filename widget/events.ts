import type { Dimension, Filters } from './data/filters.ts';

/** What `<segment-dashboard>` tells its page. Every event bubbles, crosses shadow roots and carries plain data. */
export interface SegmentDashboardEvents {
  /** A report is on the screen, filters applied. */
  'segment-dashboard-ready': { readonly asOf: string; readonly customers: number; readonly segments: number };
  /** The reader changed the filters. Filters that the page sets are not echoed. */
  'segment-dashboard-filter-change': { readonly filters: Filters };
  /** The reader chose a mark, by mouse or keyboard. */
  'segment-dashboard-select': {
    readonly dimension: Dimension;
    readonly key: string;
    readonly selected: boolean;
  };
  /** No report can be shown. `status` is that of HTTP, null where there was no answer. */
  'segment-dashboard-error': { readonly status: number | null; readonly cause: string };
}

export type SegmentDashboardEvent = keyof SegmentDashboardEvents;

export function dispatch<E extends SegmentDashboardEvent>(
  target: EventTarget,
  type: E,
  detail: SegmentDashboardEvents[E],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'segment-dashboard-ready': CustomEvent<SegmentDashboardEvents['segment-dashboard-ready']>;
    'segment-dashboard-filter-change': CustomEvent<SegmentDashboardEvents['segment-dashboard-filter-change']>;
    'segment-dashboard-select': CustomEvent<SegmentDashboardEvents['segment-dashboard-select']>;
    'segment-dashboard-error': CustomEvent<SegmentDashboardEvents['segment-dashboard-error']>;
  }
}
