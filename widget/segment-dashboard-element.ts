import type { PropertyValues } from 'lit';
import { html, LitElement } from 'lit';
import type { Report } from '../core/report/index.ts';
import type { Locale } from '../core/words/locale/index.ts';
import { localeFrom } from '../core/words/locale/locale-from.ts';
import type { Dashboard } from './dashboard.ts';
import type { Filters } from './data/filters.ts';
import { readFilters, sameFilters } from './data/filters.ts';
import type { LoadFailure } from './data/load-report.ts';
import { failureOf, loadJson } from './data/load-report.ts';
import { dispatch } from './events.ts';
import { shellWords } from './i18n/shell.ts';
import type { Page } from './pages/page-name.ts';
import { shellStyles } from './theme/shell-styles.ts';
import { tokens } from './theme/tokens.ts';

type Phase =
  | { readonly kind: 'empty' | 'loading' }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }
  | { readonly kind: 'ready'; readonly dashboard: Dashboard };

/**
 * A dashboard of customer segments, sales and churn, drawn from one Segmentry report.
 *
 * @summary `<segment-dashboard src="report.json"></segment-dashboard>`
 *
 * @fires {CustomEvent<SegmentDashboardEvents['segment-dashboard-ready']>} segment-dashboard-ready - A report is on the screen: its `asOf`, `customers` and `segments`.
 * @fires {CustomEvent<SegmentDashboardEvents['segment-dashboard-filter-change']>} segment-dashboard-filter-change - The reader changed the filters: `filters` as they are now. What the page sets is not echoed.
 * @fires {CustomEvent<SegmentDashboardEvents['segment-dashboard-select']>} segment-dashboard-select - The reader chose a mark or took it back: its `dimension` and `key`, and whether it is `selected`.
 * @fires {CustomEvent<SegmentDashboardEvents['segment-dashboard-error']>} segment-dashboard-error - No report can be shown: HTTP's `status`, null where there was no answer, and the `cause`.
 *
 * @cssprop [--segment-dashboard-font] - Font family of everything.
 * @cssprop [--segment-dashboard-radius] - Corner radius of cards.
 * @cssprop [--segment-dashboard-page] - Behind the cards.
 * @cssprop [--segment-dashboard-paper] - Cards.
 * @cssprop [--segment-dashboard-ink] - Text.
 * @cssprop [--segment-dashboard-muted] - Text of second rank.
 * @cssprop [--segment-dashboard-line] - Hairlines.
 * @cssprop [--segment-dashboard-grid] - Grid lines of charts and the bars before filtering.
 * @cssprop [--segment-dashboard-accent] - Actions and focus.
 * @cssprop [--segment-dashboard-mark] - Marks of charts that stand for no segment.
 * @cssprop [--segment-dashboard-on-accent] - Text on the accent.
 * @cssprop [--segment-dashboard-hover] - Behind what the pointer is over.
 * @cssprop [--segment-dashboard-error] - Errors.
 * @cssprop [--segment-dashboard-warning] - Warnings.
 * @cssprop [--segment-dashboard-good] - What is in order.
 *
 * @csspart header - Title, facts and filters.
 * @csspart tabs - The row of pages.
 * @csspart page - The page shown.
 * @csspart cards - The row of metrics.
 * @csspart card - One metric, list or chart.
 * @csspart chart - One chart's card.
 * @csspart question - A chart's title.
 * @csspart answer - The sentence under it.
 * @csspart footer - A chart's n and interval.
 * @csspart tooltip - The box by the pointer.
 */
export class SegmentDashboard extends LitElement {
  static override styles = [tokens, shellStyles];

  static override properties = {
    src: { reflect: true },
    lang: { reflect: true },
    theme: { reflect: true },
    page: { reflect: true },
    report: { attribute: false, noAccessor: true },
    published: { attribute: false },
    filters: { attribute: false, noAccessor: true },
    phase: { state: true, attribute: false },
  };

  /**
   * Address of a report in JSON, from the page's own. Another address loads another report; without one there is nothing to show.
   * Example: `<segment-dashboard src="reports/april.json">`
   */
  declare src: string | null;
  /**
   * `en` or `ru`: language of words, numbers and dates. What was named when the report was made stays. Empty, it is the report's
   * own language, and the page's until there is a report. Example: `<segment-dashboard lang="ru">`
   */
  declare lang: string;
  /**
   * `light`, `dark` or `auto`, which is what the reader's system asks for and follows it. Paper is always light. Example:
   * `<segment-dashboard theme="light">`
   */
  declare theme: 'light' | 'dark' | 'auto';
  /**
   * `overview`, `segments`, `sales`, `churn`, `retention`, `experience` or `method`: the page shown; one that the report does not have is the overview. It follows when the reader opens another. Example:
   * `<segment-dashboard page="churn">`
   */
  declare page: Page;

  /**
   * Asked for the report that downloads, copies and prints are made of, where that is not the one shown. It may answer
   * with null when there is none; then nothing leaves. Example: `dashboard.published = async () => report`
   */
  declare published: (() => Promise<unknown>) | null;

  declare private phase: Phase;

  #given: unknown;
  #filters: Filters;
  #shown: Report | null;
  #work: AbortController | null;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #repaint = () => this.requestUpdate();

  constructor() {
    super();
    this.src = null;
    this.lang = '';
    this.theme = 'auto';
    this.page = 'overview';
    this.published = null;
    this.phase = { kind: 'empty' };
    this.#given = undefined;
    this.#filters = {};
    this.#shown = null;
    this.#work = null;
  }

  /**
   * The report on the screen, null while there is none. Setting one shows it in place of `src`, without any request; null goes back
   * to `src`. Example: `dashboard.report = report`
   */
  get report(): Report | null {
    return this.#shown;
  }
  set report(value: Report | null) {
    this.#given = value ?? undefined;
    this.#start();
  }

  /**
   * What is narrowed to: keys by dimension (`segment`, `city`, `product`, `category`, `type`, `products`, `age`, `tenure`), by
   * default nothing. Readable and writable at any time; set before the report it holds from the first paint. Other dimensions are
   * dropped. Example: `dashboard.filters = { city: ['Leeds', 'York'] }`
   */
  get filters(): Filters {
    return this.#filters;
  }
  set filters(value: Filters) {
    const next = readFilters(value);
    if (sameFilters(next, this.#filters)) return;
    const before = this.#filters;
    this.#filters = next;
    this.requestUpdate('filters', before);
  }

  /** Loads `src` again, and drops a report that was set. Example: `dashboard.reload()` */
  reload(): void {
    this.#given = undefined;
    this.#start();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#repaint);
    if (this.hasUpdated && this.phase.kind === 'loading') this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work?.abort();
    this.#scheme.removeEventListener('change', this.#repaint);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.src !== null) this.reload();
  }

  #locale(): Locale {
    return localeFrom(this.lang || this.#shown?.locale || document.documentElement.lang);
  }

  #start(): void {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    if (this.#given === undefined && !this.src) {
      this.#shown = null;
      this.phase = { kind: 'empty' };
      return;
    }
    if (this.phase.kind !== 'ready') this.phase = { kind: 'loading' };
    this.#show(work.signal).catch((reason: unknown) => {
      if (work.signal.aborted) return;
      const failure = failureOf(reason);
      this.#shown = null;
      this.phase = { kind: 'failed', failure };
      dispatch(this, 'segment-dashboard-error', { status: failure.status, cause: failure.cause });
    });
  }

  async #show(signal: AbortSignal): Promise<void> {
    const [json, { openDashboard }] = await Promise.all([
      this.#given === undefined ? loadJson(this.src ?? '', signal) : this.#given,
      import('./dashboard.ts'),
    ]);
    const dashboard = await openDashboard(json, (tag) => localeFrom(this.lang || tag));
    if (signal.aborted) return;
    this.#shown = dashboard.report;
    this.phase = { kind: 'ready', dashboard };
    dashboard.adoptStyles(this.renderRoot as ShadowRoot);
    await this.updateComplete;
    dispatch(this, 'segment-dashboard-ready', {
      asOf: dashboard.report.asOf,
      customers: dashboard.report.source.customers,
      segments: dashboard.report.segmentation.segments.length,
    });
  }

  #setFilters(next: Filters): void {
    this.filters = next;
    dispatch(this, 'segment-dashboard-filter-change', { filters: this.#filters });
  }

  protected override render() {
    const words = shellWords(this.#locale());
    switch (this.phase.kind) {
      case 'ready':
        return this.phase.dashboard.render({
          host: this,
          page: this.page,
          theme: this.theme,
          filters: this.#filters,
          locale: this.#locale(),
          published: this.published,
          onPage: (page) => {
            this.page = page;
          },
          onFilters: (filters) => this.#setFilters(filters),
          refresh: () => this.requestUpdate(),
        });
      case 'loading':
        return html`<div class="shell" aria-busy="true">
          <p class="state" role="status">${words.loading}</p>
          <div class="bones" aria-hidden="true">${Array.from({ length: 8 }, () => html`<span></span>`)}</div>
        </div>`;
      case 'failed': {
        const { kind, status, cause } = this.phase.failure;
        return html`<div class="shell" role="alert">
          <h2 class="state">${words.failed}</h2>
          ${status === null || kind !== 'status' ? '' : html`<p>${words.status(status)}</p>`}
          <p>${words.cause[kind]}</p>
          ${cause === '' ? '' : html`<p class="cause"><code>${cause}</code></p>`}
          <button class="retry" @click=${this.reload}>${words.retry}</button>
        </div>`;
      }
      default:
        return html`<div class="shell">
          <h2 class="state">${words.empty}</h2>
          <p>${words.emptyHint}</p>
        </div>`;
    }
  }
}
