import { SegmentDashboard } from './segment-dashboard-element.ts';

if (typeof customElements !== 'undefined' && customElements.get('segment-dashboard') === undefined) {
  customElements.define('segment-dashboard', SegmentDashboard);
}

export type { Report } from '../core/report/index.ts';
export type { Dimension, Filters } from './data/filters.ts';
export type { SegmentDashboardEvent, SegmentDashboardEvents } from './events.ts';
export type { Page } from './pages/page-name.ts';
export { SegmentDashboard };

declare global {
  interface HTMLElementTagNameMap {
    'segment-dashboard': SegmentDashboard;
  }
}
