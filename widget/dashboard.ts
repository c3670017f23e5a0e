import type { TemplateResult } from 'lit';
import type { Report, WrongShape } from '../core/report/index.ts';
import { readReport } from '../core/report/index.ts';
import type { Locale } from '../core/words/locale/index.ts';
import { inUnit } from '../core/words/locale/index.ts';
import type { Filters } from './data/filters.ts';
import { LoadError } from './data/load-report.ts';
import { SegmentDashboardChart } from './elements/chart-element.ts';
import type { Words } from './i18n/words.ts';
import { loadWords } from './i18n/words.ts';
import { frameTemplate } from './pages/frame.ts';
import type { Page } from './pages/page-name.ts';
import { isPrinting } from './pages/print-all.ts';
import { dashboardStyles } from './theme/dashboard-styles.ts';

/** What the element lends to the pages. */
export interface DashboardHost {
  readonly host: HTMLElement;
  readonly page: Page;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly filters: Filters;
  readonly locale: Locale;
  /** Asked for what leaves, where that is not the report shown. */
  readonly published: (() => Promise<unknown>) | null;
  readonly onPage: (page: Page) => void;
  readonly onFilters: (filters: Filters) => void;
  readonly refresh: () => void;
}

/** A report that is ready to be shown. */
export interface Dashboard {
  readonly report: Report;
  readonly adoptStyles: (root: ShadowRoot) => void;
  readonly render: (host: DashboardHost) => TemplateResult;
}

/**
 * Everything that the first paint can do without: reading the report, its sentences and its pages.
 *
 * @throws LoadError of kind `invalid` naming the first wrong path.
 */
export async function openDashboard(json: unknown, localeFor: (tag: string) => Locale): Promise<Dashboard> {
  const report = read(json);
  if (customElements.get('segment-dashboard-chart') === undefined) {
    customElements.define('segment-dashboard-chart', SegmentDashboardChart);
  }
  const dictionaries = new Map<Locale, Words>();
  const first = localeFor(report.locale);
  const load = async (locale: Locale) => {
    const names = report.features.flatMap(({ id, label }) => [id, label]);
    return inUnit(await loadWords(locale), report.source.unit ?? 'customers', { locale, names });
  };
  dictionaries.set(first, await load(first));
  const choices = new Map<string, string>();
  let paper: Report | null = null;
  return {
    report,
    adoptStyles: (root) => {
      const sheet = dashboardStyles.styleSheet;
      if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }
    },
    render: (host) => {
      const words = dictionaries.get(host.locale);
      if (words === undefined) {
        void load(host.locale).then((loaded) => {
          dictionaries.set(host.locale, loaded);
          host.refresh();
        });
      }
      const [locale, known] = words === undefined ? [first, dictionaries.get(first)!] : [host.locale, words];
      const leaving = async () => (host.published === null ? report : read(await host.published()));
      return frameTemplate({
        ...{ ...host, locale, words: known, choices, leaving },
        report: isPrinting(host) ? (paper ?? report) : report,
        onPaper: (wanted) => {
          paper = wanted;
        },
      });
    },
  };
}

function read(json: unknown): Report {
  try {
    return readReport(json);
  } catch (reason) {
    const { path = '', value = '' } = (reason as { details?: Partial<WrongShape> }).details ?? {};
    const cause = value === 'undefined' ? path : `${path}: ${value}`;
    throw new LoadError({ kind: 'invalid', status: null, cause });
  }
}
