import type { Report } from '../../core/report/index.ts';
import type { DashboardHost } from '../dashboard.ts';
import type { View } from '../models/chart-model.ts';

/** What a page is drawn from. */
export interface PageView extends View, DashboardHost {
  readonly report: Report;
  /** Open switches and sliders by name. They live as long as the report does. */
  readonly choices: Map<string, string>;
  /** The report that downloads, copies and prints are made of. Fails when there is none. */
  readonly leaving: () => Promise<Report>;
  /** Which report is printed? Null for the one shown. */
  readonly onPaper: (report: Report | null) => void;
}
