import type { LitElement } from 'lit';
import type { SegmentDashboardChart } from '../elements/chart-element.ts';
import type { PageView } from './page.ts';

export function isPrinting({ choices }: PageView): boolean {
  return choices.has('printing');
}

/** Prints every page in one go, as vector graphics: shows them all, waits for their charts, then asks the browser. */
export async function printAll(view: PageView): Promise<void> {
  const host = view.host as LitElement;
  view.choices.set('printing', 'all');
  view.refresh();
  await host.updateComplete;
  const charts = host.renderRoot.querySelectorAll<SegmentDashboardChart>('segment-dashboard-chart');
  await Promise.all([...charts].map((chart) => chart.drawn));
  window.print();
  view.choices.delete('printing');
  view.refresh();
}
