import type { LitElement } from 'lit';
import type { SegmentDashboardChart } from '../elements/chart-element.ts';
import type { PageView } from './page.ts';

export function isPrinting({ host }: Pick<PageView, 'host'>): boolean {
  return host.hasAttribute('data-printing');
}

/**
 * Prints every page in one go, as vector graphics and in light inks: shows them all as they may leave, waits for their
 * charts, then asks the browser.
 */
export async function printAll(view: PageView): Promise<void> {
  const host = view.host as LitElement;
  view.onPaper(await view.leaving());
  host.toggleAttribute('data-printing', true);
  view.refresh();
  try {
    await host.updateComplete;
    const charts = host.renderRoot.querySelectorAll<SegmentDashboardChart>('segment-dashboard-chart');
    await Promise.all([...charts].map((chart) => chart.drawn));
    window.print();
  } finally {
    host.toggleAttribute('data-printing', false);
    view.onPaper(null);
    view.refresh();
  }
}
